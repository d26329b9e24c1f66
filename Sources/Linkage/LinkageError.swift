/// Why a model or a set of pairs was refused; it never carries values of records.
public struct LinkageError: Error, Hashable, Sendable {
  /// What is wrong; new codes may be added.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The code as it stands in reports, such as `probability-out-of-range`.
    public let rawValue: String

    /// A code with this text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// m or u is not in `0 < p ≤ 1`, or λ not in `0 < λ < 1`.
    public static let probabilityOutOfRange = Code(rawValue: "probability-out-of-range")
    /// A comparison has too few or too many levels.
    public static let levelCount = Code(rawValue: "level-count")
    /// A null level would carry a weight, because its m and u differ.
    public static let nullLevelWeight = Code(rawValue: "null-level-weight")
    /// The model has no comparison, or more than a comparison vector holds.
    public static let comparisonCount = Code(rawValue: "comparison-count")
    /// A threshold is not a finite number, or the review threshold exceeds the link threshold.
    public static let threshold = Code(rawValue: "threshold")
    /// A blocking rule does not have one key per record, or there are more than 255 rules.
    public static let blockingRules = Code(rawValue: "blocking-rules")
    /// A pair names a record that does not exist or stands on the wrong side, stands twice, or has
    /// a weight that is no number.
    public static let invalidPair = Code(rawValue: "invalid-pair")
    /// Two arrays that describe the same records differ in length.
    public static let recordCount = Code(rawValue: "record-count")
    /// A rule or comparison names a column that does not exist or holds another type of value.
    public static let column = Code(rawValue: "column")
    /// The blocking rules make more pairs than the configuration allows.
    public static let pairCount = Code(rawValue: "pair-count")
    /// There is nothing to learn from.
    public static let noPairs = Code(rawValue: "no-pairs")
    /// A model does not have the comparisons and levels it is used with.
    public static let modelMismatch = Code(rawValue: "model-mismatch")
  }

  /// What is wrong, for programs.
  public var code: Code
  /// What is wrong and what would be right, for people.
  public var message: String

  /// An error.
  public init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}
