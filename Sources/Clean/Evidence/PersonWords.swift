import VietnameseText

/// What stands around names of persons, and what stands in their place, read from `person-words.csv`.
///
/// A class because it is at hand for every row.
public final class PersonWords: Sendable {
  /// Words before a name: those of one word, and those of two.
  let titles: PhraseSet
  let longTitles: PhraseSet
  /// Words behind a name, with the blank before them; longer ones first.
  let roles: [[UInt8]]
  /// What stands between a name and a phone number, blanks around it; longer ones first.
  let phoneLabels: [[UInt8]]
  /// What says that there is nobody (`đang khuyết`).
  let nobody: PhraseSet

  /// What says, before a name, who holds an office (`chủ tịch`, `ông`); longer ones first.
  let holders: [String]
  /// Family names.
  let families: Set<String>

  /// What the first column may hold.
  public static let uses = ["title", "role", "phone", "nobody", "holder", "family"]

  /// Builds the lists.
  ///
  /// - Parameter rows: `use,words` without the header line; a `use` that is none of ``uses``, and a title
  ///   of three words or more, counts for nothing.
  public init(rows: [[String]]) {
    func words(_ use: String) -> [String] {
      rows.filter { $0[0] == use }.map { MatchKey.folded(TextNormalizer.normalized($0[1])) }
        .sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
    }
    func phrases(of count: Int) -> PhraseSet {
      PhraseSet(words("title").filter { $0.split(separator: " ").count == count })
    }
    titles = phrases(of: 1)
    longTitles = phrases(of: 2)
    roles = words("role").map { Array(" \($0)".utf8) }
    phoneLabels = words("phone").map { Array(" \($0) ".utf8) }
    nobody = PhraseSet(words("nobody"))
    holders = words("holder")
    families = Set(words("family"))
  }
}
