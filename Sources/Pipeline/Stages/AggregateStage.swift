import Aggregate
import Deduplicate
import Publish
import Register
import Work

/// Computes the cells of all tables from the register after merging.
///
/// Writes `5-aggregate/B01.csv` … `B12.csv`, and what each partition contributes to them as
/// `5-aggregate/partials/<partition>.<table>.csv`: where nothing changed, only that is read.
struct AggregateStage {
  let context: RunContext

  static func table(_ id: String) -> String { "\(id).csv" }
  /// The one unit: all tables together.
  static let unit = "tables"

  /// Makes all tables.
  ///
  /// - Returns: What the stage leaves.
  func run(_ todo: StageState) throws(RunError) -> UnitLedger {
    let register = try StageFolder.open(.deduplicate, in: context.output)
    let merge = try StageFolder.open(.merge, in: context.output)
    let partitions = Partitions.names(register)
    let cues = todo.units.first?.cues ?? []
    let kept = context.takesOver ? KeptContributions(context.output, todo.ledger, cues: cues) : nil
    let folder = try StageFolder.create(
      .aggregate, in: context.output, settings: context.settings.slice(.aggregate),
      after: todo.ledger)
    context.progress.begin(.aggregate, of: partitions.count)
    let parts = try Parallel.map(partitions.count, jobs: context.options.jobs) {
      index throws(RunError) in
      defer { context.progress.advance() }
      let partition = partitions[index]
      if let part = kept?.contribution(partition, takenInto: folder) { return part }
      let part = try count(partition, register, merge)
      try part.write(partition, to: folder)
      return part
    }
    let workers = Workers.threads(context.options.jobs)
    let maker = TableMaker(
      Partials(sumOf: parts.map(\.partials), workers: workers),
      returns: try quality(parts.flatMap(\.linked)), context: context.tables.context,
      workers: workers)
    let tables = try write(maker, to: folder)
    try folder.close(
      Self.unit, cues: cues,
      files: tables.map { Self.table($0.id) } + partitions.flatMap(Contribution.files))
    let left = try folder.finish()
    context.progress.end(
      "\(tables.count) bảng, \(tables.reduce(0) { $0 + $1.rows }) dòng")
    return left
  }

  private func count(_ partition: String, _ source: StageFolder, _ merge: StageFolder)
    throws(RunError) -> Contribution
  {
    let register = try RegisterTable(partition, source)
    let merged = try MergedTable(partition, of: register, merge)
    return Contribution(
      partials: try register.partials(merged),
      linked: try LinkedTable(partition, source).counts())
  }

  /// A table that was written.
  private struct Written {
    let id: String
    let rows: Int
    /// What the control totals that speak of it come to.
    var figures: [Int: FixedDecimal] = [:]
  }

  /// Makes and writes the tables side by side; that of control totals needs figures of the others.
  private func write(_ maker: TableMaker, to folder: StageFolder) throws(RunError) -> [Written] {
    let controls = context.tables.controls
    let order = TableMaker.longestFirst
    let written = try Parallel.map(order.count, jobs: context.options.jobs) {
      index throws(RunError) in
      let rows = maker.rows(order[index])
      var file = TableFile(columns: rows.columns)
      var figures: [Int: FixedDecimal] = [:]
      rows.forEachPiece { piece in
        file.append(piece)
        figures.merge(ControlTotals.figures(of: controls, in: piece), uniquingKeysWith: +)
      }
      try folder.write(Self.table(rows.id), file.take())
      return Written(id: rows.id, rows: file.count, figures: figures)
    }
    let compared = ControlTotals.table(controls, figures: written.map(\.figures))
    try folder.write(Self.table(compared.id), TableFile.bytes(compared))
    return written.sorted { $0.id < $1.id } + [Written(id: compared.id, rows: compared.count)]
  }

  /// Quality by return: counts of cleaning, and what deduplication made of the records.
  private func quality(_ linked: [LinkedCount]) throws(RunError) -> [ReturnQuality] {
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
    for count in counts {
      // Records wait for deduplication.
      guard let end = Disposition(code: count.outcome) else { continue }
      qualities[count.path]?.add(count.rows, endedAs: end)
    }
    for count in linked { qualities[count.path]?.add(count) }
    return profiles.compactMap { qualities[$0.path] }
  }
}

extension ReturnQuality {
  fileprivate mutating func add(_ count: LinkedCount) {
    for end in Disposition.allCases { add(count.ends[Int(end.rawValue)], endedAs: end) }
    missingMembers += count.missingMembers
    missingFoundedOn += count.missingFoundedOn
  }
}
