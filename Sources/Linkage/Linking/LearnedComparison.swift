/// What is known of one comparison.
public struct LearnedComparison: Hashable, Sendable {
  /// Name of the comparison.
  public var name: String
  /// The levels from the strongest agreement down, "else" last; the null level has no weight.
  public var levels: [LearnedLevel]
  /// u of the levels among non-matches that agree exactly on another comparison, by its name.
  ///
  /// People of one address share their surname: there, agreement on the surname says little.
  public var uGiven: [String: [Double]]

  /// A comparison.
  public init(name: String, levels: [LearnedLevel], uGiven: [String: [Double]] = [:]) {
    self.name = name
    self.levels = levels
    self.uGiven = uGiven
  }
}
