import Deduplicate
import Register
import Testing

@testable import Pipeline

/// What people type into a review sheet.
@Suite struct ReviewAnswersTests {
  @Test(arguments: [
    ("21/11/2026", "2026-11-21"), ("2026-11-21", "2026-11-21"), ("1-2-2026", "2026-02-01"),
    ("29.2.2028", "2028-02-29"), ("46347", "2026-11-21"), ("36526", "2000-01-01"),
    ("2026-11-21T00:00:00", "2026-11-21"), ("46347.5", "2026-11-21"),
  ])
  func `Days are read as people and spreadsheets write them`(text: String, day: String) {
    #expect(ReviewDay.iso(text) == day)
  }

  @Test(arguments: [
    "", "hôm qua", "31/2/2026", "29/2/2027", "21/13/2026", "21/11", "21/11/26", "-5", "1e9",
    "99999999999",
    "nan", "inf", "9999999999999999999/1/1",
  ])
  func `What is no day is refused`(text: String) {
    #expect(ReviewDay.iso(text) == nil)
  }

  private static let texts = ["1.2.3.4.5.6.7", "1.2.3.4.5.6.8"]

  private static func answer(
    _ cells: [ReviewColumn: String], reviewer: String = ""
  ) throws -> ReviewAnswers.Answer {
    let left = try #require(RecordFingerprint(text: texts[0]))
    let right = try #require(RecordFingerprint(text: texts[1]))
    var all: [ReviewColumn: String] = [
      .pair: ReviewDecision.key(left, right), .leftRecord: texts[0], .rightRecord: texts[1],
      .leftName: "A", .rightName: "B",
    ]
    all.merge(cells) { $1 }
    var columns: [ReviewColumn: Int] = [:]
    var row = SheetRows.Row(number: 2, cells: [:])
    for (number, cell) in all.enumerated() {
      columns[cell.key] = number
      row.cells[number] = cell.value
    }
    return ReviewAnswers(reviewer: reviewer, now: "2026-11-21T08:00:00Z").answer(row, columns)
  }

  @Test(arguments: [
    ("giống nhau", ReviewVerdict.same), (" KHÁC NHAU ", .different), ("undecided", .undecided),
  ])
  func `An answer is taken with who and when`(text: String, verdict: ReviewVerdict) throws {
    guard
      case .entry(let entry) = try Self.answer([
        .decision: text, .reviewer: " Lan ", .date: "1/11/2026", .note: "xem hồ sơ",
      ])
    else {
      Issue.record("not taken")
      return
    }
    #expect(entry.decision.verdict == verdict)
    #expect(entry.reviewer == "Lan")
    #expect(entry.decidedOn == "2026-11-01")
    #expect(entry.recordedAt == "2026-11-21T08:00:00Z")
    #expect(entry.names == ("A", "B"))
  }

  @Test func `Without a day the day of the import counts, without a name the one given`() throws {
    guard case .entry(let entry) = try Self.answer([.decision: "same"], reviewer: "Minh") else {
      Issue.record("not taken")
      return
    }
    #expect(entry.decidedOn == "2026-11-21")
    #expect(entry.reviewer == "Minh")
  }

  @Test(arguments: [
    [ReviewColumn.decision: "có lẽ", .reviewer: "Lan"], [.decision: "same"],
    [.decision: "same", .reviewer: "Lan", .date: "mai"],
    [.decision: "same", .reviewer: "Lan", .pair: "P0000000000000"],
    [.decision: "same", .reviewer: "Lan", .leftRecord: "1.2.3.4.5.6.9"],
    [.decision: "same", .reviewer: "Lan", .rightRecord: ""],
  ])
  func `A row that cannot be taken says why`(cells: [ReviewColumn: String]) throws {
    guard case .fault(let reason) = try Self.answer(cells) else {
      Issue.record("taken")
      return
    }
    #expect(!reason.isEmpty && !reason.contains("Lan"))
  }

  @Test func `A row nobody has decided is left open`() throws {
    guard case .open = try Self.answer([.note: "hỏi lại xã"]) else {
      Issue.record("not open")
      return
    }
  }

  @Test func `Columns are found by the code in brackets`() {
    for column in ReviewColumn.allCases {
      #expect(ReviewColumn(heading: column.heading) == column)
      #expect(ReviewColumn(heading: "Chữ khác (cũ) (\(column.rawValue))") == column)
    }
    #expect(ReviewColumn(heading: "Ghi chú") == nil)
    #expect(ReviewColumn(heading: ") note (") == nil)
  }
}
