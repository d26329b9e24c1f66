import Register

/// `sohoi explain STAGE`: for every unit of a stage, why a run would or would not run it.
public struct StageExplanation: Sendable {
  /// The answer, a line each.
  public let text: String

  /// Looks at a stage, or at one unit of it with all it depends on.
  ///
  /// - Parameters:
  ///   - stage: The stage.
  ///   - unit: A return, a province; nil for all units.
  /// - Throws: ``RunError`` as ``Plan`` does, and with exit code 64 when the stage has no such unit.
  public init(_ options: RunOptions, _ stage: Stage, unit: String?) throws(RunError) {
    let plan = try Plan(options)
    guard let state = plan.stages.first(where: { $0.stage == stage }) else {
      text = ""
      return
    }
    var lines = ["\(stage.name) (\(stage.label)): \(Self.summary(state))"]
    if let unit {
      lines += try Self.lines(Self.find(unit, state), withCues: true)
    } else {
      for unit in state.units { lines += Self.lines(unit, withCues: false) }
      for name in state.gone { lines.append("  \(name): đã bị rút, kết quả của nó sẽ bị xoá") }
      if let shared = state.shared { lines.append("  \(shared.text)") }
      for file in stage == .ingest ? plan.waiting : [] {
        lines.append("  \(file): vừa được ghi, chờ lần chạy sau")
      }
    }
    text = lines.joined(separator: "\n") + "\n"
  }

  private static func summary(_ state: StageState) -> String {
    if state.isFresh { return "còn đúng cả \(state.units.count)" }
    if state.stale.isEmpty && state.gone.isEmpty && state.shared == nil {
      return "lần trước chưa chạy xong"
    }
    return "phải chạy \(state.stale.count) trong \(state.units.count)"
  }

  private static func find(_ name: String, _ state: StageState) throws(RunError) -> UnitState {
    if let unit = state.units.first(where: { $0.name == name }) { return unit }
    let names = state.units.map(\.name)
    throw RunError(
      .usage, "EXPLAIN-UNIT", "Giai đoạn \(state.stage.name) không có phần '\(name)'.",
      remedy: NearestWord.of(name, among: names).map { "Có phải là '\($0)'?" }
        ?? "Xem các phần: sohoi explain \(state.stage.name)")
  }

  private static func lines(_ unit: UnitState, withCues: Bool) -> [String] {
    var lines: [String] = []
    if unit.isFresh {
      lines.append("  \(unit.name): không phải chạy, \(unit.cues.count) điều nó dựa vào vẫn như cũ")
    } else {
      lines.append("  \(unit.name): phải chạy")
      lines += unit.changes.map { "    vì \($0.text)" }
    }
    if withCues {
      lines += unit.cues.map { cue in
        "    dựa vào \(CueChange(name: cue.name, old: "", new: cue.value).text)"
      }
    }
    return lines
  }
}
