import CSV
import Ingest
import Publish
import Register

/// The files about returns.
extension PublishedFiles {
  /// What is kept of one return.
  struct ReturnPart {
    var ends: ReturnEnds
    var findings: [FindingCount]
    /// How many bytes its lines in the ledger take.
    var bytes: Int
  }

  /// Writes `register/ledger.csv`, `rejects/<return>.csv` and the files of `quality/`.
  ///
  /// - Returns: Where the records of each return ended.
  func writeLedgers(
    _ reports: [String: [RowReport]], _ kept: KeptReturns
  ) throws(RunError) -> [ReturnPart] {
    let ledgers = try ReleaseLedgers(sources.clean, reports: reports)
    var returns: [ReturnPart] = []
    if kept.isWhole {
      returns = try parts(sources.profiles[...], ledgers, kept).map(\.return)
    } else {
      try writer.add(LedgerFile.path) { file throws(RunError) in
        try file.append(LedgerFile.header)
        // Some returns at a time, so that their lines need not all be held.
        for start in stride(from: 0, to: sources.profiles.count, by: 64) {
          let parts = try parts(sources.profiles[start...].prefix(64), ledgers, kept)
          for part in parts { try file.append(part.lines) }
          returns += parts.map(\.return)
        }
      }
    }
    try writeQuality(returns)
    return returns
  }

  private func writeQuality(_ returns: [ReturnPart]) throws(RunError) {
    let counts = returns.map { told($0.ends.profile.path, $0.findings) }
    let sums = Dictionary(
      zip(returns, counts).map { ($0.ends.profile.path, $1.reduce(0) { $0 + $1.count }) },
      uniquingKeysWith: +)
    try writer.add(
      "quality/returns.csv",
      QualityFiles.returns(
        returns.map(\.ends), findings: sums, standings: attendance.standings,
        missing: attendance.missing))
    try writer.add(
      "quality/completeness.csv", CompletenessFile.bytes(attendance.completeness))
    try writer.add("quality/findings.csv", QualityFiles.findings(counts.flatMap { $0 }))
  }

  private func parts(
    _ profiles: ArraySlice<ReturnProfile>, _ ledgers: ReleaseLedgers, _ kept: KeptReturns
  ) throws(RunError) -> [(return: ReturnPart, lines: [UInt8])] {
    try Parallel.map(profiles.count, jobs: context.options.jobs) { index throws(RunError) in
      let profile = profiles[profiles.startIndex + index]
      if let last, let old = kept.returns[profile.path] {
        return try part(profile, old, last, isWhole: kept.isWhole)
      }
      return try part(profile, ledgers)
    }
  }

  /// Writes what a clerk has to mend in one return.
  private func part(_ profile: ReturnProfile, _ ledgers: ReleaseLedgers) throws(RunError)
    -> (return: ReturnPart, lines: [UInt8])
  {
    let ledger = try ledgers.ledger(of: profile)
    let findings = try ReturnFindings(profile.path, sources)
    try writeRejects(profile, findings)
    var lines = CSVWriter(defusesFormulas: true)
    lines.reserve(ledger.entries.count * 128)
    LedgerFile.append(ledger, to: &lines)
    let part = ReturnPart(
      ends: ReturnEnds(ledger), findings: findings.counts, bytes: lines.count)
    return (part, lines.take())
  }

  /// Takes over what the last release has of a return.
  private func part(
    _ profile: ReturnProfile, _ old: PublishedReturn, _ last: LastRelease, isWhole: Bool
  ) throws(RunError) -> (return: ReturnPart, lines: [UInt8]) {
    if let file = last.files[Self.rejects(profile.path)],
      try !writer.take(file, from: last.folder)
    {
      try writeRejects(profile, try ReturnFindings(profile.path, sources))
    }
    let part = ReturnPart(
      ends: ReturnEnds(profile, counts: old.ends), findings: last.findings[profile.path] ?? [],
      bytes: old.bytes)
    guard !isWhole, let lines = last.lines[profile.path] else { return (part, []) }
    return (part, try Disk.read("\(last.folder)/\(LedgerFile.path)", lines))
  }

  private func writeRejects(
    _ profile: ReturnProfile, _ findings: ReturnFindings
  ) throws(RunError) {
    guard let rejects = RejectsFile.bytes(findings.fatal) else { return }
    try writer.add(Self.rejects(profile.path), rejects)
  }

  private static func rejects(_ path: String) -> String { "rejects/\(ReturnFileName.of(path)).csv" }

  /// The findings of a return, and that nobody expected it.
  private func told(_ path: String, _ counts: [FindingCount]) -> [FindingCount] {
    guard attendance.standings[path]?.isExpected == false else { return counts }
    return FindingCount.sorted(
      counts + [FindingCount(path: path, rule: .unexpectedReturn, column: "", count: 1)])
  }
}
