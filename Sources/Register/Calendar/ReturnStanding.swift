/// How a return that came stands to the calendar of its period.
public struct ReturnStanding: Hashable, Sendable {
  /// Whether its unit is one that should report.
  public var isExpected: Bool
  /// The last day on which it is in time; nil when it is not expected.
  public var due: CalendarDay?
  /// Whether its own date is behind that day; nil when either is not known.
  public var isLate: Bool?

  /// A standing.
  public init(isExpected: Bool, due: CalendarDay?, isLate: Bool?) {
    self.isExpected = isExpected
    self.due = due
    self.isLate = isLate
  }
}
