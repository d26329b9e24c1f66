import Deduplicate
import Register

/// Gathers the records of one partition from what cleaning left.
struct PartitionRecords {
  private let clean: StageFolder
  private let profiles: [String: ReturnProfile]
  /// The partitions, sorted, each with the returns that feed it.
  let partitions: [(partition: String, paths: [String])]

  /// How many records each partition has.
  private let sizes: [String: Int]

  /// Opens what ingest and cleaning left.
  init(_ output: String) throws(RunError) {
    clean = try StageFolder.open(.clean, in: output)
    let ingest = try StageFolder.open(.ingest, in: output)
    profiles = Dictionary(
      uniqueKeysWithValues: try StageReading.profiles(ingest).map { ($0.path, $0) })
    let counts = try StageReading.cleanCounts(clean)
    partitions = StageReading.partitions(counts)
    sizes = counts.reduce(into: [:]) { sizes, count in
      if count.outcome == CleanCount.record { sizes[count.partition, default: 0] += count.rows }
    }
  }

  /// Paths of all returns, sorted.
  var paths: [String] { profiles.keys.sorted { $0.precedesInBytes($1) } }

  /// The periods of the returns in use, sorted.
  var periods: [ReportingPeriod] {
    Set(profiles.values.filter { $0.status == .current }.compactMap(\.period)).sorted()
  }

  /// The rows of one return as they left cleaning.
  func rows(_ path: String) throws(RunError) -> [CleanRow] {
    try StageReading.rows(.cleaned, CleanStage.rows(path), clean)
  }

  /// The records of a partition, in the order of its returns.
  func records(of partition: String) throws(RunError) -> SourceRecords {
    guard let paths = partitions.first(where: { $0.partition == partition })?.paths else {
      return SourceRecords()
    }
    return try records(of: partition, from: paths)
  }

  /// The records that some returns have of a partition.
  func records(of partition: String, from paths: [String]) throws(RunError) -> SourceRecords {
    var records = SourceRecords(capacity: sizes[partition] ?? 0)
    var reader = SourceRowReader()
    for path in paths {
      let profile = profiles[path]
      let table = try CleanTable(path, clean)
      records.beginReturn(
        path, reporter: profile?.unit.level, unit: profile?.unitCode ?? "")
      try table.add(partition, to: &records, &reader)
    }
    return records
  }
}
