import CZlib

extension GzipFile {
  /// The content of all members; `nil` when the bytes are no whole gzip file.
  static func inflated(_ file: [UInt8]) -> [UInt8]? {
    var input = file
    var output: [UInt8] = []
    var stream = z_stream()
    let gzipWindow: Int32 = 15 + 16
    guard
      inflateInit2_(&stream, gzipWindow, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
    defer { inflateEnd(&stream) }
    return input.withUnsafeMutableBufferPointer { source in
      stream.next_in = source.baseAddress
      stream.avail_in = UInt32(source.count)
      repeat {
        guard inflateMember(&stream, to: &output) else { return nil }
      } while stream.avail_in > 0 && inflateReset(&stream) == Z_OK
      return output
    }
  }

  private static func inflateMember(_ stream: inout z_stream, to output: inout [UInt8]) -> Bool {
    var block = [UInt8](repeating: 0, count: 1 << 16)
    var status = Z_OK
    while status == Z_OK {
      let produced = block.withUnsafeMutableBufferPointer { target in
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        status = inflate(&stream, Z_NO_FLUSH)
        return target.count - Int(stream.avail_out)
      }
      output += block[..<produced]
    }
    return status == Z_STREAM_END
  }
}
