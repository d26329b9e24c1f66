/// How long a return that has not come is overdue.
public enum Lateness: String, CaseIterable, Comparable, Sendable {
  /// It is still in time, or no more days late than nobody minds.
  case awaited
  /// Late enough to remind its unit.
  case warning
  /// So late that the period is to be looked at by a person.
  case error

  /// Later ones come last.
  public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .awaited: 0
    case .warning: 1
    case .error: 2
    }
  }
}
