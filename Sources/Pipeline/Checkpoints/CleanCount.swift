import CSV
import Register

/// How many rows of a return had one outcome in one partition.
struct CleanCount {
  /// The outcome of rows that deduplication goes on with.
  static let record = "record"

  var path: String
  /// ``record``, or the code of a disposition.
  var outcome: String
  /// Partition of records, empty otherwise.
  var partition: String
  var rows: Int
  /// SHA-256 of the lines of the records; empty for other outcomes.
  var sha256 = ""
}

extension CleanCount {
  /// The counts that the units of cleaning keep, sorted.
  static func all(_ units: [String: StageUnit]) throws(RunError) -> [CleanCount] {
    var counts: [CleanCount] = []
    for (name, unit) in units where !name.isEmpty {
      counts += try StageFile.cleanCounts.rows(Array(unit.summary.utf8), path: UnitLedger.file)
    }
    return counts.sorted {
      ($0.path, $0.outcome, $0.partition) < ($1.path, $1.outcome, $1.partition)
    }
  }
}

extension StageFile where Row == CleanCount {
  /// `2-clean/counts.csv`: what cleaning made of each return, and which partitions it feeds.
  static var cleanCounts: StageFile {
    StageFile(
      columns: ["path", "outcome", "partition", "rows", "sha256"],
      write: { row, writer in
        writer.field(row.path)
        writer.field(row.outcome)
        writer.field(row.partition)
        writer.field(row.rows)
        writer.field(row.sha256)
      },
      read: { cursor in
        CleanCount(
          path: cursor.text(), outcome: cursor.text(), partition: cursor.text(),
          rows: cursor.integer() ?? 0, sha256: cursor.text())
      })
  }
}
