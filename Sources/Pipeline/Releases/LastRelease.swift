import Publish
import Register

/// The release that publishing made last, and from what it made each part.
///
/// A part whose inputs are what they were need not be made again: its file is taken over.
struct LastRelease: Sendable {
  static let partitions = "partitions.csv"
  static let returns = "returns.csv"
  static let findings = "findings.csv"

  /// The folder of the release.
  let folder: String
  /// Its files by path, as its manifest tells them.
  let files: [String: ReleaseFile]
  /// By partition, one for each period.
  let partitions: [String: [PublishedPartition]]
  let returns: [String: PublishedReturn]
  /// Where the lines of each return lie in the ledger.
  let lines: [String: Range<Int>]
  /// The paths in the order of the ledger.
  let order: [String]
  /// By path of the return.
  let findings: [String: [FindingCount]]
  /// What was noted of its files when it was published.
  private let facts: [String: StageFact]
  /// What the release as a whole depended on, beside the stages.
  private let settings: [Cue]

  /// Reads what publishing noted.
  ///
  /// - Parameter cues: What the release to be made depends on; another program than the one that made
  ///   the last takes nothing over.
  /// - Returns: nil when nothing can be taken over.
  init?(_ output: String, cues: [Cue]) {
    guard let stage = try? StageFolder.open(.publish, in: output),
      let unit = try? UnitLedger(.publish, in: output).units[PublishStage.unit],
      unit.cues.first(where: { $0.name == Cue.program })
        == cues.first(where: { $0.name == Cue.program }),
      let partitions = try? StageReading.rows(.publishedPartitions, Self.partitions, stage),
      let returns = try? StageReading.rows(.publishedReturns, Self.returns, stage),
      let findings = try? StageReading.rows(.findingCounts, Self.findings, stage)
    else { return nil }
    let start = "../../releases/\(ReleaseRecord(unit.summary).id)/"
    folder = "\(output)/releases/\(ReleaseRecord(unit.summary).id)"
    facts = Dictionary(
      unit.files.filter { $0.name.hasPrefix(start) }.map {
        (String($0.name.dropFirst(start.count)), $0)
      }, uniquingKeysWith: { first, _ in first })
    files = facts.reduce(into: [:]) { files, fact in
      let (path, own) = (fact.key, fact.value)
      files[path] = ReleaseFile(path: path, bytes: own.bytes, sha256: own.sha256)
    }
    self.partitions = Dictionary(grouping: partitions, by: \.partition)
    self.returns = Dictionary(
      returns.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    order = returns.map(\.path)
    lines = Self.lines(returns)
    self.findings = Dictionary(grouping: findings, by: \.path)
    settings = Self.settings(unit.cues)
  }

  private static func settings(_ cues: [Cue]) -> [Cue] {
    let stages = Set(Stage.allCases.map(\.name))
    return cues.filter { !stages.contains($0.name) }
  }

  /// The lines of the returns stand behind one another, below the header.
  private static func lines(_ returns: [PublishedReturn]) -> [String: Range<Int>] {
    var lines: [String: Range<Int>] = [:]
    var start = LedgerFile.header.count
    for published in returns {
      let (end, overflow) = start.addingReportingOverflow(published.bytes)
      if overflow { return [:] }
      lines[published.path] = start..<end
      start = end
    }
    return lines
  }

  /// Whether nobody has touched a file since it was published; it was read back then.
  func isUntouched(_ path: String) -> Bool {
    facts[path]?.isUntouched(at: "\(folder)/\(path)") ?? false
  }

  /// The registers of a partition that was made from these inputs; nil for other inputs.
  func partition(_ name: String, from inputs: String?) -> [PublishedPartition]? {
    guard let inputs, let found = partitions[name], found.allSatisfy({ $0.inputs == inputs })
    else { return nil }
    return found
  }

  /// Whether a release of these tables and cues has the same workbook.
  func hasWorkbook(of tables: [String: String], cues: [Cue]) -> Bool {
    settings == Self.settings(cues) && files["so-hoi.xlsx"] != nil
      && tables.allSatisfy { files["tables/\($0).csv"]?.sha256 == $1 }
      && files.keys.count { $0.hasPrefix("tables/") } == tables.count
  }

  /// A return whose lines were made from these inputs; nil for other inputs.
  func `return`(_ path: String, from inputs: String?) -> PublishedReturn? {
    guard let inputs, let found = returns[path], found.inputs == inputs else { return nil }
    return found
  }
}
