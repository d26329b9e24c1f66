import CSV
import Merge
import Register

/// Applies the rules for similar associations to every partition.
///
/// Writes `4-merge/<partition>.csv` and `<partition>.mergers.csv`.
struct MergeStage {
  let context: RunContext

  static func merged(_ partition: String) -> String { "\(partition).csv" }
  static func mergers(_ partition: String) -> String { "\(partition).mergers.csv" }

  /// Applies the rules to the partitions that are stale.
  ///
  /// - Returns: What the stage leaves.
  func run(_ todo: StageState) throws(RunError) -> UnitLedger {
    let source = try StageFolder.open(.deduplicate, in: context.output)
    let fresh = todo.fresh
    let folder = try StageFolder.create(
      .merge, in: context.output, settings: context.settings.slice(.merge), after: todo.ledger
    ) { fresh.contains($0) }
    let stale = todo.stale
    context.progress.begin(.merge, of: stale.count)
    try Parallel.each(stale.count, jobs: context.options.jobs) { index throws(RunError) in
      let partition = stale[index].name
      let count = try merge(partition, source, folder)
      try folder.close(
        partition, cues: stale[index].cues,
        files: [Self.merged(partition), Self.mergers(partition)], summary: String(count))
      context.progress.advance()
    }
    let left = try folder.finish()
    let groups = folder.units.values.reduce(0) { $0 + (Int($1.summary) ?? 0) }
    context.progress.end("\(groups) nhóm sắp xếp")
    return left
  }

  private func merge(_ partition: String, _ source: StageFolder, _ folder: StageFolder)
    throws(RunError) -> Int
  {
    let register = try RegisterTable(partition, source)
    let subjects = try subjects(of: register)
    let mergers = Merge.mergers(of: subjects.associations, rules: context.tables.rules)
    let view = MergedView(
      of: subjects.associations, mergers: mergers, apply: context.tables.configuration.apply)
    try folder.write(
      Self.merged(partition), Self.merged(register, subjects, view.mergedIDs, view.mergers))
    try folder.write(Self.mergers(partition), StageFile.mergers.bytes(view.mergers))
    return mergers.count
  }

  /// Associations of a register that rules can speak of, and their rows there.
  private struct Subjects {
    var rows: [Int] = []
    var associations: [Association] = []
  }

  private func subjects(of register: RegisterTable) throws(RunError) -> Subjects {
    let wanted = MergerSubjects(of: context.tables.rules)
    let bytes = register.grid.bytes
    var reader = AssociationReader()
    var subjects = Subjects()
    for row in 0..<register.count {
      let (kind, name) = (register[row, .kind], register[row, .name])
      let isWanted = wanted.contain(
        kind: bytes.span.extracting(kind), name: bytes.span.extracting(name))
      // Quotes hide what the text starts with; the rules look again at what is decoded.
      guard isWanted || register.grid.isQuoted(kind) || register.grid.isQuoted(name) else {
        continue
      }
      subjects.rows.append(row)
      subjects.associations.append(try register.association(row, &reader))
    }
    return subjects
  }

  /// One line per association; all but the subjects stay as they are, and are no part of a merger.
  private static func merged(
    _ register: RegisterTable, _ subjects: Subjects, _ mergedIDs: [String], _ mergers: [Merger]
  ) -> [UInt8] {
    let counts = counts(mergers)
    var writer = CSVWriter()
    writer.row(StageFile<MergedRow>.merged.columns)
    var next = 0
    for row in 0..<register.count {
      writer.field(register.grid, row, RegisterTable.Column.period.rawValue)
      writer.field(register.grid, row, RegisterTable.Column.id.rawValue)
      if next < subjects.rows.count, subjects.rows[next] == row {
        let association = subjects.associations[next]
        writer.field(mergedIDs[next])
        writer.field(counts[MergedKey(period: association.period, id: association.id)] ?? 0)
        next += 1
      } else {
        writer.field(register.grid, row, RegisterTable.Column.id.rawValue)
        writer.field(0)
      }
      writer.endRow()
    }
    return writer.take()
  }

  /// How many mergers each association is a part of.
  static func counts(_ mergers: [Merger]) -> [MergedKey: Int] {
    var counts: [MergedKey: Int] = [:]
    for merger in mergers {
      for part in merger.parts {
        counts[MergedKey(period: merger.period, id: part), default: 0] += 1
      }
    }
    return counts
  }
}

/// The partitions that deduplication left.
enum Partitions {
  /// Their names, sorted.
  static func names(_ folder: StageFolder) -> [String] {
    let ending = ".register.csv"
    return folder.files.filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }
  }
}
