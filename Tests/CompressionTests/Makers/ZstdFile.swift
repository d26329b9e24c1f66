import CZstd

/// Makes zstd frames with libzstd's own writer.
enum ZstdFile {
  /// `content` as one frame.
  static func of(_ content: [UInt8], hasChecksum: Bool = true, windowLog: Int32 = 0) -> [UInt8] {
    let context = ZSTD_createCCtx()
    defer { ZSTD_freeCCtx(context) }
    _ = ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, hasChecksum ? 1 : 0)
    if windowLog > 0 {
      _ = ZSTD_CCtx_setParameter(context, ZSTD_c_windowLog, windowLog)
      // With the size known, the frame would need no window.
      _ = ZSTD_CCtx_setParameter(context, ZSTD_c_contentSizeFlag, 0)
    }
    let bound = ZSTD_compressBound(content.count)
    return [UInt8](unsafeUninitializedCapacity: bound) { target, count in
      var output = ZSTD_outBuffer(dst: target.baseAddress, size: bound, pos: 0)
      content.withUnsafeBytes { bytes in
        var source = ZSTD_inBuffer(src: bytes.baseAddress, size: bytes.count, pos: 0)
        _ = ZSTD_compressStream2(context, &output, &source, ZSTD_e_end)
      }
      count = output.pos
    }
  }
}
