import CZlib

/// Makes gzip members with zlib's own writer.
enum GzipMember {
  /// `content` as one member; all members in a row are a gzip file.
  static func of(_ content: [UInt8], level: Int32 = 6) -> [UInt8] {
    var stream = z_stream()
    deflateInit2_(
      &stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    defer { deflateEnd(&stream) }
    var input = content
    let bound = Int(deflateBound(&stream, UInt(content.count)))
    return input.withUnsafeMutableBufferPointer { source in
      [UInt8](unsafeUninitializedCapacity: bound) { target, count in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        deflate(&stream, Z_FINISH)
        count = target.count - Int(stream.avail_out)
      }
    }
  }

  /// A few rows as a locality sends them, short enough to damage every bit of.
  static let rows = Array("STT,Tên hội\r\n1,Hội Đông y\r\n2,\"Hội Người mù, phường 1\"\r\n".utf8)
}
