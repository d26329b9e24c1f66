public import Register

/// What became of the rows of one reporting unit's returns in one period.
public struct ReturnQuality: Sendable {
  /// Period.
  public var period: ReportingPeriod
  /// The unit that reports, as the table prints it.
  public var reportingUnit: String
  /// Files, superseded ones among them.
  public var files = 0
  /// Rows of these files that the ledger has a line for.
  public var rows = 0
  /// How many of `rows` ended as `accepted`.
  public var accepted = 0
  /// How many of `rows` ended as `duplicate`.
  public var duplicate = 0
  /// How many of `rows` ended as `superseded`.
  public var superseded = 0
  /// How many of `rows` ended as `out_of_scope`.
  public var outOfScope = 0
  /// How many of `rows` ended as `not_data`.
  public var notData = 0
  /// How many of `rows` ended as `rejected`.
  public var rejected = 0
  /// How many of `accepted` give no number of members.
  public var missingMembers = 0
  /// How many of `accepted` give no founding date.
  public var missingFoundedOn = 0

  /// Nothing counted yet.
  public init(period: ReportingPeriod, reportingUnit: String) {
    self.period = period
    self.reportingUnit = reportingUnit
  }

  /// Counts rows by how they ended.
  public mutating func add(_ rows: Int, endedAs end: Disposition) {
    switch end {
    case .accepted: accepted += rows
    case .duplicate: duplicate += rows
    case .superseded: superseded += rows
    case .outOfScope: outOfScope += rows
    case .notData: notData += rows
    case .rejected: rejected += rows
    }
  }
}
