import Register
import Testing

/// Counts and amounts of money.
@Suite struct FiguresTests {
  @Test(
    "Counts are read as people write them",
    arguments: [
      ("25", 25), ("3.711", 3711), ("1 204", 1204), ("46 vạn", 460_000), ("gần 2.300", 2300),
      ("0", 0), ("không", 0), ("103 hội viên", 103), ("12-15", 12),
    ])
  func counts(cell: String, count: Int) throws {
    let record = try #require(CleanedRow([.name: "Hội Người mù", .members: cell]).record)
    #expect(record.members == count)
  }

  @Test(
    "What is no count is left out, with a finding",
    arguments: [
      ("-", "C-MISSING"), ("chưa thống kê", "C-MISSING"), ("nhiều", "C-NUMBER"),
      ("45%", "C-NUMBER"), ("-5", "C-NUMBER-RANGE"), ("12,5", "C-NUMBER-RANGE"),
      ("99999999", "C-NUMBER-RANGE"), ("123456789012345678901234567890", "C-NUMBER"),
    ])
  func notCounts(cell: String, rule: String) throws {
    let row = CleanedRow([.name: "Hội Người mù", .members: cell])
    #expect(try #require(row.record).members == nil)
    #expect(row.rules.contains("\(rule) members"))
  }

  @Test("A blank count is missing only where the return reports counts")
  func blankCount() throws {
    let name: Cells = [.name: "Hội Người mù"]
    #expect(!CleanedRow(name).rules.contains("C-MISSING members"))
    let beside: Cells = [.name: "Hội Luật gia", .members: "12"]
    #expect(CleanedRow(name, beside: [beside]).rules.contains("C-MISSING members"))
  }

  @Test(
    "Doubtful counts are kept, with a finding",
    arguments: [
      ("gần 2.300", "C-NUMBER-APPROXIMATE"), ("12-15", "C-NUMBER-APPROXIMATE"),
      ("1,204", "C-NUMBER-AMBIGUOUS"),
    ])
  func doubtfulCounts(cell: String, rule: String) throws {
    let row = CleanedRow([.name: "Hội Người mù", .members: cell])
    #expect(try #require(row.record).members != nil)
    #expect(row.rules.contains("\(rule) members"))
  }

  @Test("Member organisations in the members' column are no members")
  func organisations() throws {
    let cells: Cells = [.name: "Hiệp hội Doanh nghiệp", .members: "103 doanh nghiệp thành viên"]
    let record = try #require(CleanedRow(cells).record)
    #expect(record.members == nil)
    #expect(record.organisationalMembers == 103)
    var both = cells
    both[.organisationalMembers] = "90"
    #expect(try #require(CleanedRow(both).record).organisationalMembers == 90)
  }

  @Test(
    "Money is in đồng, whatever the header's unit and the cell's own",
    arguments: [
      ("114,25", 1_000_000, 114_250_000), ("1.500", 1_000_000, 1_500_000_000),
      ("114.250.000", 1, 114_250_000), ("114.250", 1000, 114_250_000),
      ("2,5", 1_000_000_000, 2_500_000_000), ("114,25 triệu đồng", 1_000_000, 114_250_000),
      ("114,25 triệu đồng", 1, 114_250_000), ("114.250.000 đồng", 1_000_000, 114_250_000),
      ("2,5 tỷ", 1_000_000, 2_500_000_000), ("500 triệu", 1_000_000, 500_000_000),
      ("500tr", 1_000_000, 500_000_000), ("500 nghìn đồng", 1_000_000, 500_000),
      ("0", 1_000_000, 0), ("không", 1_000_000, 0),
    ])
  func money(cell: String, unit: Int, dong: Int) throws {
    var profile = profile()
    profile.stateFundingUnit = unit
    let row = CleanedRow([.name: "Hội Người mù", .stateFunding: cell, .ownFunding: cell], profile)
    #expect(try #require(row.record).stateFunding == dong)
  }

  @Test(
    "An amount that no body of its level has stands in another unit than the column says",
    arguments: [("Xã", "60.500", false), ("Xã", "60", true), ("Tỉnh", "60.500", true)])
  func implausibleMoney(level: String, cell: String, isTaken: Bool) throws {
    let cells: Cells = [
      .name: "Hội Người mù", .scopeLevel: level, .commune: "Phúc Xá", .ownFunding: cell,
    ]
    let row = CleanedRow(cells, profile(.baDinh))
    #expect((try #require(row.record).ownFunding != nil) == isTaken)
    #expect(row.rules.contains("C-NUMBER-RANGE own_funding") == !isTaken)
  }

  @Test("Each funding column has its own unit")
  func ownUnits() throws {
    var profile = profile()
    profile.stateFundingUnit = 1
    profile.ownFundingUnit = 1000
    let cells: Cells = [.name: "Hội Người mù", .stateFunding: "500", .ownFunding: "500"]
    let record = try #require(CleanedRow(cells, profile).record)
    #expect(record.stateFunding == 500)
    #expect(record.ownFunding == 500_000)
  }

  @Test(
    "Impossible money is left out",
    arguments: ["-3", "50%", "999999999999999", "9223372036854775807", "60.500.000"])
  func impossibleMoney(cell: String) throws {
    let row = CleanedRow([.name: "Hội Người mù", .stateFunding: cell])
    #expect(try #require(row.record).stateFunding == nil)
    #expect(row.rules.contains { $0.hasPrefix("C-NUMBER") && $0.hasSuffix("state_funding") })
  }
}
