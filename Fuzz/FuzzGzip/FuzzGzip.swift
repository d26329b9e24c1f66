import CZlib
import Compression

/// Every inflater, in parts of several sizes, must say the same of the same bytes.
///
/// The first byte chooses: the rest is a file, or a raw deflate stream that gets the wrapper it
/// needs, for hardly any change of a file passes its CRC.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzGzip(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  guard let first = input.first else { return 0 }
  let rest = Array(input.dropFirst())
  if first & 1 == 0 {
    judge(rest, content: try? Gzip.inflated(rest, limit: limit, inflater: .zlib))
  } else if let wrapped = Wrapped(deflate: rest) {
    judge(wrapped.file, content: wrapped.content)
    // Behind a member that is right, nothing may be lost.
    judge(wrapped.file + wrapped.file + [0], content: wrapped.content + wrapped.content)
  }
  return 0
}

private let limit = InflationLimit(bytes: 8 << 20, ratio: 2000)

private func judge(_ file: [UInt8], content expected: [UInt8]?) {
  for inflater in Inflater.available {
    for part in [1, 64, 1 << 20] {
      precondition(content(file, inflater, part) == expected, "\(inflater) in parts of \(part)")
    }
  }
}

private func content(_ bytes: [UInt8], _ inflater: Inflater, _ part: Int) -> [UInt8]? {
  var offset = 0
  let reader = try? GzipReader(limit: limit, inflater: inflater) { buffer in
    let bytes = bytes[offset...].prefix(min(part, buffer.count))
    buffer.copyBytes(from: bytes)
    offset += bytes.count
    return bytes.count
  }
  guard var reader else { return nil }
  let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 1)
  defer { room.deallocate() }
  var content: [UInt8] = []
  while true {
    guard let count = try? reader.read(into: room) else { return nil }
    if count == 0 { return content }
    content += room.prefix(count)
  }
}

/// A deflate stream with a gzip header in front and the right check values behind.
private struct Wrapped {
  var file: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
  var content: [UInt8] = []

  /// Nil for what zlib takes for no stream, and for streams of more than 256 KiB.
  init?(deflate bytes: [UInt8]) {
    var stream = z_stream()
    inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    defer { inflateEnd(&stream) }
    var input = bytes
    var used = 0
    var status = Z_OK
    content = [UInt8](unsafeUninitializedCapacity: 256 << 10) { output, count in
      input.withUnsafeMutableBufferPointer { input in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        status = inflate(&stream, Z_FINISH)
        used = input.count - Int(stream.avail_in)
        count = output.count - Int(stream.avail_out)
      }
    }
    guard status == Z_STREAM_END else { return nil }
    file += bytes.prefix(used)
    for value in [CRC32.of(content), UInt32(content.count)] {
      file += (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
  }
}
