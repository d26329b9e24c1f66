/// Reads bytes in parts to an end that is known by a read of none.
protocol BlockReader: ~Copyable {
  mutating func read(into output: UnsafeMutableRawBufferPointer) throws(CompressionError) -> Int
}

extension BlockReader where Self: ~Copyable {
  /// Everything to the end, with room made for that much.
  mutating func readToEnd(capacity: Int) throws(CompressionError) -> [UInt8] {
    var content: [UInt8] = []
    content.reserveCapacity(capacity)
    while try appendBlock(to: &content) > 0 {}
    return content
  }

  private mutating func appendBlock(to content: inout [UInt8]) throws(CompressionError) -> Int {
    var count = 0
    try content.append(addingCapacity: StreamReader.block) { (span) throws(CompressionError) in
      try span.withUnsafeMutableBufferPointer { (buffer, initialized) throws(CompressionError) in
        let room = UnsafeMutableRawBufferPointer(buffer)
        count = try read(into: UnsafeMutableRawBufferPointer(rebasing: room[initialized...]))
        initialized += count
      }
    }
    return count
  }
}
