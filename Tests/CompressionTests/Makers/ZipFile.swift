import Compression

/// Makes zip archives, right ones and wrong ones, record by record.
struct ZipFile {
  struct Member {
    var name: [UInt8]
    /// What stands in the archive.
    var packed: [UInt8]
    var size: Int
    var crc: UInt32
    var method = 8
    var flags = 0
    /// Upper byte: 3 for Unix, 0 for DOS.
    var madeBy = 20
    var attributes = 0
    var extra: [UInt8] = []
    /// Where the two directories shall disagree.
    var localName: [UInt8]?
    var localSize: Int?
    var localCrc: UInt32?
    var localFlags: Int?
    var localMethod: Int?
    var localExtra: [UInt8] = []
    /// Where the central directory says that the member is; its true place else.
    var offset: Int?
    /// CRC and sizes stand behind the content, and zeros in front of it.
    var hasDescriptor = false

    init(_ name: String, _ content: [UInt8], method: Int = 8) {
      self.name = Array(name.utf8)
      packed = method == 8 ? Deflate.of(content) : content
      size = content.count
      crc = CRC32.of(content)
      self.method = method
    }
  }

  var members: [Member] = []
  var comment: [UInt8] = []
  /// What the end record says, when it shall not be the truth.
  var count: Int?
  var directoryOffset: Int?
  var directorySize: Int?
  var disk = 0
  /// Writes the end records of zip64 too, with these numbers of members.
  var largeCount: Int?

  init(_ members: [Member]) { self.members = members }

  /// An archive of files that all hold `GzipMember.rows`.
  init(names: [String]) { members = names.map { Member($0, GzipMember.rows) } }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for member in members {
      directory += Self.central(member, at: member.offset ?? bytes.count)
      bytes += Self.local(member)
    }
    let start = bytes.count
    bytes += directory
    if let largeCount { bytes += large(largeCount, start, directory.count) }
    return bytes + end(start, directory.count)
  }

  static func local(_ member: Member) -> [UInt8] {
    let name = member.localName ?? member.name
    let flags = (member.localFlags ?? member.flags) | (member.hasDescriptor ? 8 : 0)
    let crc = Int(member.localCrc ?? member.crc)
    let numbers = [crc, member.packed.count, member.localSize ?? member.size]
    let header =
      Array("PK\u{3}\u{4}".utf8) + word(20) + word(flags)
      + word(member.localMethod ?? member.method)
      + long(0) + numbers.flatMap { long(member.hasDescriptor ? 0 : $0) } + word(name.count)
      + word(member.localExtra.count) + name + member.localExtra + member.packed
    let descriptor = Array("PK\u{7}\u{8}".utf8) + numbers.flatMap { long($0) }
    return member.hasDescriptor ? header + descriptor : header
  }

  static func central(_ member: Member, at offset: Int) -> [UInt8] {
    let fixed =
      Array("PK\u{1}\u{2}".utf8) + word(member.madeBy) + word(20)
      + word(member.flags | (member.hasDescriptor ? 8 : 0)) + word(member.method) + long(0)
    let sizes = long(Int(member.crc)) + long(member.packed.count) + long(member.size)
    let lengths = word(member.name.count) + word(member.extra.count) + word(0)
    return fixed + sizes + lengths + word(0) + word(0) + long(member.attributes)
      + long(offset) + member.name + member.extra
  }

  private func end(_ offset: Int, _ size: Int) -> [UInt8] {
    let count = Self.word(count ?? members.count)
    return Array("PK\u{5}\u{6}".utf8) + Self.word(disk) + Self.word(disk) + count + count
      + Self.long(directorySize ?? size) + Self.long(directoryOffset ?? offset)
      + Self.word(comment.count) + comment
  }

  private func large(_ count: Int, _ offset: Int, _ size: Int) -> [UInt8] {
    let record =
      Array("PK\u{6}\u{6}".utf8) + Self.quad(44) + Self.word(45) + Self.word(45) + Self.long(0)
      + Self.long(0) + Self.quad(count) + Self.quad(count) + Self.quad(size) + Self.quad(offset)
    return record + Array("PK\u{6}\u{7}".utf8) + Self.long(0) + Self.quad(offset + size)
      + Self.long(1)
  }

  static func word(_ value: Int) -> [UInt8] { little(value, 2) }
  static func long(_ value: Int) -> [UInt8] { little(value, 4) }
  static func quad(_ value: Int) -> [UInt8] { little(value, 8) }

  private static func little(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }
}
