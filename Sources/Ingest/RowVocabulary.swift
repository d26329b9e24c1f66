import VietnameseText

/// Words by which rows are told apart, prepared once per run.
public struct RowVocabulary: Sendable {
  /// Words an association's name, or the name of what is often listed among them, starts with:
  /// accented match keys.
  public let openers: [String]
  /// Folded headings that group rows (`cap xa`, `hoi chinh tri xa hoi`).
  public let headings: Set<String>
  /// Folded spellings of levels and types.
  let spellings: Set<String>
  /// What a row of sums begins with (`Tổng cộng`, `Cộng huyện`): folded match keys.
  let totals: [String]
  /// What a row begins with that says what those below it have in common (`Quận`, `Khối`): match
  /// keys, accented and folded.
  let groups: (accented: [String], folded: [String])
  /// Those of units and offices, folded.
  let offices: [[UInt8]]
  /// Openers of more than two letters, folded.
  let longOpeners: [[UInt8]]
  /// The others, as they are written and folded.
  let shortOpeners: (accented: [[UInt8]], folded: [[UInt8]])
  /// How many words the longest opener has.
  let mostWords: Int

  /// What the first column of `row-words.csv` may hold.
  public static let uses = ["total", "group"]

  /// A vocabulary.
  ///
  /// - Parameters:
  ///   - names: What names begin with.
  ///   - headings: Folded spellings of levels and types.
  ///   - rows: The rows of `row-words.csv`: `total` or `group`, and the words such a row begins with;
  ///     others are passed over.
  public init(names: NameOpeners, headings spellings: [String], rows: [[String]]) {
    openers = names.all
    headings = Set(spellings.flatMap { [$0, "hoi " + $0, "cac hoi " + $0] })
    self.spellings = Set(spellings)
    func words(_ row: String) -> [String] {
      rows.filter { $0[0] == row }.map { MatchKey.accented(TextNormalizer.normalized($0[1])) }
    }
    totals = words("total").map(MatchKey.folded)
    groups = (words("group"), words("group").map(MatchKey.folded))
    offices = names.offices.map { Array(MatchKey.folded($0).utf8) }
    let folded = openers.map { Array(MatchKey.folded($0).utf8) }
    longOpeners = Set(folded.filter { $0.count > 2 }).sorted { $0.lexicographicallyPrecedes($1) }
    let short = openers.filter { MatchKey.folded($0).utf8.count <= 2 }
    shortOpeners = (short.map { Array($0.utf8) }, short.map { Array(MatchKey.folded($0).utf8) })
    mostWords = folded.map { $0.count { $0 == 0x20 } + 1 }.max() ?? 1
  }
}
