import Register

extension Plan {
  /// The plan for people: a line for each stage, below it what is stale and why.
  ///
  /// - Parameter limit: How many units of a stage are named one by one.
  public func text(limit: Int = 10) -> String {
    var lines = stages.flatMap { Self.lines($0, limit) }
    for file in waiting { lines.append("  chờ: \(file) (vừa được ghi)") }
    lines.append(isFresh ? "Không có gì phải chạy." : "Chạy: sohoi run")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(_ state: StageState, _ limit: Int) -> [String] {
    if state.isFresh { return ["\(state.stage.name): còn đúng (\(state.units.count))"] }
    let stale = state.stale
    var lines = ["\(state.stage.name): phải chạy \(stale.count) trong \(state.units.count)"]
    for unit in state.gone.prefix(limit) { lines.append("  \(unit): đã bị rút") }
    for cause in causes(stale) where cause.units.count > limit {
      lines.append("  \(cause.units.count) mục: \(cause.text)")
    }
    let common = Set(causes(stale).filter { $0.units.count > limit }.map(\.text))
    var named = 0
    for unit in stale {
      let own = unit.changes.map(\.text).filter { !common.contains($0) }
      if own.isEmpty { continue }
      named += 1
      if named <= limit { lines.append("  \(unit.name): \(own.prefix(3).joined(separator: "; "))") }
    }
    if named > limit { lines.append("  … và \(named - limit) mục nữa") }
    if let shared = state.shared {
      lines.append("  \(shared.text)")
    } else if stale.isEmpty && state.gone.isEmpty {
      lines.append("  lần trước chưa chạy xong")
    }
    return lines
  }

  /// The causes, the most frequent first, each with the units that it makes stale.
  private static func causes(_ stale: [UnitState]) -> [(text: String, units: [String])] {
    var units: [String: [String]] = [:]
    for unit in stale {
      for text in Set(unit.changes.map(\.text)) { units[text, default: []].append(unit.name) }
    }
    return units.map { ($0.key, $0.value) }.sorted { ($1.1.count, $0.0) < ($0.1.count, $1.0) }
  }
}
