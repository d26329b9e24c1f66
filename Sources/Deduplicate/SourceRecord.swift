public import Register

/// A typed record and the return it came from.
public struct SourceRecord: Sendable {
  /// Path of the return.
  public var path: String
  /// Level of the unit that sent it: nil for the centre.
  public var reporter: AdministrativeLevel?
  /// Code of that unit, empty when it is not known.
  public var unit: String
  /// The record.
  public var record: TypedRecord

  /// A record of a return.
  public init(
    path: String, reporter: AdministrativeLevel?, unit: String = "", record: TypedRecord
  ) {
    self.path = path
    self.reporter = reporter
    self.unit = unit
    self.record = record
  }
}
