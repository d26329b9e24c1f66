/// How many of the returns that a province owes for a period are there.
public struct PeriodCompleteness: Hashable, Sendable {
  /// The period.
  public var period: ReportingPeriod
  /// Code of the province, or of the centre.
  public var partition: String
  /// Its name.
  public var name: String
  /// How many units should report.
  public var expected: Int
  /// Those of which nothing usable is there, in order of code.
  public var missing: [MissingReturn]

  /// How many units have a return in use.
  public var received: Int { expected - missing.count }
  /// Whether all have.
  public var isComplete: Bool { missing.isEmpty }

  /// A count.
  public init(
    period: ReportingPeriod, partition: String, name: String, expected: Int,
    missing: [MissingReturn]
  ) {
    self.period = period
    self.partition = partition
    self.name = name
    self.expected = expected
    self.missing = missing
  }
}
