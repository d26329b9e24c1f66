import Register

/// The settings that differ between two releases: which key or which row of which table.
struct SettingReasons {
  private struct Change {
    var text: String
    var stages: Set<Stage>

    /// Whether it changes cells that merging makes, and no other.
    var isOfMerging: Bool {
      stages.contains(.merge) && stages.isDisjoint(with: [.ingest, .clean, .deduplicate])
    }
  }

  private var changes: [Change] = []
  /// Whether both releases tell their settings.
  let areKnown: Bool

  init(_ old: String, _ new: String) throws(RunError) {
    guard let before = try SettingsFile.read(old), let after = try SettingsFile.read(new) else {
      areKnown = false
      return
    }
    areKnown = true
    // What only publishing uses changes no cell.
    for stage in Stage.allCases where stage != .publish {
      let changes = CueChange.between(before[stage] ?? [], after[stage] ?? [])
      for change in TableRowCues.told(changes) { add(Self.short(change.text), stage) }
    }
  }

  private mutating func add(_ text: String, _ stage: Stage) {
    if let index = changes.firstIndex(where: { $0.text == text }) {
      changes[index].stages.insert(stage)
    } else {
      changes.append(Change(text: text, stages: [stage]))
    }
  }

  private static func short(_ text: String) -> String {
    text.count > 100 ? "\(text.prefix(99))…" : text
  }

  /// The settings that can stand behind a changed cell: three, and how many more.
  func of(_ table: String, _ column: String) -> [String] {
    let isMerged = ["B07", "B08", "B12"].contains(table) || column.hasSuffix("_after_merge")
    let own = changes.filter { isMerged || !$0.isOfMerging }.map { "quy tắc \($0.text)" }
    return own.count > 3 ? own.prefix(3) + ["và \(own.count - 3) quy tắc khác"] : own
  }
}
