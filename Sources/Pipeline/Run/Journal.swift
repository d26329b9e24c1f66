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
    if Disk.size(path) ?? 0 > Self.rotationBytes, rename(path, "\(output)/journal.1.jsonl") != 0 {
      throw Disk.failure("ghi", path)
    }
  }

  /// A line about the run as a whole.
  func note(_ event: String, _ details: [String: String]) throws(RunError) {
    try write([Line(event, details)])
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
  private func write(_ lines: [Line]) throws(RunError) {
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
    try Disk.append(bytes, to: path, mode: 0o600)
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
