import CSV
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
  /// `4-merge/<province>.mergers.csv`: one line per merger.
  static var mergers: StageFile {
    StageFile(
      columns: [
        "period", "family", "status", "scope_level", "province", "district", "commune", "parts",
        "merged_id", "result_name", "members_min", "members_max", "progress",
      ],
      write: write, read: read)
  }

  private static func write(_ row: Merger, _ writer: inout CSVWriter) {
    writer.field(row.period)
    writer.field(row.family)
    writer.field(row.status.rawValue)
    writer.field(row.scopeLevel.code)
    writer.field(row.place.province)
    writer.field(row.place.district)
    writer.field(row.place.commune)
    writer.field(row.parts.joined(separator: " "))
    writer.field(row.mergedID)
    writer.field(row.resultName)
    writer.field(row.members?.low)
    writer.field(row.members?.high)
    writer.field(row.progress.code)
  }

  private static func read(_ cursor: inout RowCursor) -> Merger? {
    guard let period = ReportingPeriod(code: cursor.text()) else { return nil }
    let family = cursor.text()
    guard let status = MergeRuleStatus(rawValue: cursor.text()),
      let level = ScopeLevel(code: cursor.text())
    else { return nil }
    let place = Place(province: cursor.text(), district: cursor.text(), commune: cursor.text())
    let parts = cursor.text().split(separator: " ").map(String.init)
    let (mergedID, name) = (cursor.text(), cursor.text())
    let (low, high) = (cursor.integer(), cursor.integer())
    guard let progress = MergerStatus(code: cursor.text()) else { return nil }
    let members = low.flatMap { low in high.map { Bounds(low: low, high: $0) } }
    return Merger(
      period: period, family: family, status: status, scopeLevel: level, place: place,
      parts: parts, mergedID: mergedID, resultName: name, members: members, progress: progress)
  }
}
