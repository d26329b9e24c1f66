public import Linkage

/// What deduplication needs to know; one value for a run.
public struct DeduplicateConfiguration: Sendable {
  /// Probabilities and thresholds for rows of one period.
  public var model: LinkageModel
  /// The same for finding an association of an earlier period again: chairpersons and phones change.
  public var betweenPeriods: LinkageModel
  /// For each kind's code, its folded label with (`hoi nguoi mu`) and without (`nguoi mu`) the legal
  /// form.
  public var kinds: [String: (label: String, stem: String)]
  /// How the labels of funds begin: `quỹ` as match keys write it, with `i` for `y`.
  public static let fund = "qui "
  /// Largest block compared pair by pair.
  public var maximumBlockSize: Int

  /// A configuration.
  public init(
    model: LinkageModel, betweenPeriods: LinkageModel,
    kinds: [String: (label: String, stem: String)], maximumBlockSize: Int
  ) {
    self.model = model
    self.betweenPeriods = betweenPeriods
    self.kinds = kinds
    self.maximumBlockSize = maximumBlockSize
  }
}
