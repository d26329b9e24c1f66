import CSV
import Publish
import Register

/// Which body an association belongs to after merging.
struct MergedRow {
  var period: ReportingPeriod
  var associationID: String
  var mergedID: String
  /// How many mergers it is a part of; the lines of `<province>.mergers.csv` must say the same.
  var mergers: Int
}

extension StageFile where Row == MergedRow {
  /// `4-merge/<province>.csv`: one line per association and period, in the register's order.
  static var merged: StageFile {
    StageFile(
      columns: ["period", "association_id", "merged_id", "mergers"],
      write: { row, writer in
        writer.field(row.period)
        writer.field(row.associationID)
        writer.field(row.mergedID)
        writer.field(row.mergers)
      },
      read: { cursor in
        guard let period = ReportingPeriod(code: cursor.text()) else { return nil }
        return MergedRow(
          period: period, associationID: cursor.text(), mergedID: cursor.text(),
          mergers: cursor.integer() ?? 0)
      })
  }
}

extension StageFile where Row == Merger {
  /// `4-merge/<province>.mergers.csv`: one line per merger, the columns of `register/mergers.csv`, money
  /// in đồng.
  static var mergers: StageFile {
    StageFile(
      columns: MergersFile.columns,
      write: { row, writer in
        MergersFile.writeAllButMoney(row, to: &writer)
        writer.field(row.result?.stateFunding)
        writer.field(row.result?.ownFunding)
      }, read: read)
  }

  private static func read(_ cursor: inout RowCursor) -> Merger? {
    guard let period = ReportingPeriod(code: cursor.text()) else { return nil }
    let family = cursor.text()
    guard let status = MergeRuleStatus(rawValue: cursor.text()),
      let level = ScopeLevel(code: cursor.text())
    else { return nil }
    let place = Place(province: cursor.text(), district: cursor.text(), commune: cursor.text())
    let parts = ids(&cursor)
    guard let progress = MergerStatus(code: cursor.text()) else { return nil }
    let name = cursor.text()
    return Merger(
      period: period, family: family, status: status, scopeLevel: level, place: place,
      parts: parts, resultName: name, progress: progress, result: result(&cursor))
  }

  private static func result(_ cursor: inout RowCursor) -> MergerResult? {
    // The id is the first of the parts.
    _ = cursor.text()
    let parts = ids(&cursor)
    if parts.isEmpty { return nil }
    var result = MergerResult(parts: parts)
    result.assigned = cursor.flag()
    result.members = bounds(&cursor)
    result.partyMembers = bounds(&cursor)
    result.staffQuota = cursor.integer()
    result.stateFunding = cursor.integer()
    result.ownFunding = cursor.integer()
    return result
  }

  private static func ids(_ cursor: inout RowCursor) -> [String] {
    cursor.text().split(separator: " ").map(String.init)
  }

  private static func bounds(_ cursor: inout RowCursor) -> Bounds? {
    let (low, high) = (cursor.integer(), cursor.integer())
    return low.flatMap { low in high.map { Bounds(low: low, high: $0) } }
  }
}
