import Compression
import Deduplicate
import Ingest
import Register

/// What has to be known to tell fresh from stale.
struct FreshnessContext: Sendable {
  let settings: PipelineSettings
  let input: InputFolder
  /// Absolute folder of the results.
  let output: String
  /// ``ProgramVersion/text``.
  let program: String
  let limits: ReturnLimits
  /// Stands for all decisions of people about pairs.
  let decisions: String
  /// Who should have reported by today; nil where nobody is expected.
  let calendar: DatedCalendar?
  let jobs: Int
  /// Whether every file is read, whatever its stamp says.
  let isParanoid: Bool

  /// Gathers it.
  ///
  /// - Throws: ``RunError`` when the file of decisions or the calendar cannot be read.
  init(
    _ options: RunOptions, _ settings: PipelineSettings, _ configuration: PipelineConfiguration
  ) throws(RunError) {
    self.settings = settings
    input = InputFolder(path: options.path(options.input), settle: options.settle)
    output = options.path(options.output)
    program = ProgramVersion.text
    limits = configuration.limits
    let standing = try DecisionLog(path: options.path(configuration.decisions)).standing
    decisions = Self.digest(standing)
    calendar = try DatedCalendar.read(options, configuration)
    jobs = options.jobs
    isParanoid = options.isParanoid
  }

  /// What stands for the content of an input file: as it was, when its stamp is, else by reading it.
  ///
  /// - Returns: Empty for a file that no unit knows yet: it will be read anyway.
  func identity(of file: String, stamp: String, known: StageUnit?) throws(RunError) -> String {
    guard let known else { return "" }
    let old = known.cues.first { $0.name == Self.content }?.value ?? ""
    if !isParanoid, !stamp.isEmpty, known.input == stamp { return old }
    return InputFile.identity(of: try InputFile.read(file, at: input.place(file), limits))
  }

  /// What counts of the decisions, not who took them when.
  private static func digest(_ decisions: StandingDecisions) -> String {
    let agreed = decisions.agreed.map { "\($0.pair) \($0.verdict.rawValue)\n" }.sorted()
    let disputed = decisions.disputed.map { "\($0.pair)\n" }.sorted()
    let text = agreed.joined() + "\n" + disputed.joined()
    if text == "\n" { return "" }
    let digest = Checksum.sha256(Array(text.utf8)).prefix(12)
    return "\(agreed.count + disputed.count) cặp (\(digest))"
  }

  /// The cue of a file's content.
  static let content = "nội dung"

  /// The cues of an input file, without those that all units of the stage have.
  func ingestCues(_ file: String, _ identity: String) -> [Cue] {
    [Cue(name: Self.content, value: identity)] + settings.exceptions(in: file, key: "encoding")
  }

  /// The cues of cleaning one return.
  ///
  /// - Parameters:
  ///   - profile: With the status that the other returns leave it.
  ///   - rows: SHA-256 of its rows file.
  func cleanCues(_ profile: ReturnProfile, rows: String) -> [Cue] {
    let line = StageFile.profiles.bytes([profile])
    let cues = [
      Cue(name: "dòng của báo cáo", value: rows),
      Cue(name: "mô tả báo cáo", value: String(Checksum.sha256(line).prefix(16))),
    ]
    return cues + settings.exceptions(of: profile.path, key: "date_system") + common(.clean)
  }

  /// The cues that every unit of a stage has.
  func common(_ stage: Stage) -> [Cue] {
    [settings.slice(stage).cue, Cue(name: Cue.program, value: program)]
  }
}
