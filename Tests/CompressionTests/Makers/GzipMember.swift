import CZlib
import Compression

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

  /// `content` behind a header with every field that RFC 1952 knows.
  static func withFullHeader(_ content: [UInt8]) -> [UInt8] {
    let plain = of(content)
    let extra: [UInt8] = [3, 0, 0x41, 0x42, 0x43]
    let texts = Array("tên.csv\0ghi chú\0".utf8)
    let header = [0x1F, 0x8B, 8, 0x1F] + plain[4..<10] + extra + texts
    let check = CRC32.of(Array(header))
    return header + [UInt8(check & 0xFF), UInt8(check >> 8 & 0xFF)] + plain.dropFirst(10)
  }

  /// A few rows as a locality sends them, short enough to damage every bit of.
  static let rows = Array("STT,Tên hội\r\n1,Hội Đông y\r\n2,\"Hội Người mù, phường 1\"\r\n".utf8)
}
