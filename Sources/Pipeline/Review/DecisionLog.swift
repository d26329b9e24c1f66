import CSV
import Deduplicate
import Register

/// `review/decisions.csv`: all that people decided, with who and when; lines are only added.
struct DecisionLog {
  static let columns = [
    "pair", "decision", "reviewer", "decided_on", "recorded_at", "note", "left_name", "right_name",
    "left_record", "right_record",
  ]

  /// By pair, then by day.
  private(set) var entries: [DecisionEntry] = []

  init() {}

  /// Reads the file; without one there are no decisions.
  ///
  /// - Throws: ``RunError`` with file and line when something in it cannot be right.
  init(path: String) throws(RunError) {
    if try Disk.isMissing(path) { return }
    var line = 1
    for row in try TableRows.read(path, columns: Self.columns) {
      line += 1
      guard let entry = Self.entry(row) else {
        throw RunError(
          .configuration, "REVIEW-FILE",
          "Dòng này không phải là một quyết định, hoặc mã cặp bị sửa.",
          at: "\(path): quyết định thứ \(line - 1)",
          remedy: "Lấy lại dòng này từ bản sao lưu, hoặc xoá cả dòng rồi duyệt lại cặp đó.")
      }
      entries.append(entry)
    }
    entries.sort(by: DecisionEntry.isEarlier)
  }

  private static func entry(_ row: [String]) -> DecisionEntry? {
    guard let verdict = ReviewVerdict(rawValue: row[1]), !row[2].isEmpty, !row[3].isEmpty,
      let left = RecordFingerprint(text: row[8]), let right = RecordFingerprint(text: row[9])
    else { return nil }
    let decision = ReviewDecision(verdict, left, right)
    guard decision.pair == row[0], decision.left == left else { return nil }
    return DecisionEntry(
      decision: decision, reviewer: row[2], decidedOn: row[3], recordedAt: row[4], note: row[5],
      names: (row[6], row[7]))
  }

  /// Adds decisions; those that are there already change nothing.
  ///
  /// - Returns: How many are new.
  mutating func add(_ new: [DecisionEntry]) -> Int {
    var known: [String: [Int]] = [:]
    for (index, entry) in entries.enumerated() {
      known[entry.decision.pair, default: []].append(index)
    }
    var added = 0
    for entry in new where add(entry, known: &known) { added += 1 }
    entries.sort(by: DecisionEntry.isEarlier)
    return added
  }

  private mutating func add(_ entry: DecisionEntry, known: inout [String: [Int]]) -> Bool {
    let pair = entry.decision.pair
    if known[pair, default: []].contains(where: { entries[$0].repeats(entry) }) { return false }
    known[pair, default: []].append(entries.count)
    entries.append(entry)
    return true
  }

  /// The file.
  var bytes: [UInt8] {
    var writer = CSVWriter()
    writer.row(Self.columns)
    for entry in entries {
      writer.row([
        entry.decision.pair, entry.decision.verdict.rawValue, entry.reviewer, entry.decidedOn,
        entry.recordedAt, entry.note, entry.names.left, entry.names.right,
        entry.decision.left.text, entry.decision.right.text,
      ])
    }
    return writer.take()
  }

  /// What counts now: the last word of each person, and whether they agree.
  var standing: StandingDecisions { StandingDecisions(entries) }
}
