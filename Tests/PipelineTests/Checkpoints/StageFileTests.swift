import CSV
import Deduplicate
import Register
import Testing

@testable import Pipeline

/// Every kind of stage file gives back what was written into it.
@Suite struct StageFileTests {
  /// Writes both samples, and one for every hostile text, and reads them back.
  private static func expectRoundTrip<Row: Sampled>(
    _ file: StageFile<Row>, _ comment: Comment
  ) throws {
    let rows = try [Row.bare()] + hostileTexts.map { try Row.full($0) } + [Row.bare()]
    let bytes = file.bytes(rows)
    let back = try file.rows(bytes, path: "x.csv")
    try #require(back.count == rows.count, comment)
    for (row, other) in zip(rows, back) { #expect("\(row)" == "\(other)", comment) }
    #expect(file.bytes(back) == bytes, comment)
    #expect(try file.rows(file.bytes([]), path: "x.csv").isEmpty, comment)
  }

  @Test func `Every kind keeps all fields, none, and hostile text`() throws {
    try Self.expectRoundTrip(.profiles, "profiles")
    try Self.expectRoundTrip(.register, "register")
    try Self.expectRoundTrip(.linkedRows, "linkedRows")
    try Self.expectRoundTrip(.merged, "merged")
    try Self.expectRoundTrip(.mergers, "mergers")
    try Self.expectRoundTrip(.cleanCounts, "cleanCounts")
    try Self.expectRoundTrip(.linkedCounts, "linkedCounts")
    try Self.expectRoundTrip(.findings, "findings")
    try Self.expectRoundTrip(.pairs, "pairs")
    try Self.expectRoundTrip(.changes, "changes")
    try Self.expectRoundTrip(.decided, "decided")
    try Self.expectRoundTrip(.publishedPartitions, "publishedPartitions")
    try Self.expectRoundTrip(.publishedReturns, "publishedReturns")
    try Self.expectRoundTrip(.findingCounts, "findingCounts")
  }

  private static func cleaned() throws -> [CleanRow] {
    let position = SourcePosition(line: 9, byte: 800)
    let records = try [TypedRecord.bare()] + hostileTexts.map { try TypedRecord.full($0) }
    let ended = Disposition.allCases.map {
      CleanRow(position: position, outcome: .ended($0, reason: "title"))
    }
    return records.map { CleanRow(position: $0.position, outcome: .record($0)) } + ended
  }

  @Test func `Cleaned rows keep records and ends`() throws {
    let rows = try Self.cleaned()
    let back = try StageFile.cleaned.rows(StageFile.cleaned.bytes(rows), path: "x.csv")
    try #require(back.count == rows.count)
    for (row, other) in zip(rows, back) { #expect("\(row)" == "\(other)") }
  }

  @Test func `The short reading of cleaned rows agrees with the long one`() throws {
    let rows = try Self.cleaned()
    let ends = try StageFile.cleanEnds.rows(StageFile.cleaned.bytes(rows), path: "x.csv")
    try #require(ends.count == rows.count)
    for (row, end) in zip(rows, ends) {
      #expect(end.position == row.position)
      switch row.outcome {
      case .record: #expect(end.disposition == nil)
      case .ended(let disposition, let reason):
        #expect(end.disposition == disposition && end.reason == reason)
      }
    }
  }

  @Test func `Raw rows keep kinds, rules and hostile cells`() throws {
    var rows = RawRows()
    for (index, kind) in (RowKind.allCases + RowKind.allCases).enumerated() {
      for column in 0..<RawRows.width {
        let text = hostileTexts[(index + column) % hostileTexts.count]
        if column % 5 == 4 {
          rows.appendEmptyCell()
        } else {
          rows.appendCell(Array(text.utf8).span)
        }
      }
      let rule = kind == .malformed ? EditRule.surplusCells.code : ""
      rows.endRow(kind, at: SourcePosition(line: index + 1, byte: index * 100), rule: rule)
    }
    let back = try RawRowsFile.rows(RawRowsFile.bytes(rows), path: "x.csv")
    #expect(back.kinds == rows.kinds)
    #expect(back.positions == rows.positions)
    #expect(back.rules == rows.rules)
    #expect(back.arena == rows.arena)
    for row in 0..<rows.count {
      for column in 0..<RawRows.width { #expect(back.cell(row, column) == rows.cell(row, column)) }
    }
  }

  @Test func `Bytes that are no UTF-8 stay as they are in raw rows`() throws {
    var rows = RawRows()
    rows.appendCell([0xFF, 0xC3, 0x28].span)
    for _ in 1..<RawRows.width { rows.appendEmptyCell() }
    rows.endRow(.data, at: SourcePosition(line: 1, byte: 0))
    #expect(try RawRowsFile.rows(RawRowsFile.bytes(rows), path: "x.csv").arena == rows.arena)
  }

  /// What was done to a good file with three lines, and the line of the message.
  static let damages: [(name: String, text: String, line: Int)] = [
    ("empty", "", 1),
    ("another header", "period,id\n2023-H1,a\n", 1),
    ("a cell too few", "period,association_id,merged_id,mergers\n2023-H1,a,a,0\n2023-H1,b,b\n", 3),
    ("a cell too many", "period,association_id,merged_id,mergers\n2023-H1,a,a,0,x\n", 2),
    (
      "an unknown code", "period,association_id,merged_id,mergers\n2023-H1,a,a,0\n2023-H3,b,b,0\n",
      3
    ),
    ("broken quotes", "period,association_id,merged_id,mergers\n2023-H1,\"a\"b,a,0\n", 2),
  ]

  @Test(arguments: damages)
  func `A damaged file is refused with its line`(name: String, text: String, line: Int) throws {
    let error = try #require(throws: RunError.self) {
      try StageFile.merged.rows(Array(text.utf8), path: "4-merge/01.csv")
    }
    #expect(error.status == .defect)
    #expect(error.place == "4-merge/01.csv:\(line)")
    #expect(error.remedy.contains("sohoi run"))
  }
}
