import Foundation
import Glibc
import Register

/// `Output/journal.jsonl`: what ran when, one JSON object a line, oldest first; no personal data.
///
/// It is the only place for what differs between two runs on the same input; releases never hold it.
final class Journal: Sendable {
  /// A journal that has grown past this is moved to `journal.1.jsonl` when a run starts.
  static let rotationBytes = 16 << 20

  private let path: String
  private let run: String

  /// Opens the journal of an output folder for a new run.
  init(_ output: String) throws(RunError) {
    path = "\(output)/journal.jsonl"
    run = "\(Self.time().filter { $0.isNumber })-\(getpid())"
    if Disk.size(path) ?? 0 > Self.rotationBytes {
      try Disk.move(path, to: "\(output)/journal.1.jsonl")
    }
  }

  /// A line about the run as a whole.
  ///
  /// - Parameter isLast: Whether the journal must be on the disk when this returns.
  func note(_ event: String, _ details: [String: String], isLast: Bool = false) throws(RunError) {
    try write([Line(event, details)], isDurable: isLast)
  }

  /// A line for each unit that runs, and why.
  func note(_ todo: StageState) throws(RunError) {
    let lines = todo.stale.map { unit in
      Line(
        "unit",
        [
          "stage": todo.stage.name, "partition": unit.name,
          "reason": unit.changes.first.map(\.text) ?? "",
          "reasons": String(unit.changes.count),
        ])
    }
    let gone = todo.gone.map {
      Line("withdrawn", ["stage": todo.stage.name, "partition": $0])
    }
    try write(lines + gone)
  }

  /// A line for each period of which returns are late: how many, of which units.
  func note(_ attendance: Attendance) throws(RunError) {
    try write(
      attendance.late.map { late in
        Line(
          "late",
          [
            "code": late.code, "period": late.period.description, "due": late.due.description,
            "count": String(late.units.count),
            "units": late.units.map(\.unit).joined(separator: " "),
          ])
      })
  }

  /// A line for each return: how it was read and what became of it.
  func note(_ profiles: [ReturnProfile]) throws(RunError) {
    try write(
      profiles.map { profile in
        Line(
          "return",
          [
            "return": profile.path, "sha256": profile.sha256, "status": profile.status.rawValue,
            "reason": profile.reason, "records": String(profile.records),
            "encoding": profile.letters.code,
            "encoding_score": String(profile.letters.score),
            "runner_up": profile.letters.runnerUp,
            "runner_up_score": String(profile.letters.runnerUpScore),
            "column_encodings": profile.letters.columns,
          ])
      })
  }

  private struct Line {
    var entries: [String: String]

    init(_ event: String, _ details: [String: String]) {
      entries = details.filter { !$0.value.isEmpty }
      entries["event"] = event
    }
  }

  /// Appends lines in one write, so that lines of two processes never mix.
  private func write(_ lines: [Line], isDurable: Bool = false) throws(RunError) {
    if lines.isEmpty { return }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var bytes: [UInt8] = []
    let time = Self.time()
    for line in lines {
      var entries = line.entries
      entries["run"] = run
      entries["time"] = time
      guard let json = try? encoder.encode(entries) else { continue }
      bytes += json
      bytes.append(0x0A)
    }
    try Disk.append(bytes, to: path, mode: 0o600, isDurable: isDurable)
  }

  /// The time in UTC to the second: `2026-11-21T13:05:00Z`.
  static func time() -> String {
    var now = Glibc.time(nil)
    var parts = tm()
    gmtime_r(&now, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))T"
      + "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
  }
}
