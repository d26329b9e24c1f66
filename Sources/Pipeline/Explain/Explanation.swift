/// What there is to say about a row, a pair or an association.
public struct Explanation: Sendable {
  /// Text for a terminal, Vietnamese.
  public var text: String
  /// The waterfall of a pair as a picture of its own, nil when no pair was asked for.
  public var svg: String?
  /// A page with the waterfall and its figures, nil when no pair was asked for.
  public var html: String?
}
