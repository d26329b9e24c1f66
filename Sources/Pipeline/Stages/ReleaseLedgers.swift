import Clean
import Deduplicate
import Register

/// Puts together, for every return, the end of each of its records.
struct ReleaseLedgers {
  private let ingest: StageFolder
  private let clean: StageFolder
  private let deduplicate: StageFolder
  private let merge: StageFolder

  init(_ output: String) throws(RunError) {
    ingest = try StageFolder.open(.ingest, in: output)
    clean = try StageFolder.open(.clean, in: output)
    deduplicate = try StageFolder.open(.deduplicate, in: output)
    merge = try StageFolder.open(.merge, in: output)
  }

  /// The register of all partitions, with the id after merging; partitions in order.
  func registers(jobs: Int) throws(RunError) -> [PartitionRegister] {
    let names = Partitions.names(deduplicate)
    return try Parallel.map(names.count, jobs: jobs) { index throws(RunError) in
      let name = names[index]
      let merged = try StageReading.rows(.merged, MergeStage.merged(name), merge)
      return PartitionRegister(
        partition: name,
        associations: try StageReading.rows(
          .register, DeduplicateStage.register(name), deduplicate),
        mergedIDs: merged.map(\.mergedID),
        rows: try StageReading.rows(.linkedRows, DeduplicateStage.rows(name), deduplicate))
    }
  }

  /// One ledger per return, in order of path.
  func ledgers(_ registers: [PartitionRegister], jobs: Int) throws(RunError) -> [ReturnLedger] {
    let profiles = try StageReading.profiles(ingest)
    let linked = Self.linked(registers)
    return try Parallel.map(profiles.count, jobs: jobs) { index throws(RunError) in
      let profile = profiles[index]
      let rows = try StageReading.rows(.cleaned, CleanStage.rows(profile.path), clean)
      return ReturnLedger(
        profile: profile, entries: try entries(rows, linked[profile.path] ?? [:], profile))
    }
  }

  /// The findings of one return, those of its form first.
  func findings(_ path: String) throws(RunError) -> [Finding] {
    try StageReading.rows(.findings, IngestStage.findings(path), ingest)
      + StageReading.rows(.findings, CleanStage.findings(path), clean)
  }

  /// What deduplication and merging say of each row, by return and byte offset.
  private static func linked(_ registers: [PartitionRegister]) -> [String: [Int: LedgerEntry]] {
    var linked: [String: [Int: LedgerEntry]] = [:]
    for register in registers {
      let merged = register.mergedByID
      for row in register.rows {
        let key = MergedKey(period: row.period, id: row.associationID)
        let entry = LedgerEntry(
          line: row.position.line, disposition: row.disposition,
          associationID: row.associationID, mergedID: merged[key] ?? "")
        linked[row.path, default: [:]][row.position.byte] = entry
      }
    }
    return linked
  }

  private func entries(
    _ rows: [CleanRow], _ linked: [Int: LedgerEntry], _ profile: ReturnProfile
  ) throws(RunError) -> [LedgerEntry] {
    var entries: [LedgerEntry] = []
    entries.reserveCapacity(rows.count)
    var found = 0
    for row in rows {
      switch row.outcome {
      case .ended(let disposition, let reason):
        entries.append(
          LedgerEntry(line: row.position.line, disposition: disposition, reason: reason))
      case .record:
        guard let entry = linked[row.position.byte] else {
          throw unbalanced("\(profile.path):\(row.position.line)", "dòng chưa có kết cục")
        }
        found += 1
        entries.append(entry)
      }
    }
    guard found == linked.count else {
      throw unbalanced(profile.path, "giai đoạn deduplicate có dòng mà giai đoạn clean không có")
    }
    return entries
  }

  private func unbalanced(_ place: String, _ message: String) -> RunError {
    RunError(
      .defect, "UNBALANCED", "Sổ cái không cân: \(message). Không công bố gì.", at: place,
      remedy: "Chạy lại toàn bộ: sohoi run")
  }
}

/// An association in a period.
struct MergedKey: Hashable {
  let period: ReportingPeriod
  let id: String
}

/// The register of one partition with what merging made of it.
struct PartitionRegister: Sendable {
  let partition: String
  let associations: [Association]
  let mergedIDs: [String]
  let rows: [LinkedRow]

  /// The id after merging of every association and period.
  var mergedByID: [MergedKey: String] {
    var merged: [MergedKey: String] = [:]
    merged.reserveCapacity(associations.count)
    for (association, id) in zip(associations, mergedIDs) {
      merged[MergedKey(period: association.period, id: association.id)] = id
    }
    return merged
  }
}
