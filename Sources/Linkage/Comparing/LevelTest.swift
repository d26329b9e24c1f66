/// What must hold of two records to be at a level; a missing value holds nothing.
public indirect enum LevelTest: Hashable, Sendable {
  /// The values are equal.
  case exact(String)
  /// The texts of two fields are exchanged: each record's first equals the other's second.
  case swapped(String, String)
  /// The texts begin with the same letters; at least that many.
  case prefix(String, letters: Int)
  /// Jaro–Winkler similarity, from 0 to 1.
  case jaroWinkler(String, atLeast: Double)
  /// Edits that insert, delete or replace a letter.
  case levenshtein(String, atMost: Int)
  /// The same, and exchanging two neighbours counts once.
  case damerauLevenshtein(String, atMost: Int)
  /// Different words the two texts share, as a part of all their different words, from 0 to 1.
  case tokenOverlap(String, atLeast: Double)
  /// Cosine of words weighted by rarity, where words alike count as shared, from 0 to 1.
  case softTFIDF(String, atLeast: Double)
  /// The numbers differ by that much or less.
  case numberWithin(String, Double)
  /// The dates are that many days apart or fewer; both are known to the day.
  case daysWithin(String, Int)
  /// The dates are equal as far as both are known.
  case datesAgree(String)
  /// Both tests hold.
  case both(LevelTest, LevelTest)
  /// At least one of the tests holds.
  case either(LevelTest, LevelTest)
}

extension LevelTest {
  /// The columns it looks at.
  var columns: [String] {
    switch self {
    case .exact(let column), .prefix(let column, _), .jaroWinkler(let column, _),
      .levenshtein(let column, _), .damerauLevenshtein(let column, _),
      .tokenOverlap(let column, _), .softTFIDF(let column, _), .numberWithin(let column, _),
      .daysWithin(let column, _), .datesAgree(let column):
      [column]
    case .swapped(let a, let b): [a, b]
    case .both(let a, let b), .either(let a, let b): a.columns + b.columns
    }
  }

  /// The columns whose values may have been exchanged.
  var swaps: [SwappedColumns] {
    switch self {
    case .swapped(let a, let b): [SwappedColumns(first: a, second: b)]
    case .both(let a, let b), .either(let a, let b): a.swaps + b.swaps
    default: []
    }
  }
}
