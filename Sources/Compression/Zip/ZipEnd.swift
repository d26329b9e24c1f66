/// The end records of a zip archive: how many members there are, and where their directory lies.
struct ZipEnd {
  /// Members, as the archive says.
  var members: Int
  /// The central directory.
  var directory: Range<Int>
  /// Where the archive ends, comment and padding apart.
  var end: Int
  /// Zero bytes behind the archive.
  var padding: Int

  private static let signature = Array("PK\u{5}\u{6}".utf8)
  private static let size = 22
  private static let longestComment = 0xFFFF
  private static let locatorSignature = Array("PK\u{6}\u{7}".utf8)
  private static let locatorSize = 20
  private static let largeSignature = Array("PK\u{6}\u{6}".utf8)
  private static let largeSize = 56

  /// Finds the end records.
  ///
  /// - Throws: ``CompressionError/Code/truncated`` when there are none: an archive that was cut has
  ///   lost its end; ``CompressionError/Code/inconsistent`` when they contradict one another.
  init(_ store: ByteStore) throws(CompressionError) {
    let tailStart = max(0, store.count - Self.size - Self.longestComment)
    let tail = try store.bytes(tailStart..<store.count)
    guard let place = Self.place(in: tail) else {
      throw CompressionError(.truncated, offset: store.count)
    }
    let at = tailStart + place
    let fields = ZipFields(Array(tail[place...].prefix(Self.size)))
    end = at + Self.size
    padding = store.count - end - fields.word(20)
    members = fields.word(10)
    directory = 0..<0
    var record = Record(
      disks: [fields.word(4), fields.word(6)], counts: [fields.word(8), fields.word(10)],
      size: fields.long(12), offset: fields.long(16), place: at)
    try record.grow(with: try Self.large(store, before: at))
    try adopt(record)
  }

  /// The last end record whose comment ends with the file, zero bytes apart.
  private static func place(in tail: [UInt8]) -> Int? {
    let lastContent = tail.lastIndex { $0 != 0 } ?? 0
    for place in stride(from: tail.count - size, through: 0, by: -1)
    where tail[place...].starts(with: signature) {
      let end = place + size + ZipFields(Array(tail[place...].prefix(size))).word(20)
      if end <= tail.count && lastContent < end { return place }
    }
    return nil
  }

  /// The large end record of zip64, when there is one.
  private static func large(_ store: ByteStore, before place: Int) throws(CompressionError)
    -> Record?
  {
    let at = place - locatorSize
    guard at >= 0 else { return nil }
    let locator = try store.bytes(at..<place)
    guard locator.starts(with: locatorSignature) else { return nil }
    let start = ZipFields(locator).quad(8)
    guard start <= at - largeSize else { throw CompressionError(.inconsistent, offset: at) }
    let bytes = try store.bytes(start..<start + largeSize)
    let fields = ZipFields(bytes)
    // The record says how long it is, its first twelve bytes apart.
    guard bytes.starts(with: largeSignature), fields.quad(4) == at - start - 12 else {
      throw CompressionError(.inconsistent, offset: start)
    }
    return Record(
      disks: [fields.long(16), fields.long(20), ZipFields(locator).long(4)],
      counts: [fields.quad(24), fields.quad(32)], size: fields.quad(40),
      offset: fields.quad(48), place: start)
  }

  private mutating func adopt(_ record: Record) throws(CompressionError) {
    guard record.disks.allSatisfy({ $0 == 0 }), record.counts[0] == record.counts[1] else {
      throw CompressionError(.severalVolumes, offset: record.place)
    }
    // Nothing lies between the directory and its end records, and nothing before the archive.
    guard record.offset + record.size == record.place else {
      throw CompressionError(.inconsistent, offset: record.place)
    }
    members = record.counts[1]
    directory = record.offset..<record.place
  }

  /// The fields that both kinds of end records have.
  private struct Record {
    var disks: [Int]
    var counts: [Int]
    var size: Int
    var offset: Int
    var place: Int

    /// Takes the numbers of the large record; where this one has a number too, it must be the same.
    mutating func grow(with large: Record?) throws(CompressionError) {
      guard let large else { return }
      let agrees =
        [(counts[0], large.counts[0]), (counts[1], large.counts[1])]
        .allSatisfy { $0 == 0xFFFF || $0 == $1 }
        && [(size, large.size), (offset, large.offset)]
          .allSatisfy { $0 == 0xFFFF_FFFF || $0 == $1 }
      guard agrees else { throw CompressionError(.inconsistent, offset: large.place) }
      let disks = disks.filter { $0 != 0xFFFF } + large.disks
      self = large
      self.disks = disks
    }
  }
}
