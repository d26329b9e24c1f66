/// Which records are compared with which.
public enum PairScope: Hashable, Sendable {
  /// Every record with every other: looking for duplicates within one register.
  case within
  /// Only records below `leftCount` with records from `leftCount` on: linking two registers that
  /// share one index space.
  case between(leftCount: Int)
}
