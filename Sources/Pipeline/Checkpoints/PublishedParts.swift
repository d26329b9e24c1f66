import CSV
import Publish
import Register

/// What publishing keeps of one partition of the register, in one period.
struct PublishedPartition: Equatable, Sendable {
  var partition: String
  /// The digest of what its file was made from.
  var inputs: String
  var period: ReportingPeriod
  var counts: RegisterCounts
}

/// What publishing keeps of one return, in the order of the ledger.
struct PublishedReturn: Equatable, Sendable {
  var path: String
  /// The digest of what its lines in the ledger and its rejects were made from.
  var inputs: String
  /// How many bytes its lines in the ledger take.
  var bytes: Int
  /// How many records ended in each way, by ``Disposition/rawValue``.
  var ends: [Int]
}

extension StageFile where Row == PublishedPartition {
  /// `6-publish/partitions.csv`: from what each register was made, and what it comes to.
  static var publishedPartitions: StageFile {
    StageFile(
      columns: ["partition", "inputs", "period", "associations", "rows"],
      write: { row, writer in
        writer.field(row.partition)
        writer.field(row.inputs)
        writer.field(row.period.description)
        writer.field(row.counts.associations)
        writer.field(row.counts.rows)
      },
      read: { cursor in
        let (partition, inputs) = (cursor.text(), cursor.text())
        guard let period = ReportingPeriod(code: cursor.text()),
          let associations = cursor.integer(), let rows = cursor.integer()
        else { return nil }
        return PublishedPartition(
          partition: partition, inputs: inputs, period: period,
          counts: RegisterCounts(associations: associations, rows: rows))
      })
  }
}

extension StageFile where Row == PublishedReturn {
  /// `6-publish/returns.csv`: from what the lines of each return were made, and what they come to.
  static var publishedReturns: StageFile {
    StageFile(
      columns: ["path", "inputs", "ledger_bytes"] + Disposition.allCases.map(\.code),
      write: { row, writer in
        writer.field(row.path)
        writer.field(row.inputs)
        writer.field(row.bytes)
        for end in row.ends { writer.field(end) }
      },
      read: { cursor in
        let (path, inputs) = (cursor.text(), cursor.text())
        guard let bytes = cursor.integer(), bytes >= 0 else { return nil }
        let ends = Disposition.allCases.compactMap { _ in cursor.integer() }
        guard ends.count == Disposition.allCases.count else { return nil }
        return PublishedReturn(path: path, inputs: inputs, bytes: bytes, ends: ends)
      })
  }
}

extension StageFile where Row == FindingCount {
  /// `6-publish/findings.csv`: how often each rule spoke about each return.
  static var findingCounts: StageFile {
    StageFile(
      columns: ["path", "rule", "column", "findings"],
      write: { row, writer in
        writer.field(row.path)
        writer.field(row.rule.code)
        writer.field(row.column)
        writer.field(row.count)
      },
      read: { cursor in
        let path = cursor.text()
        guard let rule = EditRule(code: cursor.text()) else { return nil }
        return FindingCount(
          path: path, rule: rule, column: cursor.text(), count: cursor.integer() ?? 0)
      })
  }
}
