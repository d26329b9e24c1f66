import Foundation

/// Reads back what the journal says of whole runs.
struct JournalEntries {
  /// Lines about runs and releases, oldest first; each is a set of names and values.
  let entries: [[String: String]]

  /// Reads the journal of an output folder and the one before; what is no line of a journal is passed
  /// over.
  init(_ output: String) {
    var entries: [[String: String]] = []
    for name in ["journal.1.jsonl", "journal.jsonl"] {
      guard let bytes = try? Disk.read("\(output)/\(name)") else { continue }
      for line in bytes.split(separator: 0x0A) where Self.isWanted(line) {
        let entry = try? JSONDecoder().decode([String: String].self, from: Data(line))
        if let entry { entries.append(entry) }
      }
    }
    self.entries = entries
  }

  /// Most lines are about single returns.
  private static func isWanted(_ line: ArraySlice<UInt8>) -> Bool {
    let events = ["\"event\":\"run_started\"", "\"event\":\"run_ended\"", "\"event\":\"rollback\""]
    // Keys are sorted, so `event` stands near the front, behind `error` and `encoding…` at most.
    let head = String(decoding: line.prefix(200), as: UTF8.self)
    return events.contains { head.contains($0) }
  }

  /// When releases were put in force, oldest first.
  var releases: [(time: String, id: String, event: String)] {
    entries.compactMap { entry in
      guard let id = entry["release"], !id.isEmpty, let event = entry["event"] else { return nil }
      return (entry["time"] ?? "", id, event)
    }
  }
}
