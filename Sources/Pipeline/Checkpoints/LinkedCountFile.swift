import CSV
import Register

extension StageFile where Row == LinkedCount {
  /// `5-aggregate/partials/<partition>.returns.csv`: how the rows of each return ended in a partition.
  static var linkedCounts: StageFile {
    StageFile(
      columns: ["path"] + Disposition.allCases.map(\.code)
        + ["missing_members", "missing_founded_on"],
      write: { row, writer in
        writer.field(row.path)
        for end in row.ends { writer.field(end) }
        writer.field(row.missingMembers)
        writer.field(row.missingFoundedOn)
      },
      read: { cursor in
        var row = LinkedCount(path: cursor.text())
        row.ends = Disposition.allCases.compactMap { _ in cursor.integer() }
        guard row.ends.count == Disposition.allCases.count, let members = cursor.integer(),
          let foundedOn = cursor.integer()
        else { return nil }
        (row.missingMembers, row.missingFoundedOn) = (members, foundedOn)
        return row
      })
  }
}
