/// One elementary test of a level, ready to run: all atoms of a conjunction must hold.
struct LevelAtom: Sendable {
  enum Kind: Sendable {
    /// The cells are equal and not missing.
    case equal
    /// The cells are equal and not missing, for dates.
    case equalDays
    /// The cells are exchanged.
    case swapped
    /// The measure reaches the limit; equal texts always do.
    case atLeast
    /// The measure does not exceed the limit; equal texts never do.
    case atMost
    /// The numbers of the two records differ at most by the limit.
    case numberWithin
    /// The day numbers differ at most by the limit.
    case daysWithin
    /// The dates agree as far as both are known.
    case datesAgree
  }

  var kind: Kind
  /// Cell of the column.
  var cell: Int
  /// Another cell, a measure, or a column of numbers.
  var other = 0
  var limit: Float = 0
}
