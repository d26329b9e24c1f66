import CSV
import Deduplicate
import Linkage
import Register
import Testing

@testable import Pipeline

/// The register as it is written from its rows, against the general writing.
@Suite struct RegisterCheckpointTests {
  /// Records of one partition, some of which are one association.
  private static func records() throws -> SourceRecords {
    var records = SourceRecords()
    let samples = try [TypedRecord.bare()] + hostileTexts.map { try TypedRecord.full($0) }
    for path in ["a.csv", "b.csv"] {
      for (index, sample) in samples.enumerated() where path == "a.csv" || index % 5 != 3 {
        var record = sample
        record.position = SourcePosition(line: index + 2, byte: index * 10)
        if path == "b.csv" { record.foundedOn = PartialDate(iso: index % 2 == 0 ? "2002-08" : "") }
        records.append(SourceRecord(path: path, reporter: .district, record: record))
      }
    }
    return records
  }

  private static func configuration() throws -> DeduplicateConfiguration {
    let comparisons = AssociationComparisons.layout.map { name, levels in
      Comparison(
        name: name,
        levels: levels.map { label in
          AssociationComparisons.nullLevels.contains(label)
            ? .null(label: label)
            : ComparisonLevel(label: label, m: label == "different" ? 0.1 : 0.4, u: 0.2)
        })
    }
    let model = try LinkageModel(
      priorMatchProbability: 0.5, comparisons: comparisons, linkThresholdBits: 0.5,
      reviewThresholdBits: -3)
    return DeduplicateConfiguration(
      model: model, betweenPeriods: model, kinds: [:], maximumBlockSize: 1000)
  }

  @Test func `It is what the general writing makes of the associations`() throws {
    let result = try Deduplicate.deduplicate(Self.records(), Self.configuration())
    #expect(result.register.contains { $0.rows > 1 })
    #expect(result.register.contains { $0.rows == 1 })
    #expect(
      RegisterCheckpoint.bytes(result.register) == StageFile.register.bytes(result.register))
  }
}
