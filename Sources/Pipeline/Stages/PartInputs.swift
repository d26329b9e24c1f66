import Ingest
import Register

/// From what each part of a release is made, as one digest a part.
///
/// A part without a digest is made anew: one of its inputs is not as its stage left it.
struct PartInputs: Sendable {
  /// By partition: its register and its lines in the ledger.
  private(set) var partitions: [String: String] = [:]
  /// By path of the return: its lines in the ledger and its rejects.
  private(set) var returns: [String: String] = [:]
  /// The partitions that take records of each return.
  private(set) var feeds: [String: Set<String>] = [:]

  /// By id: the table.
  static func tables(_ sources: ReleaseSources, _ sums: StageSums) -> [String: String] {
    sources.tables.reduce(into: [:]) { $0[$1] = sums.sha256(.aggregate, AggregateStage.table($1)) }
  }

  /// Sums up the inputs of the parts that are no tables.
  init(_ sources: ReleaseSources, _ sums: StageSums, jobs: Int) throws(RunError) {
    let counts = Dictionary(
      grouping: try StageReading.cleanCounts(sources.clean), by: \.path)
    for count in counts.values.joined() where count.outcome == CleanCount.record {
      feeds[count.path, default: []].insert(count.partition)
    }
    let names = sources.partitions
    let own = try Parallel.map(names.count, jobs: jobs) { Self.partition(names[$0], sums) }
    for (name, digest) in zip(names, own) { partitions[name] = digest }
    let (profiles, partitions) = (sources.profiles, partitions)
    let digests = try Parallel.map(profiles.count, jobs: jobs) {
      let profile = profiles[$0]
      return Self.return(profile, counts[profile.path] ?? [], partitions, sums)
    }
    for (profile, digest) in zip(profiles, digests) { returns[profile.path] = digest }
  }

  private static func partition(_ name: String, _ sums: StageSums) -> String? {
    digest([
      sums.sha256(.deduplicate, DeduplicateStage.register(name)),
      sums.sha256(.deduplicate, DeduplicateStage.rows(name)),
      sums.sha256(.merge, MergeStage.merged(name)), sums.sha256(.merge, MergeStage.mergers(name)),
    ])
  }

  private static func `return`(
    _ profile: ReturnProfile, _ counts: [CleanCount], _ partitions: [String: String],
    _ sums: StageSums
  ) -> String? {
    let rows = counts.map { count -> String? in
      let line = "\(count.outcome) \(count.partition) \(count.rows)"
      guard count.outcome == CleanCount.record else { return line }
      return partitions[count.partition].map { "\(line) \($0)" }
    }
    return digest(
      [
        String(profile.records), sums.sha256(.ingest, IngestStage.findings(profile.path)),
        sums.sha256(.clean, CleanStage.rows(profile.path)),
        sums.sha256(.clean, CleanStage.findings(profile.path)),
      ] + rows)
  }

  /// One digest for several; nil when one is not known.
  static func digest(_ parts: [String?]) -> String? {
    let known = parts.compactMap { $0 }
    guard known.count == parts.count else { return nil }
    return String(Checksum.sha256(Array(known.joined(separator: "\n").utf8)).prefix(32))
  }
}
