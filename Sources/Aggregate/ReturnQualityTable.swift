import Register

/// B10, Chất lượng số liệu theo đơn vị báo cáo; units by the bytes of their names.
///
/// `item_nonresponse_…` is the percentage of accepted rows without a value, empty without any.
enum ReturnQualityTable {
  static func table(_ returns: [ReturnQuality]) -> TidyTable {
    var periods: [ReportingPeriod: [String: ReturnQuality]] = [:]
    for quality in returns {
      let (period, unit) = (quality.period, quality.reportingUnit)
      periods[period, default: [:]][
        unit, default: ReturnQuality(period: period, reportingUnit: unit)] += quality
    }
    return TidyTable(
      id: "B10",
      columns: [
        "period", "reporting_unit", "files", "rows", "accepted", "duplicate", "superseded",
        "out_of_scope", "not_data", "rejected", "item_nonresponse_members",
        "item_nonresponse_founded_on",
      ],
      rows: periods.sorted { $0.key < $1.key }.flatMap { unitRows($0.value, period: $0.key) })
  }

  private static func unitRows(
    _ units: [String: ReturnQuality], period: ReportingPeriod
  ) -> [[Cell]] {
    let sorted = units.values.sorted { $0.reportingUnit.precedesInBytes($1.reportingUnit) }
    let total = ReturnQuality(period: period, reportingUnit: Cell.total.description)
    return (sorted + [sorted.reduce(into: total) { $0 += $1 }])
      .filter { $0.files > 0 || $0.rows > 0 }.map(cells)
  }

  private static func cells(_ quality: ReturnQuality) -> [Cell] {
    [
      .text(quality.period.description), .text(quality.reportingUnit), .integer(quality.files),
      .integer(quality.rows), .integer(quality.accepted), .integer(quality.duplicate),
      .integer(quality.superseded), .integer(quality.outOfScope), .integer(quality.notData),
      .integer(quality.rejected),
      .decimal(orEmpty: .percentage(of: quality.missingMembers, in: quality.accepted)),
      .decimal(orEmpty: .percentage(of: quality.missingFoundedOn, in: quality.accepted)),
    ]
  }
}

extension ReturnQuality {
  /// Adds the counts of `b`; period and unit stay.
  fileprivate static func += (a: inout Self, b: Self) {
    a.files += b.files
    a.rows += b.rows
    a.accepted += b.accepted
    a.duplicate += b.duplicate
    a.superseded += b.superseded
    a.outOfScope += b.outOfScope
    a.notData += b.notData
    a.rejected += b.rejected
    a.missingMembers += b.missingMembers
    a.missingFoundedOn += b.missingFoundedOn
  }
}
