import Aggregate
import Register
import SeededRandom
import Testing

@testable import Pipeline

/// A register counted row by row comes to what its associations contribute one by one.
@Suite struct RegisterCountTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static func associations(_ random: inout SplitMix64) throws -> [Association] {
    let codes = ["", "01", "45"]
    return try (0..<120).map { index in
      let text = hostileTexts.randomElement(using: &random) ?? ""
      var association = try index % 7 == 0 ? Association.bare() : Association.full(text)
      association.id = index % 9 == 0 ? "\(text)\(index)" : "H\(index)"
      let half = Int.random(in: 1...2, using: &random)
      association.period = try #require(ReportingPeriod(year: 2023, half: half))
      association.scopeLevel = ScopeLevel.allCases.randomElement(using: &random) ?? .commune
      association.place = Place(
        province: codes.randomElement(using: &random) ?? "",
        district: codes.randomElement(using: &random) ?? "",
        commune: codes.randomElement(using: &random) ?? "")
      association.kind = ["", "nguoi-mu", text].randomElement(using: &random) ?? ""
      association.assigned = [true, false, nil].randomElement(using: &random) ?? nil
      association.members = [nil, 0, 12, Int.max, Int.min].randomElement(using: &random) ?? nil
      association.recommendations = Int.random(in: 0...2, using: &random)
      return association
    }
  }

  /// Every association and, by chance, the next one of its period in its body.
  private static func mergers(
    _ associations: [Association], _ random: inout SplitMix64
  ) throws -> (ids: [String], mergers: [Merger]) {
    var ids = associations.map(\.id)
    var mergers: [Merger] = []
    for (index, association) in associations.enumerated().dropLast()
    where ids[index] == association.id && Bool.random(using: &random) {
      let next = associations[index + 1]
      guard next.period == association.period, !next.id.contains(" ") else { continue }
      guard !association.id.contains(" ") else { continue }
      var merger = try Merger.full("a")
      merger.period = association.period
      merger.parts = [association.id, next.id]
      ids[index + 1] = association.id
      mergers.append(merger)
    }
    return (ids, mergers)
  }

  @Test(arguments: 1...8) func `Both ways of counting agree`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let associations = try Self.associations(&random)
    let (ids, mergers) = try Self.mergers(associations, &random)
    let counts = MergeStage.counts(mergers)
    let rows = zip(associations, ids).map { association, id in
      MergedRow(
        period: association.period, associationID: association.id, mergedID: id,
        mergers: counts[MergedKey(period: association.period, id: association.id)] ?? 0)
    }
    let stage = try StageFolder.create(.deduplicate, in: folder.path)
    try stage.write(DeduplicateStage.register("01"), StageFile.register.bytes(associations))
    let merge = try StageFolder.create(.merge, in: folder.path)
    try merge.write(MergeStage.merged("01"), StageFile.merged.bytes(rows))
    try merge.write(MergeStage.mergers("01"), StageFile.mergers.bytes(mergers))
    let register = try RegisterTable("01", stage)
    let counted = try register.partials(try MergedTable("01", of: register, merge))

    var plain = Partials()
    Partials.ofEach(associations, mergedIDs: ids) { plain.merge($1) }
    Partials.ofEach(mergers) { plain.merge($1) }
    #expect(counted == plain)
    #expect(!mergers.isEmpty)
  }
}
