public import Register

/// The names of administrative units, as tables print them.
public struct Localities: Sendable {
  /// The name of the unit with that level and code on the last day of the period, nil when there is
  /// none; the table then prints the code.
  public let name: @Sendable (AdministrativeLevel, String, ReportingPeriod) -> String?

  /// Names by a lookup; it is called once for every locality of every table.
  public init(
    name: @escaping @Sendable (AdministrativeLevel, String, ReportingPeriod) -> String?
  ) {
    self.name = name
  }
}
