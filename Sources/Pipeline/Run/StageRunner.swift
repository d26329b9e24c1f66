import Geography
import Ingest
import Register

/// Runs stage by stage what is stale, or what was asked for by name.
struct StageRunner {
  private let frame: RunFrame
  /// With all tables, once something ran.
  private var loaded: RunContext?
  private var freshness: Freshness
  private let options: RunOptions
  /// What is cleaned while returns are read.
  private var ahead: CleanAhead?

  /// A runner of the stages that the options ask for.
  init(_ frame: RunFrame) throws(RunError) {
    self.frame = frame
    options = frame.options
    freshness = Freshness(try FreshnessContext(options, frame.settings, frame.configuration))
  }

  /// Reads the tables of the pipeline when they are needed first.
  private mutating func context() throws(RunError) -> RunContext {
    if let loaded { return loaded }
    // The calendar has read the table of units before.
    let tables = try PipelineTables.read(
      options.tables, units: freshness.context.calendar?.units)
    let context = RunContext(frame: frame, tables: tables)
    loaded = context
    return context
  }

  /// Whether stages or localities were named, which then run in any case.
  private var isNamed: Bool {
    options.isForced || options.stages.lowerBound > .ingest || !options.localities.isEmpty
  }

  /// Runs them.
  mutating func run() throws(RunError) -> RunEnd {
    try checkLocalities()
    let stale = try staleBefore()
    if let stale, !options.allowsStale { throw stale.refusal(options.stages.lowerBound) }
    var hasRun = false
    for stage in Stage.allCases where options.stages.contains(stage) && stage != .publish {
      let todo = try selected(try freshness.state(stage))
      if stage == .ingest { tell(todo) }
      // What was cleaned ahead is not closed yet.
      if todo.isFresh, stage != .clean || ahead == nil { continue }
      hasRun = true
      try run(todo)
    }
    guard options.stages.contains(.publish) else {
      return RunEnd(status: .done, hasRun: hasRun || isNamed)
    }
    return try publish(stale, hasRun)
  }

  private mutating func run(_ todo: StageState) throws(RunError) {
    let context = try context()
    let start = ContinuousClock.now
    try frame.journal.note(todo)
    freshness.ran(todo.stage, leaving: try left(by: todo, context))
    try noteEnd(of: todo, since: start)
  }

  /// Runs a stage before publishing; returns what it leaves.
  private mutating func left(
    by todo: StageState, _ context: RunContext
  ) throws(RunError) -> UnitLedger {
    switch todo.stage {
    case .ingest:
      ahead = try cleanAhead(context)
      return try IngestStage(context: context, ahead: ahead).run(todo)
    case .clean:
      defer { ahead = nil }
      return try CleanStage(context: context).run(todo, ahead: ahead)
    case .deduplicate: return try DeduplicateStage(context: context).run(todo)
    case .merge: return try MergeStage(context: context).run(todo)
    case .aggregate: return try AggregateStage(context: context).run(todo)
    case .publish: return todo.ledger
    }
  }

  /// Gets ready to clean what is read, where all of it is to be cleaned.
  private mutating func cleanAhead(_ context: RunContext) throws(RunError) -> CleanAhead? {
    guard options.stages.contains(.clean), options.localities.isEmpty else { return nil }
    try freshness.remember(.clean)
    return try CleanAhead(
      CleanStage(context: context), freshness.context, after: try freshness.ledger(.clean))
  }

  private func noteEnd(of todo: StageState, since start: ContinuousClock.Instant) throws(RunError) {
    try frame.journal.note(
      "stage",
      [
        "stage": todo.stage.name, "units": String(todo.stale.count),
        "fresh": String(todo.units.count - todo.stale.count),
        "milliseconds": String((ContinuousClock.now - start).milliseconds),
      ])
  }

  /// Says which files are left for the next run, and which are gone.
  private func tell(_ todo: StageState) {
    if options.isQuiet { return }
    let news = [
      (freshness.waiting, "tệp vừa được ghi, chờ lần chạy sau"), (todo.gone, "tệp đã bị rút"),
    ]
    for (files, what) in news where !files.isEmpty {
      let more = files.count > 3 ? ", …" : ""
      Progress.write(
        "\(files.count) \(what): \(files.prefix(3).joined(separator: ", "))\(more)\n")
    }
  }

  private mutating func publish(_ stale: StaleBefore?, _ hasRun: Bool) throws(RunError) -> RunEnd {
    var todo = try freshness.state(.publish)
    if isNamed { todo.force() }
    let attendance = try freshness.attendance()
    var end = RunEnd(status: .done, hasRun: hasRun)
    if todo.isFresh {
      end.excluded =
        ReleaseRecord(try freshness.ledger(.publish).units[PublishStage.unit]?.summary ?? "")
        .excluded
    } else {
      let report = try publish(todo, stale, attendance)
      (end.report, end.excluded, end.hasRun) = (report, report.excluded, true)
      if stale == nil { end.release = report.id } else { end.unreleased = report.id }
    }
    end.overdue = attendance.count(.error)
    end.late = attendance.text(try freshness.profiles())
    if end.excluded > 0 || end.overdue > 0 { end.status = .excluded }
    return end
  }

  private mutating func publish(
    _ todo: StageState, _ stale: StaleBefore?, _ attendance: Attendance
  ) throws(RunError) -> ReleaseReport {
    let start = ContinuousClock.now
    try frame.journal.note(todo)
    try frame.journal.note(attendance)
    var left: [Stage: UnitLedger] = [:]
    for stage in Stage.allCases where stage != .publish {
      left[stage] = try freshness.ledger(stage)
    }
    let stage = PublishStage(context: try context(), attendance: attendance, left: left)
    let report = try stage.run(todo, stale: stale?.reason)
    try noteEnd(of: todo, since: start)
    return report
  }

  /// A code that no province has is a typing error, not an empty selection.
  private mutating func checkLocalities() throws(RunError) {
    if options.localities.isEmpty { return }
    let units = try context().tables.ingest.units
    for code in options.localities.sorted()
    where code != Partition.centre && units.unit(.province, code: code) == nil {
      let known = Set(try freshness.profiles().map(\.partition)).sorted()
      let hint = NearestWord.of(code, among: known).map { "Có phải là '\($0)'? " } ?? ""
      throw RunError(
        .usage, "LOCALITY-UNKNOWN", "Không có tỉnh mã '\(code)'.",
        remedy: "\(hint)Các tỉnh đang có: \(known.joined(separator: ", ")).")
    }
  }

  // MARK: What to run

  /// What a stage runs: what is stale, and what was asked for by name.
  private mutating func selected(_ state: StageState) throws(RunError) -> StageState {
    guard isNamed else { return state }
    var state = state
    if options.localities.isEmpty {
      state.force()
      return state
    }
    switch state.stage {
    case .ingest:
      let partitions = try partitionsOfFiles()
      state.select { file in
        partitions[file].map { $0.contains(where: frame.isSelected) } ?? true
      }
    case .clean:
      let partitions = Dictionary(
        try freshness.profiles().map { ($0.path, $0.partition) },
        uniquingKeysWith: { first, _ in first })
      state.select { frame.isSelected(partitions[$0] ?? "") }
    case .deduplicate, .merge: state.select { frame.isSelected($0) }
    case .aggregate, .publish: state.force()
    }
    return state
  }

  /// The partitions of the returns that each file was seen to hold.
  private mutating func partitionsOfFiles() throws(RunError) -> [String: [String]] {
    guard try freshness.ledger(.ingest).isComplete(.ingest, in: frame.output) else {
      // Without what an earlier run left there is nothing to take the others from.
      _ = try StageFolder.open(.ingest, in: frame.output)
      return [:]
    }
    var partitions: [String: [String]] = [:]
    for (file, unit) in try freshness.ledger(.ingest).units where !file.isEmpty {
      let profiles = try StageFile.profiles.rows(Array(unit.summary.utf8), path: UnitLedger.file)
      partitions[file] = profiles.map(\.partition)
    }
    return partitions
  }

  /// Whether stages before the first that was named are stale; nil when they are fresh.
  ///
  /// - Throws: ``RunError`` when one of them has not run at all, or its files were changed.
  private mutating func staleBefore() throws(RunError) -> StaleBefore? {
    var found: StaleBefore?
    var freshness = freshness
    let before = Stage.allCases.filter { $0 < options.stages.lowerBound }
    // The last one first: what is missing is run with all before it.
    for stage in before.reversed() { _ = try StageFolder.open(stage, in: frame.output) }
    for stage in before {
      let state = try freshness.state(stage)
      freshness.expect(state)
      if state.isFresh || found != nil { continue }
      if let damaged = state.damaged {
        _ = try StageFolder.open(stage, in: frame.output).read(damaged)
      }
      found = StaleBefore(state)
    }
    return found
  }
}

/// A stage that is stale before the first one to run.
struct StaleBefore {
  let stage: Stage
  let reason: String

  init(_ state: StageState) {
    stage = state.stage
    let change = state.stale.first?.changes.first?.text ?? state.gone.first ?? "chưa chạy xong"
    reason = "\(state.stage.name): \(change)"
  }

  /// The refusal to build upon it.
  func refusal(_ first: Stage) -> RunError {
    RunError(
      .stale, "STALE-BEFORE",
      "Giai đoạn trước đã cũ (\(reason)); chạy riêng \(first.name) sẽ lẫn cũ với mới.",
      remedy: "Chạy: sohoi run, hoặc thêm --allow-stale (kết quả sẽ không được công bố).")
  }
}
