import Publish
import Register

/// The files of the register.
extension PublishedFiles {
  /// What the register comes to.
  struct Register {
    /// What is kept of each partition for the next release.
    var partitions: [PublishedPartition] = []
    /// The rows that report associations, by return; only of the returns that are made anew.
    var reports: [String: [RowReport]] = [:]
    /// What happened to associations from period to period, by partition.
    var changes: [(partition: String, changes: [AssociationChange])] = []

    /// Associations by period and partition.
    var associations: [ReportingPeriod: [String: Int]] {
      partitions.reduce(into: [:]) {
        $0[$1.period, default: [:]][$1.partition] = $1.counts.associations
      }
    }

    /// What the partitions come to together.
    var counts: [ReportingPeriod: RegisterCounts] {
      partitions.reduce(into: [:]) { $0[$1.period, default: RegisterCounts()] += $1.counts }
    }
  }

  /// Writes `register/<period>/<partition>.csv` and `register/mergers.csv`.
  ///
  /// - Parameter needed: The partitions whose rows the ledger needs.
  func writeRegister(needed: Set<String>) throws(RunError) -> Register {
    let parts = try Parallel.map(sources.partitions.count, jobs: context.options.jobs) {
      index throws(RunError) in
      let partition = sources.partitions[index]
      return (
        own: try part(partition, isNeeded: needed.contains(partition)),
        changes: try StageReading.rows(
          .changes, DeduplicateStage.changes(partition), sources.deduplicate)
      )
    }
    try writer.add("register/mergers.csv", MergersFile.bytes(parts.flatMap(\.own.mergers)))
    var whole = Register()
    for (partition, part) in zip(sources.partitions, parts) {
      whole.changes.append((partition, part.changes))
      whole.partitions += part.own.files
      for (path, reports) in part.own.reports {
        // What a return does not know of would be missing where it is not made anew.
        guard inputs.feeds[path]?.contains(partition) == true else {
          throw .unbalanced(path, "giai đoạn deduplicate có dòng mà giai đoạn clean không có")
        }
        whole.reports[path, default: []] += reports
      }
    }
    return whole
  }

  /// What comes of one partition.
  private struct Part {
    var files: [PublishedPartition]
    var mergers: [Merger]
    var reports: [(path: String, reports: [RowReport])] = []
  }

  private func part(_ partition: String, isNeeded: Bool) throws(RunError) -> Part {
    let taken = try take(partition)
    if let taken, !isNeeded {
      let mergers = try StageReading.rows(
        .mergers, MergeStage.mergers(partition), sources.merge)
      return Part(files: taken, mergers: mergers)
    }
    let register = try RegisterTable(partition, sources.deduplicate)
    let merged = try MergedTable(partition, of: register, sources.merge)
    let files: [PublishedPartition]
    if let taken {
      files = taken
    } else {
      files = try write(partition, try RegisterText(register, merged).files)
    }
    let linked = try LinkedTable(partition, sources.deduplicate)
    return Part(
      files: files, mergers: merged.mergers, reports: try linked.reports(register, merged))
  }

  /// Takes the files of a partition over that are made from the same.
  private func take(_ partition: String) throws(RunError) -> [PublishedPartition]? {
    guard let last, let old = last.partition(partition, from: inputs.partitions[partition]) else {
      return nil
    }
    for part in old {
      guard let file = last.files[Self.path(partition, part.period)],
        try writer.take(file, from: last)
      else { return nil }
    }
    return old
  }

  private func write(
    _ partition: String, _ files: [RegisterText.File]
  ) throws(RunError) -> [PublishedPartition] {
    for file in files { try writer.add(Self.path(partition, file.period), file.bytes) }
    return files.map {
      PublishedPartition(
        partition: partition, inputs: inputs.partitions[partition] ?? "", period: $0.period,
        counts: $0.counts)
    }
  }

  private static func path(_ partition: String, _ period: ReportingPeriod) -> String {
    "register/\(period)/\(partition).csv"
  }

  /// Writes `register/changes.csv`, `register/balance.csv`, `quality/review.csv` and
  /// `quality/settings.csv`.
  ///
  /// - Throws: ``RunError`` when the changes do not lead from the register of one period to the next.
  func writeChanges(_ register: Register) throws(RunError) {
    var counts = register.associations
    for period in try StageReading.rows(.periods, DeduplicateStage.periods, sources.deduplicate)
    where counts[period] == nil {
      counts[period] = [:]
    }
    let lines: [ChangesBalance.Line]
    do {
      lines = try ChangesBalance.lines(counts: counts, changes: register.changes)
    } catch {
      throw .unbalanced(sources.deduplicate.path, error.message)
    }
    try writer.add("register/changes.csv", ChangesFile.bytes(register.changes))
    try writer.add("register/balance.csv", ChangesFile.bytes(lines))
    let decided = try StageReading.rows(.decided, DeduplicateStage.review, sources.deduplicate)
    try writer.add("quality/review.csv", ReviewFile.bytes(decided))
    try writer.add(SettingsFile.path, context.settings.published)
  }
}
