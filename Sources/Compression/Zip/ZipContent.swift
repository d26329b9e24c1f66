/// How far the content of a member was read, and whether it is what the directory announced.
struct ZipContent {
  let entry: ZipEntry
  private(set) var isComplete = false
  private var count = 0
  private var crc: UInt32 = 0

  init(entry: ZipEntry) { self.entry = entry }

  /// Takes the next bytes, none of them for the end; false when the length or the CRC is wrong.
  mutating func take(_ part: UnsafeRawBufferPointer) -> Bool {
    count += part.count
    crc = CRC32.continued(crc, over: part)
    if part.isEmpty {
      isComplete = true
      return count == entry.size && crc == entry.crc
    }
    return count <= entry.size
  }
}
