import CZlib

/// Writes gzip (RFC 1952) with no time and no name in the header, so equal text gives equal bytes.
enum GzipFile {
  /// `bytes` compressed in one member.
  static func member(_ bytes: some Collection<UInt8>, level: Int32) -> [UInt8] {
    var input = Array(bytes)
    var stream = z_stream()
    let gzipWindow: Int32 = 15 + 16
    let opened = deflateInit2_(
      &stream, level, Z_DEFLATED, gzipWindow, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    precondition(opened == Z_OK, "zlib refuses its own constants")
    defer { deflateEnd(&stream) }
    var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(input.count))) + 32)
    let produced = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        let ended = deflate(&stream, Z_FINISH)
        precondition(ended == Z_STREAM_END, "deflateBound was too small")
        return target.count - Int(stream.avail_out)
      }
    }
    output.removeLast(output.count - produced)
    return output
  }

  /// `bytes` compressed in one member, or in two, cut in the middle as some exports do.
  static func file(_ bytes: [UInt8], members: Int, level: Int32) -> [UInt8] {
    guard members > 1 else { return member(bytes, level: level) }
    let middle = bytes.count / 2
    return member(bytes[..<middle], level: level) + member(bytes[middle...], level: level)
  }
}
