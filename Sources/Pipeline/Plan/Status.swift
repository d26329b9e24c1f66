import Register

/// What a person asks in the morning: which release is in force, how the last run ended, what is stale,
/// and whether a run is at work.
public struct Status: Sendable {
  private let plan: Plan
  private let output: String

  /// Looks.
  ///
  /// - Throws: ``RunError`` as ``Plan`` does.
  public init(_ options: RunOptions) throws(RunError) {
    output = options.path(options.output)
    plan = try Plan(options)
  }

  /// 0 when all is fresh, else 21.
  public var status: ExitStatus { plan.status }

  /// The answer, a line each.
  public var text: String {
    var lines = [release, lastRun, lock]
    // Before the first release nothing was read yet.
    if CurrentRelease(output: output).name != nil {
      lines += plan.attendance.groups.map { "Chưa gửi:      \($0.text)" }
    }
    for state in plan.stages where !state.isFresh {
      let why = state.stale.first?.changes.first.map { ": \($0.text)" } ?? ""
      lines.append("Đã cũ:         \(state.stage.name), \(state.stale.count) mục\(why)")
    }
    if plan.isFresh { lines.append("Kết quả:       còn đúng với báo cáo và cấu hình hiện nay") }
    return lines.joined(separator: "\n") + "\n"
  }

  private var release: String {
    guard let name = CurrentRelease(output: output).name else {
      return "Bản hiện hành: chưa có"
    }
    let record = (try? UnitLedger(.publish, in: output))?.units[PublishStage.unit]
      .map { ReleaseRecord($0.summary) }
    let isOlder = record?.rolledBackTo == name
    return "Bản hiện hành: \(name)\(isOlder ? " (đã quay về từ \(record?.id ?? ""))" : "")"
  }

  private var lastRun: String {
    let entries = JournalEntries(output).entries
    guard let start = entries.last(where: { $0["event"] == "run_started" }) else {
      return "Lần chạy cuối: chưa có"
    }
    let end = entries.last { $0["event"] == "run_ended" && $0["run"] == start["run"] }
    let words = end.map { "xong \($0["time"] ?? ""), mã \($0["exit"] ?? "") \($0["error"] ?? "")" }
    return "Lần chạy cuối: bắt đầu \(start["time"] ?? ""), \(words ?? "chưa xong hoặc bị ngắt")"
  }

  private var lock: String {
    "Đang chạy:     \(LockHolder.of(output)?.label ?? "không")"
  }
}
