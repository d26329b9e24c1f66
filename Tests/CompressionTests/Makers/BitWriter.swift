/// Writes bits as deflate reads them: the lowest bit of a byte first.
struct BitWriter {
  private(set) var bytes: [UInt8] = []
  private var free = 0

  /// Numbers, lowest bit first.
  mutating func write(_ value: Int, bits: Int) {
    for bit in 0..<bits {
      if free == 0 {
        bytes.append(0)
        free = 8
      }
      bytes[bytes.count - 1] |= UInt8(value >> bit & 1) << (8 - free)
      free -= 1
    }
  }

  /// Four blocks without content, each with a code of its own whose only symbol is its end.
  ///
  /// RFC 1951, section 3.2.7; four of them fill whole bytes.
  static let emptyDynamicBlocks: [UInt8] = {
    var writer = BitWriter()
    for _ in 0..<4 {
      // Not the last one, own code, 257 symbols, one distance, 18 lengths of the code for lengths.
      for (value, bits) in [(0, 1), (2, 2), (0, 5), (0, 5), (14, 4)] {
        writer.write(value, bits: bits)
      }
      // Of the lengths 16, 17, 18, 0, 8 ... 1, only 18 (a run of zeros) and 1 are used.
      for index in 0..<18 { writer.write(index == 2 || index == 17 ? 1 : 0, bits: 3) }
      // 138 and 118 zeros, then length 1 for the end of the block, and 1 for the distance.
      for run in [138, 118] { writer.write(1 | (run - 11) << 1, bits: 8) }
      writer.write(0, bits: 2)
      writer.write(0, bits: 1)
    }
    return writer.bytes
  }()
}
