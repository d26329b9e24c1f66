import CLzma
import Compression

/// Makes xz streams with liblzma's own writer.
enum XzFile {
  /// `content` as one stream with a check value of this kind and a dictionary of this size.
  static func of(
    _ content: [UInt8], check: lzma_check = LZMA_CHECK_CRC64, dictionary: UInt32 = 1 << 20
  ) -> [UInt8] {
    var options = lzma_options_lzma()
    lzma_lzma_preset(&options, 0)
    options.dict_size = dictionary
    return withUnsafeMutablePointer(to: &options) { options in
      var filters = [
        lzma_filter(id: lzma_vli(0x21), options: UnsafeMutableRawPointer(options)),
        lzma_filter(id: lzma_vli.max, options: nil),
      ]
      let bound = lzma_stream_buffer_bound(content.count)
      return [UInt8](unsafeUninitializedCapacity: bound) { target, count in
        _ = lzma_stream_buffer_encode(
          &filters, check, nil, content, content.count, target.baseAddress, &count, bound)
      }
    }
  }

  /// `content` as a stream that asks for a dictionary of this size code, whatever it needs.
  ///
  /// The code stands behind the header of the stream in the header of the block, whose last four
  /// bytes are its CRC-32: LZMA2 is filter 0x21 with one byte of properties.
  static func of(_ content: [UInt8], dictionaryCode: UInt8) -> [UInt8] {
    var bytes = of(content)
    let header = 12..<12 + (Int(bytes[12]) + 1) * 4
    guard let filter = bytes[header].firstRange(of: [0x21, 1]) else { return [] }
    bytes[filter.upperBound] = dictionaryCode
    let check = CRC32.of(Array(bytes[header].dropLast(4)))
    for index in 0..<4 {
      bytes[header.upperBound - 4 + index] = UInt8(truncatingIfNeeded: check >> (8 * index))
    }
    return bytes
  }
}
