/// Runs of zero bytes.
enum Zeros {
  /// How many zero bytes the buffer begins with; eight at a time, for padding can be long.
  static func count(atStartOf buffer: UnsafeRawBufferPointer) -> Int {
    var count = 0
    while count + 8 <= buffer.count,
      buffer.loadUnaligned(fromByteOffset: count, as: UInt64.self) == 0
    {
      count += 8
    }
    while count < buffer.count, buffer[count] == 0 { count += 1 }
    return count
  }
}
