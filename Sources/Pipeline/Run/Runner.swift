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
    let context = RunContext(options: options, tables: tables, progress: progress)
    try Disk.makeFolder(context.output)
    let lock = try RunLock(context.output)
    defer { lock.release() }
    for stage in Stage.allCases where options.stages.contains(stage) && stage != .publish {
      try run(stage, context)
    }
    guard options.stages.contains(.publish) else {
      if !options.isQuiet {
        Progress.write("Chưa công bố: bản phát hành hiện tại giữ nguyên.\n")
      }
      return .done
    }
    let report = try PublishStage(context: context).run()
    if !options.isQuiet { Progress.write(Summary.text(report, output: context.output)) }
    let excluded = (report.returns[.rejected] ?? 0) + (report.returns[.held] ?? 0)
    if excluded > 0, options.isQuiet {
      Progress.write("sohoi: \(excluded) báo cáo không dùng được, xem quality/returns.csv\n")
    }
    return excluded > 0 ? .excluded : .done
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
