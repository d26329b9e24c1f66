/// Which records are compared with which.
public enum PairScope: Hashable, Sendable {
  /// Every record with every other: looking for duplicates within one register.
  case within
  /// Only records below `leftCount` with records from `leftCount` on: linking two registers that
  /// share one index space.
  case between(leftCount: Int)
}

extension PairScope {
  /// Number of pairs among that many records.
  func pairTotal(_ recordCount: Int) -> Double {
    if case .between(let left) = self { return Double(left) * Double(max(0, recordCount - left)) }
    return Double(recordCount) * Double(recordCount - 1) / 2
  }

  /// The records that stand on the left of pairs.
  func lefts(_ recordCount: Int) -> Range<Int> {
    if case .between(let left) = self { return 0..<min(left, recordCount) }
    return 0..<recordCount
  }

  /// The records that stand on the right of pairs.
  func rights(_ recordCount: Int) -> Range<Int> {
    if case .between(let left) = self { return min(left, recordCount)..<recordCount }
    return 0..<recordCount
  }
}
