/// The members of a zip archive, decompressed by libarchive.
///
/// ``ZipDirectory`` has checked what the archive says of itself; here libarchive must find the same
/// members in the same places, and their content must have the length and the CRC of the directory.
final class ZipSource: MemberSource {
  private let store: ByteStore
  private let directory: ZipDirectory
  private var archive: ArchiveHandle?
  /// Members that libarchive has passed.
  private var passed = 0
  private var current: ZipContent?
  /// How often libarchive gave up at a broken member and had to start anew.
  private var restarts = 0

  /// Broken members after which the rest is not tried: each costs a walk over all before it.
  private static let mostRestarts = 16

  init(
    _ store: ByteStore, limit: InflationLimit, accepting kind: ContentKind = .zip
  ) throws(CompressionError) {
    let directory = try ZipDirectory(store, limit: limit, accepting: kind)
    self.store = store
    self.directory = directory
  }

  var notes: [ContainerNote] {
    var notes: [ContainerNote] = []
    if directory.padding > 0 {
      notes.append(ContainerNote(code: .zeroPadding, count: directory.padding))
    }
    for entry in directory.entries {
      if entry.isIgnored { notes.append(ContainerNote(code: .ignoredMember, member: entry.name)) }
      if entry.hasLegacyName {
        notes.append(ContainerNote(code: .legacyName, member: entry.name))
      }
    }
    return notes
  }

  func next() throws(CompressionError) -> ContainerMember? {
    current = nil
    while passed < directory.entries.count {
      let entry = directory.entries[passed]
      try pass(entry)
      if entry.isIgnored { continue }
      current = ZipContent(entry: entry)
      return ContainerMember(name: entry.name, size: entry.size)
    }
    return nil
  }

  func read(into output: UnsafeMutableRawBufferPointer) throws(CompressionError) -> Int {
    guard var content = current, let archive else { return 0 }
    defer { current = content }
    var filled = 0
    while filled < output.count, !content.isComplete {
      let room = UnsafeMutableRawBufferPointer(rebasing: output[filled...])
      let count = archive.read(into: room)
      let part = UnsafeRawBufferPointer(rebasing: room.prefix(max(0, count)))
      guard count >= 0, content.take(part) else { throw broken(content.entry) }
      filled += count
    }
    return filled
  }

  /// Brings libarchive to a member.
  private func pass(_ entry: ZipEntry) throws(CompressionError) {
    if archive == nil { archive = try restarted(before: entry) }
    guard archive?.next(size: entry.size) == true else {
      throw CompressionError(.inconsistent, offset: entry.offset, member: entry.name)
    }
    passed += 1
  }

  private func restarted(before next: ZipEntry) throws(CompressionError) -> ArchiveHandle {
    guard restarts <= Self.mostRestarts, let archive = ArchiveHandle(store, end: directory.end)
    else { throw broken(next) }
    for entry in directory.entries[..<passed] where !archive.next(size: entry.size) {
      throw CompressionError(.inconsistent, offset: entry.offset, member: entry.name)
    }
    restarts += 1
    return archive
  }

  private func broken(_ entry: ZipEntry) -> CompressionError {
    archive = nil
    return CompressionError(.corrupt, offset: entry.offset, member: entry.name)
  }
}
