import Register

/// Runs the stages that were asked for, one after another.
public struct Runner: Sendable {
  private let options: RunOptions

  /// A runner.
  public init(_ options: RunOptions) { self.options = options }

  /// Runs.
  ///
  /// - Returns: `done`, or `excluded` when returns are rejected or held.
  /// - Throws: ``RunError``; the release before stays current.
  public func run() throws(RunError) -> ExitStatus {
    let tables = try PipelineTables.read(options.path("Pipelines/\(options.pipeline)"))
    let progress = Progress(isQuiet: options.isQuiet)
    let output = options.path(options.output)
    try Disk.makeFolder(output)
    let lock = try RunLock(output)
    defer { lock.release() }
    let context = RunContext(
      options: options, tables: tables, progress: progress, journal: try Journal(output))
    try noteStart(context)
    do throws(RunError) {
      let (status, release) = try runStages(context)
      try context.journal.note(
        "run_ended", ["exit": String(status.rawValue), "release": release ?? ""])
      return status
    } catch {
      // The error that ended the run is the one to report, also when the journal fails with it.
      try? context.journal.note(
        "run_ended", ["exit": String(error.status.rawValue), "error": error.code])
      throw error
    }
  }

  private func noteStart(_ context: RunContext) throws(RunError) {
    try context.journal.note(
      "run_started",
      [
        "version": SohoiVersion.text, "pipeline": options.pipeline, "input": context.input,
        "stages": "\(options.stages.lowerBound.name)..\(options.stages.upperBound.name)",
        "localities": options.localities.sorted().joined(separator: ","),
        "jobs": String(options.jobs),
      ])
  }

  /// The exit status, and the release when one was published.
  private func runStages(_ context: RunContext) throws(RunError) -> (ExitStatus, String?) {
    for stage in Stage.allCases where options.stages.contains(stage) && stage != .publish {
      let start = ContinuousClock.now
      try run(stage, context)
      try noteEnd(of: stage, since: start, context)
    }
    guard options.stages.contains(.publish) else {
      if !options.isQuiet {
        Progress.write("Chưa công bố: bản phát hành hiện tại giữ nguyên.\n")
      }
      return (.done, nil)
    }
    let start = ContinuousClock.now
    let report = try PublishStage(context: context).run()
    try noteEnd(of: .publish, since: start, context)
    if !options.isQuiet { Progress.write(Summary.text(report, output: context.output)) }
    let excluded = (report.returns[.rejected] ?? 0) + (report.returns[.held] ?? 0)
    if excluded > 0, options.isQuiet {
      Progress.write("sohoi: \(excluded) báo cáo không dùng được, xem quality/returns.csv\n")
    }
    return (excluded > 0 ? .excluded : .done, report.id)
  }

  private func noteEnd(
    of stage: Stage, since start: ContinuousClock.Instant, _ context: RunContext
  ) throws(RunError) {
    let milliseconds = (ContinuousClock.now - start).milliseconds
    try context.journal.note(
      "stage", ["stage": stage.name, "milliseconds": String(milliseconds)])
  }

  private func run(_ stage: Stage, _ context: RunContext) throws(RunError) {
    switch stage {
    case .ingest: try IngestStage(context: context).run()
    case .clean: try CleanStage(context: context).run()
    case .deduplicate: try DeduplicateStage(context: context).run()
    case .merge: try MergeStage(context: context).run()
    case .aggregate: try AggregateStage(context: context).run()
    case .publish: break
    }
  }
}
