/// A unit of a stage's work, and why it is stale.
struct UnitState: Sendable {
  let name: String
  /// What its result depends on now.
  let cues: [Cue]
  /// What changed since it was run; empty for a fresh one.
  var changes: [CueChange] = []
  /// Stamp of its input.
  var input = ""

  var isFresh: Bool { changes.isEmpty }
}

/// What a stage has to do.
struct StageState: Sendable {
  let stage: Stage
  /// All units there should be, in order.
  var units: [UnitState]
  /// Units whose input is gone.
  var gone: [String] = []
  /// What an earlier run left.
  let ledger: UnitLedger
  /// Whether all that the stage writes for its units together is there.
  var isComplete = true

  /// Whether there is nothing to do.
  var isFresh: Bool { isComplete && gone.isEmpty && units.allSatisfy(\.isFresh) }

  /// Names of the units that need not run.
  var fresh: Set<String> { Set(units.filter(\.isFresh).map(\.name)) }

  /// The units to run.
  var stale: [UnitState] { units.filter { !$0.isFresh } }

  /// The first file of a unit that was changed or removed, by its name in the stage's folder.
  var damaged: String? {
    shared?.file ?? stale.lazy.flatMap(\.changes).first { $0.old == StageState.written }?.file
  }
  /// The first file changed or removed among those that belong to the stage as a whole.
  private(set) var shared: CueChange?

  /// How a file is said to have been that was changed.
  private static let written = "như đã ghi"

  /// Makes everything run.
  mutating func force() {
    for index in units.indices where units[index].isFresh {
      units[index].changes = [Self.asked]
    }
  }

  /// Makes run what is selected; of the rest, only what other data go into than before.
  mutating func select(_ isSelected: (String) -> Bool) {
    for index in units.indices {
      if isSelected(units[index].name) {
        if units[index].isFresh { units[index].changes = [Self.asked] }
      } else if stage == .ingest {
        units[index].changes = []
      } else {
        units[index].changes.removeAll { !$0.isData }
      }
    }
  }

  private static let asked = CueChange(name: "theo yêu cầu", old: "", new: "")

  /// Compares what a stage should have with what it left.
  ///
  /// - Parameters:
  ///   - isComplete: Whether the stage came to its end.
  ///   - trusts: Whether a file with an unchanged stamp is taken for unchanged.
  init(
    _ stage: Stage, _ units: [UnitState], _ ledger: UnitLedger, _ slice: SettingSlice,
    in output: String, isComplete: Bool, trusts: Bool, jobs: Int
  ) throws(RunError) {
    self.stage = stage
    self.ledger = ledger
    let folder = "\(output)/\(stage.folder)"
    // Stamps are known to be on the disk only where the stage came to its end.
    let trusts = trusts && isComplete
    self.units = try Parallel.map(units.count, jobs: jobs) { index in
      var unit = units[index]
      unit.changes += Self.changes(unit, ledger, slice, folder, trusts)
      return unit
    }
    let names = Set(units.map(\.name))
    gone = ledger.units.keys.filter { !$0.isEmpty && !names.contains($0) }.sorted()
    let shared = ledger.units[""]?.files ?? []
    self.shared = shared.first { !$0.holds(at: "\(folder)/\($0.name)", trusts: trusts) }
      .map { Self.damage($0, folder) }
    self.isComplete = isComplete && self.shared == nil
  }

  private static func changes(
    _ unit: UnitState, _ ledger: UnitLedger, _ slice: SettingSlice, _ folder: String,
    _ trusts: Bool
  ) -> [CueChange] {
    guard let old = ledger.units[unit.name] else {
      let isOld = (1..<UnitLedger.layout).contains(ledger.writtenIn)
      return isOld
        ? [CueChange(name: "kết quả của phiên bản cũ", old: "1", new: "\(UnitLedger.layout)")]
        : [CueChange(name: "chưa chạy", old: "", new: unit.name)]
    }
    let changes = CueChange.between(old.cues, unit.cues).flatMap {
      $0.name == Cue.settings ? expanded($0, ledger, slice) : [$0]
    }
    if !changes.isEmpty { return changes }
    return old.files.compactMap { file in
      file.holds(at: "\(folder)/\(file.name)", trusts: trusts) ? nil : damage(file, folder)
    }
  }

  /// What is said of a file that is not as it was written.
  private static func damage(_ file: StageFact, _ folder: String) -> CueChange {
    CueChange(
      name: UnitLedger.place(file.name, folder), old: written,
      new: Disk.exists("\(folder)/\(file.name)") ? "bị sửa" : "bị xoá", file: file.name)
  }

  /// The single settings behind a changed digest.
  private static func expanded(_ change: CueChange, _ ledger: UnitLedger, _ slice: SettingSlice)
    -> [CueChange]
  {
    let changes = CueChange.between(ledger.settings[change.old] ?? [], slice.settings)
    guard !changes.isEmpty, ledger.settings[change.old] != nil else { return [change] }
    return TableRowCues.told(changes).map {
      CueChange(name: $0.name, old: $0.old, new: $0.new, isData: false)
    }
  }
}
