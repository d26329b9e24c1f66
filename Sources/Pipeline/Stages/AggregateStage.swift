import Aggregate
import Deduplicate
import Publish
import Register

/// Computes the cells of all tables from the register after merging.
///
/// Writes `5-aggregate/B01.csv` … `B12.csv`.
struct AggregateStage {
  let context: RunContext

  static func table(_ id: String) -> String { "\(id).csv" }

  func run() throws(RunError) {
    let register = try StageFolder.open(.deduplicate, in: context.output)
    let merge = try StageFolder.open(.merge, in: context.output)
    let partitions = Partitions.names(register)
    let folder = try StageFolder.create(.aggregate, in: context.output)
    context.progress.begin(.aggregate, of: partitions.count)
    let partials = try Parallel.map(partitions.count, jobs: context.options.jobs) {
      index throws(RunError) in
      defer { context.progress.advance() }
      return try partial(partitions[index], register, merge)
    }
    var sum = Partials()
    for partial in partials { sum.merge(partial) }
    let tables = Tables(
      sum, returns: try quality(partitions, register), controls: context.tables.controls,
      context: context.tables.context)
    for table in tables.all { try folder.write(Self.table(table.id), TableFile.bytes(table)) }
    try folder.finish()
    context.progress.end(
      "\(tables.all.count) bảng, \(tables.all.reduce(0) { $0 + $1.rows.count }) dòng")
  }

  private func partial(_ partition: String, _ source: StageFolder, _ merge: StageFolder)
    throws(RunError) -> Partials
  {
    let register = try StageReading.rows(.register, DeduplicateStage.register(partition), source)
    let (mergedIDs, mergers) = try StageReading.merged(partition, of: register, merge)
    return Partials(associations: register, mergedIDs: mergedIDs, mergers: mergers)
  }

  /// Quality by return: counts of cleaning, and what deduplication made of the records.
  private func quality(_ partitions: [String], _ register: StageFolder) throws(RunError)
    -> [ReturnQuality]
  {
    let profiles = try StageReading.profiles(try StageFolder.open(.ingest, in: context.output))
    let counts = try StageReading.cleanCounts(try StageFolder.open(.clean, in: context.output))
    var qualities: [String: ReturnQuality] = [:]
    for profile in profiles {
      guard let period = profile.period else { continue }
      var quality = ReturnQuality(period: period, reportingUnit: profile.unitCode)
      quality.files = 1
      quality.rows = profile.records
      qualities[profile.path] = quality
    }
    for count in counts { qualities[count.path]?.add(count.rows, endedAs: count.outcome) }
    for partition in partitions {
      for row in try StageReading.rows(.linkedRows, DeduplicateStage.rows(partition), register) {
        qualities[row.path]?.add(1, endedAs: row.disposition.code)
        guard row.disposition == .accepted else { continue }
        if !row.hasMembers { qualities[row.path]?.missingMembers += 1 }
        if !row.hasFoundingDate { qualities[row.path]?.missingFoundedOn += 1 }
      }
    }
    return profiles.compactMap { qualities[$0.path] }
  }
}

extension ReturnQuality {
  /// Counts rows by their end; records wait for deduplication.
  fileprivate mutating func add(_ rows: Int, endedAs outcome: String) {
    switch Disposition(code: outcome) {
    case .accepted: accepted += rows
    case .duplicate: duplicate += rows
    case .superseded: superseded += rows
    case .outOfScope: outOfScope += rows
    case .notData: notData += rows
    case .rejected: rejected += rows
    case nil: break
    }
  }
}
