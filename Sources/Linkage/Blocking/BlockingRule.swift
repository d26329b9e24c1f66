/// A rule that makes records candidates for comparison: all records with the same key.
///
/// Several rules together work as an "or": a pair is a candidate when at least one rule gives both
/// records the same key.
public struct BlockingRule: Sendable {
  /// What the rule is called in reports.
  public var name: String
  /// One key per record; 0 means that the rule does not apply to the record.
  ///
  /// A key usually is a hash or an interned number of the values that must agree. Two values that
  /// collide only cost comparisons: scoring still tells the records apart.
  public var keys: [UInt64]

  /// A rule with one key per record.
  public init(name: String, keys: [UInt64]) {
    self.name = name
    self.keys = keys
  }
}
