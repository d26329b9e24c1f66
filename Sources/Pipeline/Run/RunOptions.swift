import Glibc
import Register

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
  /// Whether everything in these stages is run, also what is fresh.
  public var isForced: Bool
  /// Whether stages before these may be stale; what comes of it is not put in force.
  public var allowsStale: Bool
  /// Partitions to recompute, empty for all; the others are taken from their checkpoints.
  public var localities: Set<String>
  /// Threads.
  public var jobs: Int
  /// No output unless something is wrong.
  public var isQuiet: Bool
  /// Whether every file is read to see that it is unchanged, instead of trusting size, inode and times.
  public var isParanoid: Bool
  /// Seconds that an input file must have been left alone before it is read.
  public var settle: Int
  /// The day on which returns are looked for, ISO 8601; nil for today.
  public var asOf: String?
  /// Seconds to wait for another run to end, nil for not at all.
  public var wait: Int?

  /// Options with everything at its default but the project.
  public init(project: String) {
    self.project = project
    pipeline = "hoi-quan-chung"
    input = "SampleData/returns"
    output = "Output"
    stages = .ingest...(.publish)
    isForced = false
    allowsStale = false
    localities = []
    jobs = 1
    isQuiet = false
    isParanoid = false
    settle = 0
    asOf = nil
    wait = nil
  }

  /// Whether a text is a day as ``asOf`` takes it: `2024-02-29`.
  public static func isDay(_ text: String) -> Bool { CalendarDay(iso: text) != nil }

  /// ``asOf``, else today in Việt Nam (UTC+7), whatever the machine's time zone.
  var day: CalendarDay {
    asOf.flatMap { CalendarDay(iso: $0) }
      ?? CalendarDay(number: (time(nil) + 7 * 3600) / 86_400)
  }

  /// An absolute path stays; another is relative to the project.
  func path(_ path: String) -> String { path.hasPrefix("/") ? path : "\(project)/\(path)" }

  /// Folder of the pipeline's tables.
  var tables: String { path("Pipelines/\(pipeline)") }
}
