import Publish
import Register
import Testing

@testable import Pipeline

/// Reading what a release says.
@Suite struct PublishedTableTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: [
    ("12", 12, 0), ("-3", -3, 0), ("0.5", 5, 1), ("-0.25", -25, 2),
    ("1234.567891", 1_234_567_891, 6),
  ])
  func `A number is read exactly`(text: String, units: Int, places: Int) throws {
    try folder.write("a,b\nx,\(text)\n", to: "t.csv")
    let table = try PublishedTable("t.csv", in: folder.path, needed: ["b"])
    #expect(table.number(0, "b") == FixedDecimal(units: units, places: places))
  }

  @Test(arguments: ["", "x", "1.", ".", "1.2.3", "1.-2", "1,5", "1.2345678901234567890"])
  func `What is no number is none`(text: String) throws {
    try folder.write("a,b\nx,\"\(text)\"\n", to: "t.csv")
    #expect(try PublishedTable("t.csv", in: folder.path, needed: ["b"]).number(0, "b") == nil)
  }

  @Test func `A table without a column that is needed is damaged`() throws {
    try folder.write("a,b\n1,2\n", to: "t.csv")
    #expect(throws: RunError.self) {
      try PublishedTable("t.csv", in: folder.path, needed: ["a", "c"])
    }
  }

  @Test func `Mergers come back as they were published`() throws {
    let period = try #require(ReportingPeriod(code: "2023-H1"))
    var result = MergerResult(parts: ["01-a", "01-b"])
    result.assigned = true
    result.members = Bounds(low: 5, high: 9)
    result.partyMembers = Bounds(low: 1, high: 2)
    result.staffQuota = 4
    result.stateFunding = 12_500_000
    result.ownFunding = 1
    let mergers = [
      Merger(
        period: period, family: "khuyet-tat", status: .directed, scopeLevel: .commune,
        place: Place(province: "01", district: "001", commune: "00001"),
        parts: ["01-a", "01-b", "01-c"], resultName: "Hội, \"mới\"", progress: .inProgress,
        result: result),
      Merger(
        period: period, family: "giao-duc", status: .proposed, scopeLevel: .province,
        place: Place(province: "45"), parts: ["45-c"], resultName: "", progress: .none),
    ]
    try folder.write(
      String(decoding: MergersFile.bytes(mergers), as: UTF8.self), to: "register/mergers.csv")
    let read = try PublishedMergers(in: folder.path).mergers
    #expect(read.map { String(describing: $0) } == mergers.map { String(describing: $0) })
  }

  @Test func `Money in million đồng is read back to the đồng`() throws {
    let columns = RegisterFile.columns
    let row = columns.map { column in
      switch column {
      case "period": "2023-H1"
      case "association_id", "merged_id": "01-a"
      case "scope_level": "province"
      case "type": "fund"
      case "province": "01"
      case "staff_quota": "7"
      case "state_funding": "1250.5"
      case "own_funding": "0.000001"
      default: ""
      }
    }
    try folder.write(
      columns.joined(separator: ",") + "\n" + row.joined(separator: ",") + "\n", to: "r.csv")
    let read = try PublishedRegister("r.csv", in: folder.path).associations
    #expect(read.map(\.stateFunding) == [1_250_500_000])
    #expect(read.map(\.ownFunding) == [1])
    #expect(read.map(\.staffQuota) == [7])
  }
}
