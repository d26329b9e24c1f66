import Clean
import Register
import Testing

/// A return is cleaned in pieces as in one go.
@Suite struct CleaningTests {
  /// Rows whose names, places, figures and dates repeat and differ, some of them missing or wrong.
  private static let rows: RawRows = rawRows(
    (0..<400).map { index in
      [
        .name: ["Hội Người mù", "= Hội Y học", "Hội KH", "", "Chi hội Khuyến học thôn 3"][
          index % 5],
        .district: ["Quận Ba Đình", "Ba Đình", "Đống Đa", "Gò Vấp"][index % 4],
        .members: ["20", "1,204", "gần 46 vạn", "l52", ""][index % 7 % 5],
        .foundedOn: ["22/9/2003", "31/02/2023", "2.1993", ""][index % 3],
        .type: ["Hội xã hội", "?", ""][index % 11 % 3],
      ]
    })

  @Test(arguments: [1, 7, 64, 399, 400, 1_000])
  func `Pieces of any length come to the same outcomes and findings`(length: Int) {
    let whole = Clean.clean(Self.rows, profile(), PipelineTables.configuration)
    let cleaning = Cleaning(Self.rows, profile(), PipelineTables.configuration)
    let pieces = stride(from: 0, to: Self.rows.count, by: length).map {
      cleaning.clean($0..<min(Self.rows.count, $0 + length))
    }
    #expect(pieces.flatMap(\.outcomes).map { "\($0)" } == whole.outcomes.map { "\($0)" })
    #expect(pieces.flatMap(\.findings).map { "\($0)" } == whole.findings.map { "\($0)" })
    #expect(whole.findings.contains { $0.rule.code == "C-NAME-MARKS" })
  }

  @Test(
    "Marks of a formula or of a list leave the name, with a finding",
    arguments: [
      "= Hội Người mù", "=+-@Hội Người mù", "- Hội Người mù", "– Hội Người mù", "• Hội Người mù",
      "＝Hội Người mù", "－ ＠ Hội Người mù",
    ])
  func marks(name: String) throws {
    let row = CleanedRow([.name: name])
    #expect(try #require(row.record).name == "Hội Người mù")
    #expect(row.rules.contains("C-NAME-MARKS name"))
  }

  @Test(
    "Marks inside a name stay, but behind a semicolon",
    arguments: [
      ("Hội Khoa học - Kỹ thuật", "Hội Khoa học - Kỹ thuật", false),
      ("Hội Người mù; -2+3", "Hội Người mù; 2+3", true), ("Hội Người mù;=", "Hội Người mù;", true),
    ])
  func inside(name: String, display: String, isRepaired: Bool) throws {
    let row = CleanedRow([.name: name])
    #expect(try #require(row.record).name == display)
    #expect(row.rules.contains("C-NAME-MARKS name") == isRepaired)
  }
}
