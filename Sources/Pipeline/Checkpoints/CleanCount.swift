import CSV

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
}

extension StageFile where Row == CleanCount {
  /// `2-clean/counts.csv`: what cleaning made of each return, and which partitions it feeds.
  static var cleanCounts: StageFile {
    StageFile(
      columns: ["path", "outcome", "partition", "rows"],
      write: { row, writer in
        writer.field(row.path)
        writer.field(row.outcome)
        writer.field(row.partition)
        writer.field(row.rows)
      },
      read: { cursor in
        CleanCount(
          path: cursor.text(), outcome: cursor.text(), partition: cursor.text(),
          rows: cursor.integer() ?? 0)
      })
  }
}
