import Compression

extension HostileFile {
  private static let rows = GzipMember.rows

  private static func zip(_ change: (inout ZipFile) -> Void) -> [UInt8] {
    var zip = ZipFile(names: ["a.csv", "b.csv"])
    change(&zip)
    return zip.bytes
  }

  private static func bomb(_ name: String, repetitions: Int, says size: Int? = nil)
    -> ZipFile.Member
  {
    var member = ZipFile.Member(name, [], method: 8)
    member.packed = Deflate.zeros(repetitions: repetitions)
    member.size = size ?? repetitions * Deflate.zerosPerRepetition
    return member
  }

  /// A member whose sizes stand in fields of zip64.
  private static func large(size: Int, compressed: Int, offset: Int = 0) -> [UInt8] {
    zip {
      $0.members[1].size = 0xFFFF_FFFF
      $0.members[1].offset = 0xFFFF_FFFF
      $0.members[1].extra =
        ZipFile.word(1) + ZipFile.word(16) + ZipFile.quad(size) + ZipFile.quad(offset)
    }
  }

  /// The end of an archive whose directory has a million records.
  private static func millionRecords(says count: Int) -> ByteStore {
    let record = ZipFile.central(ZipFile.Member("aaaaaaaa.csv", rows), at: 0)
    var zip = ZipFile([])
    zip.largeCount = count
    zip.count = 0xFFFF
    zip.directoryOffset = 0xFFFF_FFFF
    zip.directorySize = 0xFFFF_FFFF
    var end = zip.bytes
    let start = ZipFile.local(ZipFile.Member("aaaaaaaa.csv", rows))
    let size = record.count * 1_000_000
    end.replaceSubrange(40..<56, with: ZipFile.quad(size) + ZipFile.quad(start.count))
    end.replaceSubrange(64..<72, with: ZipFile.quad(start.count + size))
    return ByteStore.repeated(record, 1_000_000, from: start, to: end)
  }

  static let zipFiles: [HostileFile] = [
    HostileFile("zip: a gibibyte of zeros", .ratioTooHigh) {
      ZipFile([bomb("a.csv", repetitions: 64)]).bytes
    },
    HostileFile("zip: a gibibyte that says it is a kibibyte", .corrupt) {
      ZipFile([bomb("a.csv", repetitions: 64, says: 1024)]).bytes
    },
    HostileFile("zip: a gibibyte that says it is 64 MB", .corrupt) {
      ZipFile([bomb("a.csv", repetitions: 64, says: 64_000_000)]).bytes
    },
    HostileFile(
      "zip: 40 members of 64 MiB, ratio allowed", .tooLarge, limit: InflationLimit(ratio: 2000)
    ) {
      ZipFile((0..<40).map { bomb("\($0).csv", repetitions: 4) }).bytes
    },
    HostileFile("zip: 3000 members of a mebibyte of zeros", .ratioTooHigh) {
      let zeros = ZipFile.Member("a", [UInt8](repeating: 0, count: 1 << 20))
      return ZipFile(
        (0..<3000).map { index in
          var member = zeros
          member.name = Array("\(index).csv".utf8)
          return member
        }
      ).bytes
    },
    HostileFile("zip: a thousand members in one place", .overlappingMembers) {
      var zip = ZipFile([bomb("a.csv", repetitions: 1, says: 1 << 20)])
      zip.members += [ZipFile.Member](repeating: zip.members[0], count: 999)
      for index in 1..<1000 {
        zip.members[index].packed = []
        zip.members[index].offset = 0
      }
      return zip.bytes
    },
    HostileFile("zip: members quoting one kernel", .overlappingMembers) { overlapped(250) },
    HostileFile("zip: a million records", .tooManyMembers) { millionRecords(says: 1_000_000) },
    HostileFile("zip: a million records that say they are two", .inconsistent) {
      millionRecords(says: 2)
    },
    HostileFile("zip: 2^60 members of zip64", .tooManyMembers) {
      millionRecords(says: 1 << 60)
    },
    HostileFile("zip: 65,534 members without records", .tooManyMembers) {
      zip { $0.count = 65_534 }
    },
    HostileFile("zip: zip64 says 2^62 bytes", .tooLarge) { large(size: 1 << 62, compressed: 9) },
    HostileFile("zip: zip64 says -1 bytes", .tooLarge) { large(size: -1, compressed: 9) },
    HostileFile("zip: zip64 points behind the end", .inconsistent) {
      large(size: rows.count, compressed: 9, offset: 1 << 50)
    },
    HostileFile("zip: zip64 and the old record disagree", .inconsistent) {
      zip {
        $0.largeCount = 2
        $0.count = 1
      }
    },
    HostileFile("zip: directory that is the whole file", .inconsistent) {
      zip { $0.directoryOffset = 0 }
    },
    HostileFile("zip: directory of 4 GiB", .inconsistent) {
      zip { $0.directorySize = 0xFFFF_FFFE }
    },
    HostileFile("zip: zip bomb in zip", .nestedContainer) {
      let inner = ZipFile([bomb("a.csv", repetitions: 64)]).bytes
      return ZipFile((0..<16).map { ZipFile.Member("\($0).zip", inner, method: 0) }).bytes
    },
    HostileFile("zip: gzip in zip", .nestedContainer) {
      ZipFile([ZipFile.Member("a.csv.gz", GzipMember.of(rows))]).bytes
    },
    HostileFile("zip: workbook in zip", .unsupportedKind) {
      let book = ZipFile(names: ["[Content_Types].xml", "xl/workbook.xml"]).bytes
      return ZipFile([ZipFile.Member("a.csv", book)]).bytes
    },
    HostileFile("zip: path to the parent", .relativePath) {
      ZipFile(names: ["../../etc/cron.d/a"]).bytes
    },
    HostileFile("zip: path from the root", .absolutePath) { ZipFile(names: ["/etc/a"]).bytes },
    HostileFile("zip: path of Windows", .backslashInName) {
      ZipFile(names: ["..\\..\\a.csv"]).bytes
    },
    HostileFile("zip: four hundred names of 64 KB", .nameTooLong) {
      let member = ZipFile.Member(String(repeating: "a", count: 65_535), [], method: 0)
      return ZipFile([ZipFile.Member](repeating: member, count: 400)).bytes
    },
    HostileFile("zip: symbolic link", .specialFile) {
      zip {
        $0.members[1].madeBy = 3 << 8
        $0.members[1].attributes = 0xA1FF << 16
      }
    },
    HostileFile("zip: two members of one name", .duplicateName) {
      ZipFile(names: ["a.csv", "a.csv"]).bytes
    },
    HostileFile("zip: encrypted", .encrypted) { zip { $0.members[0].flags = 1 } },
    HostileFile("zip: two directories that disagree", .inconsistent) {
      zip { $0.members[0].localName = Array("c.csv".utf8) }
    },
    HostileFile("zip: cut in the middle", .truncated) { Array(zip { _ in }.prefix(150)) },
    HostileFile("zip: ten thousand broken members", .corrupt) {
      ZipFile(
        (0..<10_000).map { index in
          var member = ZipFile.Member("\(index).csv", rows, method: 0)
          member.packed[0] ^= 1
          return member
        }
      ).bytes
    },
    HostileFile("zip: sparse file of a tebibyte", .fileTooLarge) {
      ByteStore.sparse(1 << 40, from: zip { _ in })
    },
  ]

  /// Stored members, each holding the header of the next one: all end in one kernel.
  private static func overlapped(_ count: Int) -> [UInt8] {
    var member = bomb("k", repetitions: 1, says: 1 << 20)
    var body = ZipFile.local(member)
    var members: [ZipFile.Member] = []
    for index in 0..<count {
      member = ZipFile.Member("\(index)", body, method: 0)
      members.append(member)
      body = Array(ZipFile.local(member).prefix(30 + member.name.count)) + body
    }
    var place = 0
    var directory: [UInt8] = []
    for member in members.reversed() {
      directory += ZipFile.central(member, at: place)
      place += 30 + member.name.count
    }
    var end = ZipFile([])
    end.count = count
    end.directoryOffset = body.count
    end.directorySize = directory.count
    return body + directory + end.bytes
  }
}
