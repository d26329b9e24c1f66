import Clean
import Deduplicate
import Register
import SeededRandom
import Testing

@testable import Pipeline

/// The end of each record, put together from what three stages left.
@Suite struct ReleaseLedgersTests {
  private static let path = "2023-H2/01/a,b.csv"
  private let folder: TemporaryFolder
  private let period: ReportingPeriod

  init() throws {
    folder = try TemporaryFolder()
    period = try #require(ReportingPeriod(year: 2023, half: 2))
  }

  private func linked(_ line: Int, _ id: String, _ end: Disposition, path: String = path)
    -> LinkedRow
  {
    LinkedRow(
      path: path, position: SourcePosition(line: line, byte: line * 10), disposition: end,
      period: period, associationID: id, hasMembers: line > 2, hasFoundingDate: line == 5)
  }

  /// Two associations, `H1` with the id `H0` after merging.
  private func reports(_ rows: [LinkedRow]) throws -> [(path: String, reports: [RowReport])] {
    let table = try table(rows)
    let stage = try StageFolder.create(.deduplicate, in: folder.path)
    let associations = ["H1", "H2"].map {
      Association(id: $0, period: period, name: "", scopeLevel: .commune, place: Place())
    }
    try stage.write(DeduplicateStage.register("01"), StageFile.register.bytes(associations))
    let merge = try StageFolder.create(.merge, in: folder.path)
    try merge.write(
      MergeStage.merged("01"),
      StageFile.merged.bytes([
        MergedRow(period: period, associationID: "H1", mergedID: "H0", mergers: 0),
        MergedRow(period: period, associationID: "H2", mergedID: "H2", mergers: 0),
      ]))
    try merge.write(MergeStage.mergers("01"), StageFile.mergers.bytes([]))
    let register = try RegisterTable("01", stage)
    return try table.reports(register, try MergedTable("01", of: register, merge))
  }

  private func table(_ rows: [LinkedRow]) throws -> LinkedTable {
    let stage = try StageFolder.create(.deduplicate, in: folder.path)
    try stage.write(DeduplicateStage.rows("01"), StageFile.linkedRows.bytes(rows))
    return try LinkedTable("01", stage)
  }

  /// The ledger of a return whose rows left cleaning as given; `counts` as cleaning counted them.
  private func ledger(
    _ ends: [(line: Int, end: Disposition?)], _ reports: [RowReport], counts: [String: Int]
  ) throws -> ReturnLedger {
    let rows = ends.map { line, end in
      let position = SourcePosition(line: line, byte: line * 10)
      let outcome: CleanOutcome =
        end.map { .ended($0, reason: "title") }
        ?? .record(TypedRecord(position: position, period: period))
      return CleanRow(position: position, outcome: outcome)
    }
    let stage = try StageFolder.create(.clean, in: folder.path)
    try stage.write(CleanStage.rows(Self.path), StageFile.cleaned.bytes(rows))
    let counts = counts.map {
      CleanCount(path: Self.path, outcome: $0.key, partition: "", rows: $0.value)
    }
    try stage.write(CleanStage.counts, StageFile.cleanCounts.bytes(counts))
    var profile = ReturnProfile(path: Self.path, sha256: "", fileBytes: 0)
    profile.records = ends.count
    return try ReleaseLedgers(stage, reports: [Self.path: reports]).ledger(of: profile)
  }

  private static let ends: [(line: Int, end: Disposition?)] = [
    (2, .notData), (3, nil), (4, nil), (5, nil),
  ]
  private static let counts = ["not_data": 1, "record": 3]

  private func good() throws -> [RowReport] {
    let found = try reports([
      linked(5, "H2", .accepted), linked(3, "H1", .accepted), linked(4, "H1", .duplicate),
    ])
    return try #require(found.first).reports
  }

  @Test func `Every record has its end and its ids`() throws {
    let ledger = try ledger(Self.ends, try good(), counts: Self.counts)
    #expect(ledger.entries.map(\.line) == [2, 3, 4, 5])
    #expect(ledger.entries.map(\.disposition) == [.notData, .accepted, .duplicate, .accepted])
    #expect(ledger.entries.map(\.reason) == ["title", "", "", ""])
    #expect(ledger.entries.map(\.associationID) == ["", "H1", "H1", "H2"])
    #expect(ledger.entries.map(\.mergedID) == ["", "H0", "H0", "H2"])
  }

  @Test func `What does not fit together is refused`() throws {
    let good = try good()
    let unknown = try #require(try reports([linked(5, "H3", .accepted)]).first).reports
    #expect(unknown[0].entry.mergedID.isEmpty)
    let faults: [(reports: [RowReport], counts: [String: Int])] = [
      (Array(good.dropLast()), Self.counts), (good + [good[0]], Self.counts), ([], Self.counts),
      ([unknown[0]] + good.dropFirst(), Self.counts), (good, ["not_data": 1, "record": 2]),
      (good, ["record": 3]), (good, ["not_data": 1, "record": 3, "rejected": 1]),
    ]
    for fault in faults {
      let error = try #require(throws: RunError.self) {
        try ledger(Self.ends, fault.reports, counts: fault.counts)
      }
      #expect(error.code == "UNBALANCED")
    }
  }

  @Test func `A return's rows are found however they lie`() throws {
    let rows = [
      linked(3, "H1", .accepted), linked(4, "H2", .accepted),
      linked(5, "H1", .duplicate, path: "b"),
      linked(6, "H1", .duplicate),
    ]
    let found = try reports(rows)
    #expect(found.map(\.path) == [Self.path, "b", Self.path])
    #expect(found.map { $0.reports.map(\.byte) } == [[30, 40], [50], [60]])
    #expect(try reports([]).isEmpty)
  }

  @Test func `Ends are counted by return, gaps only of accepted rows`() throws {
    let counts = try table([
      linked(1, "H1", .accepted), linked(2, "H2", .duplicate), linked(3, "H2", .accepted),
      linked(5, "H2", .accepted, path: "b"),
    ]).counts()
    #expect(counts.map(\.path) == [Self.path, "b"])
    #expect(counts.map { $0.ends[Int(Disposition.accepted.rawValue)] } == [2, 1])
    #expect(counts.map { $0.ends[Int(Disposition.duplicate.rawValue)] } == [1, 0])
    #expect(counts.map(\.missingMembers) == [1, 0])
    #expect(counts.map(\.missingFoundedOn) == [2, 0])
  }

  @Test func `Any row is found by its two fields, and no other`() throws {
    var random = SplitMix64(seed: 5)
    let ids = (0..<500).map { _ in
      "\(["a", "b", "ab"].randomElement(using: &random) ?? ""),\(UInt8.random(in: 0...120, using: &random))"
    }
    let text = "x,y\n" + ids.map { $0 + "\n" }.joined()
    let grid = try FieldGrid(Array(text.utf8), path: "")
    let index = RowIndex(grid, by: 0, 1)
    for (row, id) in ids.enumerated() {
      #expect(index.row(like: grid, row, 0, 1) == ids.firstIndex(of: id))
    }
    let others = try FieldGrid(Array("y,x\n1,c\n,a\n200,a\nb,a\n".utf8), path: "")
    for row in 0..<others.count { #expect(index.row(like: others, row, 1, 0) == nil) }
  }
}
