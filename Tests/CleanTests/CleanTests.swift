import Clean
import Register
import SeededRandom
import Testing

/// Every row of every return has one outcome.
@Suite struct CleanTests {
  /// One row of each kind of row.
  private static let rows: RawRows = {
    var rows = RawRows()
    for (index, kind) in RowKind.allCases.enumerated() {
      let cells: Cells = kind == .data ? [.name: "Hội Người mù"] : [:]
      rows.add(
        cells, kind, line: index + 2, other: kind.code,
        rule: kind == .malformed ? EditRule.brokenQuotes.code : "")
    }
    return rows
  }()

  /// Ends by the code of the row's kind, `disposition reason`.
  private func ends(_ status: ReturnStatus, _ reason: EditRule?, hasPeriod: Bool = true)
    -> [String: String]
  {
    var profile = profile()
    profile.status = status
    profile.reason = reason?.code ?? ""
    if !hasPeriod { profile.period = nil }
    let outcomes = Clean.clean(Self.rows, profile, PipelineTables.configuration).outcomes
    var ends: [String: String] = [:]
    for (kind, outcome) in zip(Self.rows.kinds, outcomes) {
      switch outcome {
      case .record: ends[kind.code] = "record"
      case .ended(let end, let reason): ends[kind.code] = "\(end.code) \(reason)"
      }
    }
    return ends
  }

  @Test(
    "What is not data ends as such, whatever became of the return", arguments: ReturnStatus.allCases
  )
  func notData(status: ReturnStatus) {
    let ends = ends(status, .supersededReturn)
    for kind in RowKind.allCases where kind != .data && kind != .malformed {
      #expect(ends[kind.code] == "not_data \(kind.code)")
    }
  }

  @Test("Rows of a current return are read; broken ones are rejected with their rule")
  func current() {
    let ends = ends(.current, nil)
    #expect(ends["data"] == "record")
    #expect(ends["malformed"] == "rejected R-QUOTES")
  }

  @Test(
    "Rows of a return that is not used end with it",
    arguments: [
      (ReturnStatus.superseded, EditRule.supersededReturn, "superseded F-SUPERSEDED"),
      (.superseded, .repeatedReturn, "superseded F-REPEATED"),
      (.held, .heldReturn, "superseded F-HELD"), (.rejected, .noPeriod, "rejected F-NO-PERIOD"),
    ])
  func notUsed(status: ReturnStatus, reason: EditRule, end: String) {
    for hasPeriod in [true, false] {
      let ends = ends(status, reason, hasPeriod: hasPeriod)
      #expect(ends["data"] == end)
      #expect(ends["malformed"] == end)
    }
  }

  @Test(
    "Cells that are not UTF-8 reject their row", arguments: [ReturnField.name, .members, .notes])
  func invalidText(field: ReturnField) {
    var rows = RawRows()
    for other in ReturnField.allCases {
      let cell: [UInt8] = other == .name ? Array("Hội Người mù ".utf8) : []
      rows.appendCell((other == field ? cell + [0xC3, 0x28] : cell).span)
    }
    rows.appendEmptyCell()
    rows.endRow(.data, at: SourcePosition(line: 2, byte: 0))
    let result = Clean.clean(rows, profile(), PipelineTables.configuration)
    guard case .ended(.rejected, reason: "R-ENCODING") = result.outcomes[0] else {
      Issue.record("not rejected")
      return
    }
    #expect(result.findings.map(\.rule) == [.invalidText])
  }

  @Test("Whatever stands in the cells, every row has one outcome and findings name real rows")
  func mutatedRows() {
    var generator = SplitMix64(seed: 11)
    let rows = (0..<1500).map { _ in Self.mutatedRow(&generator) }
    let result = cleaned(rows)
    #expect(result.outcomes.count == rows.count)
    for (row, outcome) in zip(rows, result.outcomes) {
      switch outcome {
      case .record(let record):
        #expect(!record.name.isEmpty)
        #expect(record.members ?? 0 >= 0)
        #expect(record.foundedOn.map { $0 <= PartialDate(year: 2023, month: 12, day: 31) } ?? true)
      case .ended(let end, let reason):
        #expect([.rejected, .outOfScope].contains(end), "\(row)")
        #expect(!reason.isEmpty)
      }
    }
    #expect(result.findings.allSatisfy { (2..<(rows.count + 2)).contains($0.position.line) })
  }

  /// Cells of every field that are plausible, misplaced, damaged or blank.
  private static func mutatedRow(_ generator: inout SplitMix64) -> Cells {
    let values = [
      "", " ", "-", "x", "Không", "12", "-7", "1.204,5", "31/02/2023", "2025, 2026", "Phường",
      "Phúc Xá", "Thành phố", "Toàn quốc", "CT-XH", "\u{FEFF}", "\u{202E}abc", "ộ\u{301}\u{301}",
      "999999999999999999999", "Chi bộ", "NaN", "0x1F", "\u{1F600}",
    ]
    var cells: Cells = [:]
    for field in ReturnField.allCases where Bool.random(using: &generator) {
      cells[field] = values.randomElement(using: &generator)
    }
    if Int.random(in: 0..<8, using: &generator) > 0 {
      let name = PipelineTables.aliases.randomElement(using: &generator)?.text ?? ""
      cells[.name] = TypingError.random(in: name + " phường Phúc Xá", &generator)
    }
    return cells
  }
}
