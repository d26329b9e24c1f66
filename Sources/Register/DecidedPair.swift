/// What became of one decision in one partition.
public struct DecidedPair: Sendable, Equatable {
  /// What became of it.
  public enum Status: String, CaseIterable, Sendable {
    /// The result is as decided.
    case applied
    /// Other decisions say the opposite; it changes nothing until they agree.
    case contradicted
    /// Two people decided otherwise about this pair; it changes nothing until they agree.
    case disputed
    /// One of the records may be several rows; it changes nothing.
    case ambiguous
    /// Another link between two periods stands in its way.
    case blocked
    /// Only one of the two records is there.
    case halfFound = "half_found"
    /// Neither record is there.
    case notFound = "not_found"

    /// What it says, Vietnamese.
    public var label: String {
      switch self {
      case .applied: "đã áp dụng"
      case .contradicted: "mâu thuẫn với quyết định khác, không áp dụng"
      case .disputed: "hai người quyết định khác nhau, không áp dụng"
      case .ambiguous: "không rõ nói về dòng nào, không áp dụng"
      case .blocked: "không áp dụng được vì đã có liên kết khác giữa hai kỳ"
      case .halfFound: "chỉ còn một trong hai bản ghi"
      case .notFound: "không còn bản ghi nào"
      }
    }
  }

  /// Code of the pair.
  public var pair: String
  /// The decision.
  public var verdict: ReviewVerdict
  /// What became of it.
  public var status: Status
  /// The last period in which it was applied, nil when it was not.
  public var period: ReportingPeriod?
  /// The association of the first record there, empty when it was not found.
  public var left: String
  /// The association of the second record there.
  public var right: String
  /// Codes of the pairs it contradicts, sorted.
  public var against: [String]

  /// What became of a decision.
  public init(
    pair: String, verdict: ReviewVerdict, status: Status, period: ReportingPeriod? = nil,
    left: String = "", right: String = "", against: [String] = []
  ) {
    self.pair = pair
    self.verdict = verdict
    self.status = status
    self.period = period
    self.left = left
    self.right = right
    self.against = against
  }
}
