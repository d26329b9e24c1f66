/// What a linkage needs to know beside the records.
public struct LinkageConfiguration: Sendable {
  /// Which records are compared; 1 to 32 rules.
  public var blocking: [BlockingDefinition]
  /// On what they are compared; 1 to 16 comparisons.
  public var comparisons: [ComparisonDefinition]
  /// Largest block compared pair by pair; larger ones are left out and reported.
  public var maximumBlockSize = 5_000
  /// Most pairs that the blocks may have; each costs eight bytes.
  public var maximumPairs = 500_000_000
  /// Names of the blocking rules whose pairs m is estimated from; nil for all.
  public var trainingRules: [String]?
  /// About how many random pairs u is estimated from.
  public var randomPairs = 500_000
  /// About how many pairs that agree on a comparison show what non-matches share beside it.
  public var agreementPairs = 50_000
  /// Start of the random numbers.
  public var seed: UInt64 = 1
  /// Columns of which one entity has one value: records that differ there are never in one cluster.
  public var mustAgree: [String] = []
  /// Whether a record of one register has at most one in the other; only for two registers.
  public var isOneToOne = false
  /// Which weights are links.
  public var cut = Cut.expectedPrecision(0.9875)
  /// Weight in bits from which on a pair that is no link is a possible link.
  public var reviewThresholdBits = -3.0

  /// Where the link threshold comes from.
  public enum Cut: Hashable, Sendable {
    /// The lowest weight, of even odds or better, at and above which that share of the candidate pairs
    /// is expected to be matches; estimated from the weights, without labels.
    case expectedPrecision(Double)
    /// A weight in bits.
    case bits(Double)
  }

  /// A configuration with the usual limits.
  public init(blocking: [BlockingDefinition], comparisons: [ComparisonDefinition]) {
    self.blocking = blocking
    self.comparisons = comparisons
  }

  /// Most blocking rules.
  public static let ruleLimit = 32
}
