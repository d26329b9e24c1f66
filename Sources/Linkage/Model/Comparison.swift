/// One field, or group of fields, on which records are compared, and its possible outcomes.
///
/// Every pair falls into exactly one level. Over the levels that are not null, the m probabilities
/// should add up to 1, and so should the u probabilities; this is not enforced, since published and
/// rounded figures often miss 1 by a little.
public struct Comparison: Hashable, Sendable {
  /// What the comparison is called in reports.
  public var name: String
  /// 2 to 16 levels; a comparison vector names them by their position here.
  public var levels: [ComparisonLevel]

  /// A comparison with its levels.
  public init(name: String, levels: [ComparisonLevel]) {
    self.name = name
    self.levels = levels
  }
}
