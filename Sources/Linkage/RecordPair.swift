/// Two different records of one index space, the smaller number on the left.
///
/// Records are numbered from 0. When two registers are linked, their records share one index space:
/// the left register first, the right register after it (see ``PairScope/between(leftCount:)``).
public struct RecordPair: Hashable, Comparable, Sendable {
  /// Number of the first record.
  public let left: Int32
  /// Number of the second record, greater than `left`.
  public let right: Int32

  /// A pair.
  ///
  /// - Precondition: `0 <= left < right`.
  @inlinable
  public init(left: Int32, right: Int32) {
    precondition(0 <= left && left < right, "a record pair needs 0 <= left < right")
    self.left = left
    self.right = right
  }

  /// Ordered by `left`, then by `right`.
  @inlinable
  public static func < (a: Self, b: Self) -> Bool {
    a.left != b.left ? a.left < b.left : a.right < b.right
  }
}
