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
      let register = try StageReading.rows(
        .register, DeduplicateStage.register(name), deduplicate)
      return PartitionRegister(
        partition: name, associations: register,
        mergedIDs: try StageReading.merged(name, of: register, merge).mergedIDs,
        rows: try StageReading.rows(.linkedRows, DeduplicateStage.rows(name), deduplicate))
    }
  }

  /// One ledger per return, in order of path.
  func ledgers(_ registers: [PartitionRegister], jobs: Int) throws(RunError) -> [ReturnLedger] {
    let profiles = try profiles()
    let linked = Self.linked(registers)
    let counts = Dictionary(grouping: try StageReading.cleanCounts(clean), by: \.path)
    return try Parallel.map(profiles.count, jobs: jobs) { index throws(RunError) in
      let profile = profiles[index]
      let rows = try StageReading.rows(.cleanEnds, CleanStage.rows(profile.path), clean)
      try check(rows, counts[profile.path] ?? [], profile)
      let reports = (linked[profile.path] ?? []).sorted { $0.byte < $1.byte }
      return ReturnLedger(profile: profile, entries: try entries(rows, reports, profile))
    }
  }

  /// The returns; all that ingest has taken apart must be among them.
  private func profiles() throws(RunError) -> [ReturnProfile] {
    let profiles = try StageReading.profiles(ingest)
    let known = Set(
      profiles.flatMap { [IngestStage.rows($0.path), IngestStage.findings($0.path)] })
    for file in ingest.files where file != IngestStage.profiles && !known.contains(file) {
      throw .unbalanced("\(ingest.path)/\(IngestStage.profiles)", "thiếu báo cáo của tệp \(file)")
    }
    return profiles
  }

  /// The counts of cleaning, of which B10 is made, must be those of its rows.
  private func check(
    _ rows: [CleanEnd], _ counts: [CleanCount], _ profile: ReturnProfile
  ) throws(RunError) {
    var records = 0
    var ended = [Int](repeating: 0, count: Disposition.allCases.count)
    for row in rows {
      if let end = row.disposition { ended[Int(end.rawValue)] += 1 } else { records += 1 }
    }
    var balance = [CleanCount.record: -records]
    for end in Disposition.allCases { balance[end.code] = -ended[Int(end.rawValue)] }
    for count in counts { balance[count.outcome, default: 0] += count.rows }
    for outcome in balance.keys.sorted() where balance[outcome] != 0 {
      throw .unbalanced(
        "\(clean.path)/\(CleanStage.counts)", "số dòng \(outcome) của \(profile.path) bị lệch")
    }
  }

  /// The findings of one return, those of its form first.
  func findings(_ path: String) throws(RunError) -> [Finding] {
    try StageReading.rows(.findings, IngestStage.findings(path), ingest)
      + StageReading.rows(.findings, CleanStage.findings(path), clean)
  }

  /// A row that reports an association.
  private struct Report {
    var byte: Int
    var entry: LedgerEntry
  }

  /// What deduplication and merging say of each row, by return.
  ///
  /// Rows of one return stand together in a partition, so each return is looked up once.
  private static func linked(_ registers: [PartitionRegister]) -> [String: [Report]] {
    var linked: [String: [Report]] = [:]
    for register in registers {
      let merged = register.mergedByID
      var start = 0
      while start < register.rows.count {
        let path = register.rows[start].path
        let end =
          register.rows[start...].firstIndex { !$0.path.utf8.elementsEqual(path.utf8) }
          ?? register.rows.count
        linked[path, default: []].append(
          contentsOf: register.rows[start..<end].lazy.map { row in
            let key = MergedKey(period: row.period, id: row.associationID)
            return Report(
              byte: row.position.byte,
              entry: LedgerEntry(
                line: row.position.line, disposition: row.disposition,
                associationID: row.associationID, mergedID: merged[key] ?? ""))
          })
        start = end
      }
    }
    return linked
  }

  /// Joins the two by byte offset; both are in the order of the file.
  private func entries(_ rows: [CleanEnd], _ reports: [Report], _ profile: ReturnProfile)
    throws(RunError) -> [LedgerEntry]
  {
    var entries: [LedgerEntry] = []
    entries.reserveCapacity(rows.count)
    var next = 0
    for row in rows {
      if let disposition = row.disposition {
        entries.append(
          LedgerEntry(line: row.position.line, disposition: disposition, reason: row.reason))
        continue
      }
      guard next < reports.count, reports[next].byte == row.position.byte else {
        throw .unbalanced(
          "\(profile.path):\(row.position.line)", "dòng chưa có kết cục, hoặc có hai kết cục")
      }
      entries.append(reports[next].entry)
      next += 1
    }
    guard next == reports.count else {
      throw .unbalanced(profile.path, "giai đoạn deduplicate có dòng mà giai đoạn clean không có")
    }
    return entries
  }
}

extension RunError {
  /// Rows got lost between the stages.
  static func unbalanced(_ place: String, _ message: String) -> RunError {
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
