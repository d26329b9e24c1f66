/// What a person says of two records.
public enum ReviewVerdict: String, CaseIterable, Sendable {
  /// They report one association.
  case same
  /// They report two.
  case different
  /// It cannot be told; an earlier decision of the same person is taken back.
  case undecided
}

extension ReviewVerdict {
  /// What the drop-down of a review sheet says, Vietnamese.
  public var label: String {
    switch self {
    case .same: "giống nhau"
    case .different: "khác nhau"
    case .undecided: "chưa rõ"
    }
  }
}
