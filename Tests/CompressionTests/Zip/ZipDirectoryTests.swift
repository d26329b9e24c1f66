import Compression
import Testing

/// What archives may say of themselves, and where they must not contradict themselves.
@Suite struct ZipDirectoryTests {
  static let names = ["a.csv", "b.csv", "c.csv"]

  @Test(arguments: ["", "Gửi Vụ", String(repeating: "x", count: 65_535)])
  func `a comment is allowed`(comment: String) throws {
    var zip = ZipFile(names: Self.names)
    zip.comment = Array(comment.utf8.prefix(65_535))
    #expect(try Opened(zip.bytes).members.map(\.name) == Self.names)
  }

  @Test(arguments: [1, 512, 20_000])
  func `zero bytes behind the archive are padding`(count: Int) throws {
    let zip = ZipFile(names: Self.names)
    let opened = try Opened(zip.bytes + [UInt8](repeating: 0, count: count))
    #expect(opened.members.map(\.name) == Self.names)
    #expect(opened.notes == [ContainerNote(code: .zeroPadding, count: count)])
  }

  @Test func `an archive of nothing has no members`() throws {
    #expect(try Opened(ZipFile([]).bytes).members == [])
  }

  @Test func `sizes may stand behind the content`() throws {
    var zip = ZipFile(names: Self.names)
    for index in zip.members.indices { zip.members[index].hasDescriptor = true }
    #expect(
      try Opened(zip.bytes).members.map(\.content) == .init(repeating: GzipMember.rows, count: 3))
  }

  @Test func `zip64 records are read, and must agree with the old ones`() throws {
    var zip = ZipFile(names: Self.names)
    zip.largeCount = 3
    #expect(try Opened(zip.bytes).members.map(\.name) == Self.names)
    zip.count = 0xFFFF
    zip.directoryOffset = 0xFFFF_FFFF
    zip.directorySize = 0xFFFF_FFFF
    #expect(try Opened(zip.bytes).members.map(\.name) == Self.names)
    zip.count = 2
    #expect(Opened.error(zip.bytes)?.code == .inconsistent)
  }

  @Test func `sizes of zip64 fields are read`() throws {
    var zip = ZipFile(names: Self.names)
    let real = (zip.members[1].size, zip.members[1].packed.count)
    let field = ZipFile.word(1) + ZipFile.word(16) + ZipFile.quad(real.0) + ZipFile.quad(real.1)
    zip.members[1].localExtra = field
    zip.members[1].extra = ZipFile.word(0x7777) + ZipFile.word(2) + [1, 2] + field
    var bytes = zip.bytes
    // Both headers say that the sizes do not fit; the fields say what they are.
    for signature in [Array("PK\u{3}\u{4}".utf8), Array("PK\u{1}\u{2}".utf8)] {
      let start = bytes.ranges(of: signature)[1].lowerBound + (signature[2] == 3 ? 18 : 20)
      bytes.replaceSubrange(start..<start + 8, with: [UInt8](repeating: 0xFF, count: 8))
    }
    #expect(try Opened(bytes).members.map(\.content) == .init(repeating: GzipMember.rows, count: 3))
  }

  /// One thing that is wrong with an archive.
  struct Fault: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var code: CompressionError.Code
    var make: @Sendable (inout ZipFile) -> Void

    init(
      _ name: String, _ code: CompressionError.Code,
      _ make: @escaping @Sendable (inout ZipFile) -> Void
    ) {
      testDescription = name
      self.code = code
      self.make = make
    }
  }

  static let faults = [
    Fault("local name", .inconsistent) { $0.members[1].localName = Array("B.csv".utf8) },
    Fault("local size", .inconsistent) { $0.members[1].localSize = 5 },
    Fault("local CRC", .inconsistent) { $0.members[1].localCrc = 5 },
    Fault("local method", .inconsistent) { $0.members[1].localMethod = 0 },
    Fault("local encryption", .inconsistent) { $0.members[1].localFlags = 1 },
    Fault("broken extra field", .inconsistent) { $0.members[1].extra = [9, 9, 9, 9] },
    Fault("stored of two sizes", .inconsistent) { $0.members[1].method = 0 },
    Fault("folder with content", .inconsistent) { $0.members[1].attributes = 0x10 },
    Fault("offset of nothing", .overlappingMembers) { $0.members[1].offset = 7 },
    Fault("offset behind the end", .inconsistent) { $0.members[1].offset = 1 << 30 },
    Fault("fewer members", .inconsistent) { $0.count = 2 },
    Fault("more members", .inconsistent) { $0.count = 4 },
    Fault("directory elsewhere", .inconsistent) { $0.directoryOffset = 0 },
    Fault("directory of another size", .inconsistent) { $0.directorySize = 1 << 20 },
    Fault("another volume", .severalVolumes) { $0.disk = 1 },
    Fault("encrypted", .encrypted) { $0.members[1].flags = 1 },
    Fault("strongly encrypted", .encrypted) { $0.members[1].flags = 1 << 6 },
    Fault("AES", .encrypted) { $0.members[1].method = 99 },
    Fault("deflate64", .unsupportedMethod) { $0.members[1].method = 9 },
    Fault("symbolic link", .specialFile) { $0.members[1].makeUnix(0xA1FF) },
    Fault("device", .specialFile) { $0.members[1].makeUnix(0x6000) },
    Fault("pipe", .specialFile) { $0.members[1].makeUnix(0x1000) },
    Fault("too large", .tooLarge) { $0.members[1].size = 3 << 30 },
    Fault("too dense", .ratioTooHigh) { $0.members[1].size = 2 << 20 },
  ]

  @Test(arguments: faults)
  func `an archive that contradicts itself is refused as a whole`(fault: Fault) {
    var zip = ZipFile(names: Self.names)
    fault.make(&zip)
    #expect(throws: CompressionError.self) { _ = try Opened(zip.bytes) }
    #expect(Opened.error(zip.bytes)?.code == fault.code)
  }

  @Test(
    arguments: [
      { $0.makeUnix(0x81A4) }, { $0.attributes = 0x20 }, { $0.flags = 6 }, { $0.localFlags = 6 },
    ] as [@Sendable (inout ZipFile.Member) -> Void])
  func `what says nothing about the content is let through`(
    change: @Sendable (inout ZipFile.Member) -> Void
  ) throws {
    var zip = ZipFile(names: Self.names)
    change(&zip.members[1])
    #expect(try Opened(zip.bytes).members.map(\.name) == Self.names)
  }

  @Test func `members that share bytes are refused`() {
    // The second lies inside the first, which is stored: the trick of the densest bombs.
    let inner = ZipFile.local(ZipFile.Member("b.csv", GzipMember.rows))
    var zip = ZipFile([
      ZipFile.Member("a.csv", inner, method: 0), ZipFile.Member("b.csv", GzipMember.rows),
    ])
    zip.members[1].offset = 30 + 5
    #expect(Opened.error(zip.bytes)?.code == .overlappingMembers)
    // Two records of one member.
    zip = ZipFile(names: ["a.csv", "a.csv"])
    zip.members[1].offset = 0
    #expect(Opened.error(zip.bytes)?.code == .overlappingMembers)
  }

  @Test(arguments: [0, 1, 3])
  func `a broken member leaves the others readable`(broken: Int) throws {
    let names = (0..<5).map { "\($0).csv" }
    var zip = ZipFile(names: names)
    zip.members[broken].packed[20] ^= 0x55
    let opened = try Opened(zip.bytes)
    #expect(opened.members.map(\.name) == names)
    for (index, member) in opened.members.enumerated() {
      #expect(member.content == (index == broken ? nil : GzipMember.rows))
      #expect(member.error?.code == (index == broken ? .corrupt : nil))
      #expect(member.error?.member == (index == broken ? names[index] : nil))
    }
  }

  @Test func `after many broken members the archive is given up`() {
    var zip = ZipFile(names: (0..<100).map { "\($0).csv" })
    for index in zip.members.indices { zip.members[index].packed[20] ^= 0x55 }
    #expect(throws: CompressionError.self) { _ = try Opened(zip.bytes) }
    #expect(Opened.error(zip.bytes)?.code == .corrupt)
  }

  @Test(arguments: [-1, 1])
  func `a member of another length than announced is corrupt`(difference: Int) {
    for method in [0, 8] {
      var zip = ZipFile([ZipFile.Member("a.csv", GzipMember.rows, method: method)])
      zip.members[0].size += difference
      #expect(Opened.error(zip.bytes) != nil)
    }
  }

  @Test func `a wrong CRC in both directories is corrupt`() {
    for method in [0, 8] {
      for hasDescriptor in [false, true] {
        var zip = ZipFile([ZipFile.Member("a.csv", GzipMember.rows, method: method)])
        zip.members[0].crc ^= 1
        zip.members[0].hasDescriptor = hasDescriptor
        #expect(
          Opened.error(zip.bytes) == CompressionError(.corrupt, offset: 0, member: "a.csv"))
      }
    }
  }
}

extension ZipFile.Member {
  /// Says that the archive was made on Unix, where the member had this mode.
  fileprivate mutating func makeUnix(_ mode: Int) {
    madeBy = 3 << 8 | 20
    attributes = mode << 16
  }
}
