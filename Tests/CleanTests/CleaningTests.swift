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

  @Test("Findings come in the order of rows, however many are cleaned together")
  func findingsInOrder() {
    let rows = (0..<50).map { row -> Cells in
      [.name: "Hội Người mù", .members: row % 3 == 0 ? "abc" : "10", .scopeLevel: "cấp cao"]
    }
    let lines = cleaned(rows).findings.map(\.position.line)
    #expect(lines == lines.sorted() && Set(lines).count == 50)
  }

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

  private static let starts = [
    "Hội Người mù", "HỘI KHUYẾN HỌC", "CLB Thơ", "Câu lạc bộ Thơ", "Hội Hội Khuyến học", "Hội KH",
    "1. Ban Chấp hành Hội Người cao tuổi", "hoi nguoi mu", "Hội Ngườimù", "Quỹ Khuyến học", "Hội",
  ]
  private static let proper = ["", "Sen Hồng", "số 05", "Ba Đình", "Phúc Xá", "Tình Quê TW", "VN"]
  private static let ends = [
    "", "phường Phúc Xá", "P. 5", "P.5", "TP Đông Hà", "quận Liên Cmiểu", "xã", "Việt Nam",
    "phường Phúc Xá, quận Ba Đình", "X. Kim Chung tại Hà Nội", "tổ 14 phường 5", "THÀNH PHỐ",
  ]

  @Test(arguments: [Unit.haNoi, .baDinh, .dongHa, .goVap, .centre])
  func `What was learnt from other rows and returns changes no record`(unit: Unit) {
    var rows: [Cells] = []
    for start in Self.starts {
      for proper in Self.proper {
        for end in Self.ends { rows.append([.name: "\(start) \(proper) \(end)"]) }
      }
    }
    let taught = Self.untaught
    _ = cleaned(rows, profile(.quangTri), configuration: taught)
    let outcomes = cleaned(rows.reversed(), profile(unit), configuration: taught).outcomes
    for (row, outcome) in zip(rows.reversed(), outcomes) {
      let alone = CleanedRow(row, profile(unit), configuration: Self.untaught)
      guard case .record(let record) = outcome else {
        #expect(alone.record == nil, "\(row)")
        continue
      }
      #expect(record.identity == alone.record?.identity, "\(row)")
      #expect(record.place == alone.record?.place, "\(row)")
      #expect(record.scopeLevel == alone.record?.scopeLevel, "\(row)")
    }
  }

  /// The pipeline's tables, without anything that cleaning has come to know.
  private static var untaught: CleanConfiguration {
    let tables = PipelineTables.configuration
    return CleanConfiguration(
      codes: tables.codes, kinds: tables.kinds, noise: tables.noise, nameWords: tables.nameWords,
      personWords: tables.personWords, noteWords: tables.noteWords, money: tables.money,
      agencies: tables.agencies,
      abbreviations: tables.abbreviations, units: tables.units, resolver: tables.resolver,
      returnsFrom1904: tables.returnsFrom1904)
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
