/// The members of a zip archive, checked before a byte of content is read.
///
/// Two directories of the same members, one at the end and one spread over the archive, invite
/// readers to disagree; here they must say the same. Members must not share bytes.
struct ZipDirectory {
  /// In the order of their places in the file.
  private(set) var entries: [ZipEntry] = []
  /// Where the archive ends, comment and padding apart.
  let end: Int
  /// Zero bytes behind it.
  let padding: Int

  /// Reads and checks the directory.
  ///
  /// - Parameter accepted: What the members' names must make of it.
  /// - Complexity: O(members) of memory, a few reads each.
  init(
    _ store: ByteStore, limit: InflationLimit, accepting accepted: ContentKind = .zip
  ) throws(CompressionError) {
    let end = try ZipEnd(store)
    self.end = end.end
    padding = end.padding
    // Each member has a record: a directory too small for them lies about their number.
    guard end.members <= limit.members else {
      throw CompressionError(.tooManyMembers, offset: end.directory.lowerBound)
    }
    try readRecords(store, end)
    let kind = OfficeMark.kind(ofMembers: entries.map(\.rawName))
    guard kind == accepted else { throw CompressionError(.unsupportedKind, offset: 0, kind: kind) }
    for index in entries.indices { try check(index, limit) }
    entries.sort { $0.offset < $1.offset }
    try checkLayout(store, end.directory.lowerBound)
    try checkNames()
    try checkGrowth(limit)
  }

  private mutating func readRecords(_ store: ByteStore, _ end: ZipEnd) throws(CompressionError) {
    var place = end.directory.lowerBound
    let limit = end.directory.upperBound
    for _ in 0..<end.members {
      guard place + ZipCentralHeader.size <= limit,
        let header = ZipCentralHeader(try store.bytes(place..<place + ZipCentralHeader.size)),
        place + header.length <= limit
      else { throw CompressionError(.inconsistent, offset: place) }
      let rest = place + ZipCentralHeader.size
      let texts = ZipFields(try store.bytes(rest..<rest + header.nameLength + header.extraLength))
      let name = texts.slice(0, header.nameLength)
      guard
        let entry = header.entry(
          name: name, extra: texts.slice(header.nameLength, header.extraLength))
      else {
        throw CompressionError(.inconsistent, offset: place, member: MemberName.shown(name))
      }
      entries.append(entry)
      place += header.length
    }
    guard place == limit else { throw CompressionError(.inconsistent, offset: place) }
  }

  /// What a member says of itself.
  private mutating func check(_ index: Int, _ limit: InflationLimit) throws(CompressionError) {
    let entry = entries[index]
    let name = try MemberName.checked(entry.rawName, isUnicode: entry.isNameUnicode, entry.offset)
    entries[index].name = name
    func refuse(_ code: CompressionError.Code) -> CompressionError {
      CompressionError(code, offset: entry.offset, member: name)
    }
    if entry.type == .special { throw refuse(.specialFile) }
    if entry.isEncrypted { throw refuse(.encrypted) }
    guard entry.method == ZipEntry.stored || entry.method == ZipEntry.deflated else {
      throw refuse(.unsupportedMethod)
    }
    if entry.method == ZipEntry.stored && entry.size != entry.compressed {
      throw refuse(.inconsistent)
    }
    if entry.type == .folder && entry.size > 0 { throw refuse(.inconsistent) }
    if let code = limit.violation(inflated: entry.size, compressed: entry.compressed) {
      throw refuse(code)
    }
  }

  /// Every member lies behind the one before it, and before the directory.
  private mutating func checkLayout(_ store: ByteStore, _ directory: Int) throws(CompressionError) {
    for index in entries.indices {
      let entry = entries[index]
      guard let end = try ZipLocalHeader(of: entry, in: store, before: directory)?.end(of: entry)
      else {
        throw CompressionError(.inconsistent, offset: entry.offset, member: entry.name)
      }
      let next = index + 1 < entries.count ? entries[index + 1].offset : directory
      guard end <= next else {
        throw CompressionError(.overlappingMembers, offset: entry.offset, member: entry.name)
      }
      entries[index].end = end
    }
  }

  /// Names that a person cannot tell apart are one name: `String` compares by canonical equivalence.
  private func checkNames() throws(CompressionError) {
    var names: Set<String> = []
    for entry in entries where !names.insert(entry.name).inserted {
      throw CompressionError(.duplicateName, offset: entry.offset, member: entry.name)
    }
  }

  /// Many members, each within the limits, must be so together.
  private func checkGrowth(_ limit: InflationLimit) throws(CompressionError) {
    var total = (size: 0, compressed: 0)
    for entry in entries {
      total.size += entry.size
      total.compressed += entry.compressed
      if let code = limit.violation(inflated: total.size, compressed: total.compressed) {
        throw CompressionError(code, offset: entry.offset, member: entry.name)
      }
    }
  }
}
