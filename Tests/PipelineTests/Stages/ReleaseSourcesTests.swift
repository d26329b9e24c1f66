import Publish
import Register
import SeededRandom
import Testing

@testable import Pipeline

/// What publishing reads, and what of it is noticed about a return.
@Suite struct ReleaseSourcesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// One return with findings, all other stages empty.
  private func sources(
    _ ingest: [Finding] = [], _ clean: [Finding] = [], extra: String? = nil
  ) throws -> ReleaseSources {
    let profile = ReturnProfile(path: "a.csv", sha256: "", fileBytes: 0)
    var stage = try StageFolder.create(.ingest, in: folder.path)
    try stage.write(IngestStage.profiles, StageFile.profiles.bytes([profile]))
    try stage.write(IngestStage.rows("a.csv"), RawRowsFile.bytes(RawRows()))
    try stage.write(IngestStage.findings("a.csv"), StageFile.findings.bytes(ingest))
    if let extra { try stage.write(extra, []) }
    try stage.finish()
    stage = try StageFolder.create(.clean, in: folder.path)
    try stage.write(CleanStage.findings("a.csv"), StageFile.findings.bytes(clean))
    try stage.finish()
    for other in [Stage.deduplicate, .merge, .aggregate] {
      try StageFolder.create(other, in: folder.path).finish()
    }
    return try ReleaseSources(folder.path, tables: ["B01"])
  }

  @Test func `The files that publishing reads are told from the others`() throws {
    let sources = try sources()
    #expect(sources.folders.map(\.stage) == [.ingest, .clean, .deduplicate, .merge, .aggregate])
    #expect(sources.files(of: .ingest) == ["returns.csv", "findings/a.csv.csv"])
    #expect(
      sources.files(of: .clean) == ["counts.csv", "rows/a.csv.csv", "findings/a.csv.csv"])
    #expect(sources.files(of: .aggregate) == ["B01.csv"])
  }

  @Test func `A file of no return is a return lost`() throws {
    let error = try #require(throws: RunError.self) { try sources(extra: "rows/b.csv.csv") }
    #expect(error.code == "UNBALANCED")
  }

  @Test func `Findings are counted as the plain way counts them`() throws {
    let place = SourcePosition(line: 4, byte: 50)
    var random = SplitMix64(seed: 7)
    let rules = EditRule.all.shuffled(using: &random).prefix(9)
    let all = (0..<400).map { index in
      Finding(
        rule: rules.randomElement(using: &random) ?? .emptyFile, position: place,
        column: hostileTexts.randomElement(using: &random) ?? "", value: "\(index)")
    }
    let found = try ReturnFindings("a.csv", try sources(Array(all[..<150]), Array(all[150...])))

    let fatal = all.filter { $0.rule.severity == .fatal }
    #expect(found.fatal.map { "\($0)" } == fatal.map { "\($0)" })
    let plain = FindingCount.sorted(
      all.map { FindingCount(path: "a.csv", rule: $0.rule, column: $0.column, count: 1) })
    #expect(found.counts.map { "\($0)" } == plain.map { "\($0)" })
    #expect(found.counts.reduce(0) { $0 + $1.count } == all.count)
    #expect(try ReturnFindings("a.csv", try sources()).counts.isEmpty)
  }
}
