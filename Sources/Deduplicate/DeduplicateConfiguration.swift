public import Linkage

/// What deduplication needs to know; one value for a run.
public struct DeduplicateConfiguration: Sendable {
  /// Probabilities and thresholds.
  public var model: LinkageModel
  /// For each kind's code, its folded label with (`hoi nguoi mu`) and without (`nguoi mu`) the legal
  /// form.
  public var kinds: [String: (label: String, stem: String)]
  /// Largest block compared pair by pair.
  public var maximumBlockSize: Int

  /// A configuration.
  public init(
    model: LinkageModel, kinds: [String: (label: String, stem: String)], maximumBlockSize: Int
  ) {
    self.model = model
    self.kinds = kinds
    self.maximumBlockSize = maximumBlockSize
  }
}
