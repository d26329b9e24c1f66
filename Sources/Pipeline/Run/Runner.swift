import Register

/// Runs what is stale of the stages that were asked for, one after another.
public struct Runner: Sendable {
  private let options: RunOptions

  /// A runner.
  public init(_ options: RunOptions) { self.options = options }

  /// Runs.
  ///
  /// - Returns: `done`, or `excluded` when returns are rejected or held.
  /// - Throws: ``RunError``; the release before stays current.
  public func run() throws(RunError) -> ExitStatus {
    guard Disk.exists("\(options.tables)/pipeline.yaml") else { throw .noPipeline(options) }
    let output = options.path(options.output)
    guard !"\(output)/".hasPrefix("\(options.path(options.input))/") else {
      throw .outputInInput(output)
    }
    try Disk.makeFolder(output)
    let lock = try RunLock(output, wait: options.wait)
    defer { lock.release() }
    let frame = RunFrame(
      options: options,
      configuration: try PipelineConfiguration.read("\(options.tables)/pipeline.yaml"),
      settings: try PipelineSettings.read(options.tables),
      progress: Progress(isQuiet: options.isQuiet), journal: try Journal(output))
    let current = CurrentRelease(output: output)
    try current.sweep()
    try noteStart(frame)
    do throws(RunError) {
      var runner = try StageRunner(frame)
      let end = try runner.run()
      try noteEnd(end, frame)
      // The last thing of all: whatever fails before, the old release stays in force.
      if let release = end.release { try current.set(release) }
      end.tell(frame)
      return end.status
    } catch {
      // The error that ended the run is the one to report, also when the journal fails with it.
      try? frame.journal.note(
        "run_ended", ["exit": String(error.status.rawValue), "error": error.code], isLast: true)
      throw error
    }
  }

  private func noteStart(_ frame: RunFrame) throws(RunError) {
    try frame.journal.note(
      "run_started",
      [
        "version": ProgramVersion.text, "pipeline": options.pipeline, "input": frame.input,
        "stages": "\(options.stages.lowerBound.name)..\(options.stages.upperBound.name)",
        "localities": options.localities.sorted().joined(separator: ","),
        "forced": options.isForced ? "yes" : "", "jobs": String(options.jobs),
        "as_of": options.day.description,
      ])
  }

  private func noteEnd(_ end: RunEnd, _ frame: RunFrame) throws(RunError) {
    try frame.journal.note(
      "run_ended",
      [
        "exit": String(end.status.rawValue), "release": end.release ?? end.unreleased ?? "",
        "overdue": end.overdue > 0 ? String(end.overdue) : "",
      ],
      isLast: true)
  }
}

extension RunError {
  /// The results would be read as returns by the next run.
  static func outputInInput(_ output: String) -> RunError {
    RunError(
      .usage, "OUTPUT-IN-INPUT", "Thư mục kết quả nằm trong thư mục báo cáo.", at: output,
      remedy: "Chọn --output ở ngoài --input.")
  }

  /// There is no such pipeline.
  static func noPipeline(_ options: RunOptions) -> RunError {
    let names = ((try? Disk.names(in: options.path("Pipelines"))) ?? []).sorted()
    let hint = NearestWord.of(options.pipeline, among: names).map { " Có phải là '\($0)'?" } ?? ""
    return RunError(
      .inputMissing, "PIPELINE-MISSING", "Không có quy trình này.",
      at: "\(options.tables)/pipeline.yaml", remedy: "Kiểm tra --project và --pipeline.\(hint)")
  }
}
