/// A return that a unit should have sent for a period, and of which there is none to use.
public struct MissingReturn: Hashable, Sendable {
  /// The period.
  public var period: ReportingPeriod
  /// The partition of the unit.
  public var partition: String
  /// Code of the unit: `TW`, or two, three or five digits.
  public var unit: String
  /// Its name.
  public var name: String
  /// The last day on which it is in time.
  public var due: CalendarDay
  /// How late it is.
  public var lateness: Lateness

  /// A missing return.
  public init(
    period: ReportingPeriod, partition: String, unit: String, name: String, due: CalendarDay,
    lateness: Lateness
  ) {
    self.period = period
    self.partition = partition
    self.unit = unit
    self.name = name
    self.due = due
    self.lateness = lateness
  }
}
