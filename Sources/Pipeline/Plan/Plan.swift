import Register

/// What a run would do, and why; nothing is written, and nothing need have been run before.
public struct Plan: Sendable {
  /// What each stage would do.
  let stages: [StageState]
  /// Files that a run would leave for the next one.
  let waiting: [String]
  /// Who has reported, as far as returns were read.
  let attendance: Attendance

  /// Looks at inputs, settings and what the last run left.
  ///
  /// - Throws: ``RunError`` when the configuration or the folder of the returns cannot be read.
  /// - Complexity: O(files) looks at the file system; a file that was touched is read once.
  public init(_ options: RunOptions) throws(RunError) {
    guard Disk.exists("\(options.tables)/pipeline.yaml") else { throw .noPipeline(options) }
    let configuration = try PipelineConfiguration.read("\(options.tables)/pipeline.yaml")
    let settings = try PipelineSettings.read(options.tables)
    var freshness = Freshness(try FreshnessContext(options, settings, configuration))
    var stages: [StageState] = []
    for stage in Stage.allCases {
      let state = try freshness.state(stage)
      freshness.expect(state)
      stages.append(state)
    }
    self.stages = stages
    waiting = freshness.waiting
    attendance = try freshness.attendance()
  }

  /// Whether a run would change nothing.
  public var isFresh: Bool { stages.allSatisfy(\.isFresh) }

  /// 0 when all is fresh, else 21.
  public var status: ExitStatus { isFresh ? .done : .stale }
}
