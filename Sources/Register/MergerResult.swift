/// The body that a merger leaves, with what its parts report.
///
/// No association is a part of two of them in one period, so they can be added up.
public struct MergerResult: Hashable, Sendable {
  /// Ids of the parts, sorted; one alone when the merger is over.
  public var parts: [String]
  /// The smallest of them, which stands for the body.
  public var id: String { parts.first ?? "" }
  /// Assigned tasks by Party and State if any part is; nil when no part says.
  public var assigned: Bool?
  /// Individual members, between the largest part and the sum; nil when no part reports any.
  public var members: Bounds?
  /// Party members, between the largest part and the sum; nil when no part reports any.
  public var partyMembers: Bounds?
  /// Staff quota, summed; nil when no part reports any.
  public var staffQuota: Int?
  /// State funding in đồng, summed; nil when no part reports any.
  public var stateFunding: Int?
  /// Own funding in đồng, summed; nil when no part reports any.
  public var ownFunding: Int?

  /// A body of those parts, of which nothing is reported yet.
  public init(parts: [String]) { self.parts = parts }
}

/// Lower and upper bound of a sum that overlaps: members of two merging bodies can be the same people.
public struct Bounds: Hashable, Sendable {
  /// At least.
  public var low: Int
  /// At most.
  public var high: Int

  /// Bounds.
  public init(low: Int, high: Int) {
    self.low = low
    self.high = high
  }
}
