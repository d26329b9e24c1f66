public import Register

/// A typed record and the return it came from.
public struct SourceRecord: Sendable {
  /// Path of the return.
  public var path: String
  /// Level of the unit that sent it: nil for the centre.
  public var reporter: AdministrativeLevel?
  /// The record.
  public var record: TypedRecord

  /// A record of a return.
  public init(path: String, reporter: AdministrativeLevel?, record: TypedRecord) {
    self.path = path
    self.reporter = reporter
    self.record = record
  }

  /// The order in which everything is done, whatever order the returns arrived in.
  static func precedes(_ a: SourceRecord, _ b: SourceRecord) -> Bool {
    if a.record.period != b.record.period { return a.record.period < b.record.period }
    return a.path == b.path ? a.record.position < b.record.position : a.path < b.path
  }
}
