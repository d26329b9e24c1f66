/// What a run is asked to do.
public struct RunOptions: Sendable {
  /// Folder of the project; other paths are relative to it.
  public var project: String
  /// Name of the pipeline below `Pipelines/`.
  public var pipeline: String
  /// Folder of the returns.
  public var input: String
  /// Folder of the results.
  public var output: String
  /// First and last stage to run.
  public var stages: ClosedRange<Stage>
  /// Partitions to recompute, empty for all; the others are taken from their checkpoints.
  public var localities: Set<String>
  /// Threads.
  public var jobs: Int
  /// No output unless something is wrong.
  public var isQuiet: Bool

  /// Options with everything at its default but the project.
  public init(project: String) {
    self.project = project
    pipeline = "hoi-quan-chung"
    input = "SampleData/returns"
    output = "Output"
    stages = .ingest...(.publish)
    localities = []
    jobs = 1
    isQuiet = false
  }

  /// An absolute path stays; another is relative to the project.
  func path(_ path: String) -> String { path.hasPrefix("/") ? path : "\(project)/\(path)" }
}
