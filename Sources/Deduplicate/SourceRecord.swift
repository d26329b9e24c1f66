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

  /// The order in which everything is done, whatever order the returns arrived in.
  private static func precedes(_ a: SourceRecord, _ b: SourceRecord) -> Bool {
    if a.record.period != b.record.period { return a.record.period < b.record.period }
    return a.path == b.path ? a.record.position < b.record.position : a.path < b.path
  }

  /// The records in that order; as a rule they come in it, and moving them is not cheap.
  static func ordered(_ records: [SourceRecord]) -> [SourceRecord] {
    let isOrdered = records.indices.dropFirst().allSatisfy { index in
      !precedes(records[index], records[index - 1])
    }
    return isOrdered ? records : records.sorted(by: precedes)
  }
}
