import Compression
import Ingest
import Register
import Testing

@Suite struct BadFileTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var what: String
    var bytes: [UInt8]?
    var rule: String
    var testDescription: String { what }
  }

  private static let archive = PipelineFolder.bytes(
    "SampleData/returns/2023-H1/01-thanh-pho-ha-noi/001-quan-ba-dinh.csv.gz")

  private static let gibberish: [UInt8] = {
    var bytes = Array("STT,Tên hội\n".utf8)
    for row in 0..<400 {
      let letters: [UInt8] = [0xD8, UInt8(0xA0 + row % 90), 0xDE, UInt8(0xA4 + row / 10)]
      bytes += [0x31, 0x2C] + letters + [0x0A]
    }
    return bytes
  }()

  @Test(arguments: [
    Case(what: "not readable", bytes: nil, rule: "F-UNREADABLE"),
    Case(what: "empty", bytes: [], rule: "F-EMPTY"),
    Case(what: "blanks", bytes: Array("  \r\n\n\t\n".utf8), rule: "F-EMPTY"),
    Case(what: "delimiters", bytes: Array(",,,\n,,\n".utf8), rule: "F-EMPTY"),
    Case(what: "byte order mark alone", bytes: [0xEF, 0xBB, 0xBF], rule: "F-EMPTY"),
    Case(what: "declaration alone", bytes: Array("sep=;".utf8), rule: "F-EMPTY"),
    Case(
      what: "the beginning of a zip archive", bytes: [0x50, 0x4B, 3, 4] + Array("a.csv".utf8),
      rule: "F-TRUNCATED"),
    Case(
      what: "xls", bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], rule: "F-CONTAINER"),
    Case(
      what: "binary", bytes: (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 89 >> 3) },
      rule: "F-BINARY"),
    Case(
      what: "letters of no encoding of Vietnamese",
      bytes: gibberish,
      rule: "F-ENCODING"),
    Case(
      what: "archive cut in the middle", bytes: Array(archive[..<(archive.count / 2)]),
      rule: "F-TRUNCATED"),
    Case(
      what: "archive cut in its check value", bytes: Array(archive.dropLast(3)), rule: "F-TRUNCATED"
    ),
    Case(what: "archive cut in its header", bytes: Array(archive[..<5]), rule: "F-TRUNCATED"),
    Case(
      what: "archive with a wrong check value", bytes: archive.dropLast() + [0x55],
      rule: "F-CORRUPT"),
    Case(
      what: "trash behind the archive", bytes: archive + Array(repeating: 7, count: 40),
      rule: "F-CORRUPT"),
    Case(what: "no name column", bytes: Array("STT,Họ tên\n1,An\n".utf8), rule: "F-NO-NAME-COLUMN"),
    Case(what: "prose", bytes: Array("Kính gửi Ban Dân vận\n".utf8), rule: "F-NO-NAME-COLUMN"),
  ])
  func `a file that cannot be used is a rejected return that says why`(example: Case) throws {
    let result = try ingested(example.bytes)
    #expect(result.profile.status == .rejected)
    #expect(result.profile.reason == example.rule)
    #expect(result.rules == [example.rule])
    #expect(result.findings.map(\.position.line) == [0])
    #expect(result.profile.fileBytes == example.bytes?.count ?? 0)
    #expect(result.profile.dataRecords == 0)
  }

  @Test func `an archive that inflates too far is refused`() throws {
    var configuration = try #require(PipelineFolder.configuration)
    configuration.limits.inflation = InflationLimit(bytes: 1000)
    let file = ReturnFile(path: "2023-H1/01/001.csv.gz", bytes: Self.archive, sha256: "")
    #expect(ReturnArchive.open(file, configuration.limits).first?.refusal?.code == "F-OVERSIZED")
  }

  @Test func `the same archive whole is fine, padded with zeros too`() throws {
    for bytes in [Self.archive, Self.archive + [UInt8](repeating: 0, count: 512)] {
      let result = try ingested(bytes)
      #expect(result.profile.status == .current)
      #expect(result.profile.dataRecords > 0)
    }
  }

  @Test func `records of a return without a name column are all kept as malformed`() throws {
    let result = try ingested("\u{FEFF}STT,Họ tên\n\n1,\"An\nBình\"\n , \n2,x\"y\n")
    #expect(result.kinds == [.malformed, .malformed, .malformed])
    #expect(result.rows.rules == Array(repeating: "F-NO-NAME-COLUMN", count: 3))
    #expect(result.rows.positions.map(\.line) == [1, 3, 6])
    #expect(result.rest(1) == "1 | An\nBình")
    #expect(result.profile.records == 3)
    #expect(result.profile.period?.description == "2023-H1")
    #expect(result.profile.unitCode == "001")
  }

  @Test func `one damaged cell among many rows is not a wrong encoding`() throws {
    var bytes = Array("STT,Tên hội\n".utf8)
    for row in 1...100 { bytes += Array("\(row),Hội ".utf8) + (row == 50 ? [0xFF] : [0x41, 0x0A]) }
    let result = try ingested(bytes)
    #expect(result.profile.status == .current)
  }
}
