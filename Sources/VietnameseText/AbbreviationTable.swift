/// The abbreviations that returns use, and how to expand them in names.
///
/// A class because it is large and never changes.
public final class AbbreviationTable: Sendable {
  /// The abbreviations as they are written, and those without diacritics.
  private let exact: Entries
  private let folded: Entries
  /// Everything that a key with more behind it begins with.
  private let beginnings: TextTable
  /// How many bytes the longest key has.
  let longestKey: Int

  /// Keys, and the entry of each by its number.
  private struct Entries {
    var keys = TextTable()
    var entries: [Abbreviation] = []

    /// Adds an entry unless there is one for the key.
    mutating func add(_ key: [UInt8], _ entry: Abbreviation) {
      if keys.insert(key.span) == entries.count { entries.append(entry) }
    }
  }

  /// A table from the rows of its file, without the header.
  ///
  /// The columns are abbreviation, expansion, kind, note; rows with fewer than two are passed over,
  /// of two rows for one abbreviation the first counts. A note that begins with `AMBIGUOUS` keeps
  /// the abbreviation from being expanded where it could mean something else.
  public init(rows: [[String]]) {
    let entries = rows.filter { $0.count >= 2 && !$0[0].isEmpty }.map { row in
      (key: Self.key(row[0]), entry: Abbreviation(row))
    }
    let joined = entries.filter { $0.key.contains(Self.and) }.map { key, entry in
      (key: key.filter { $0 != Self.and }, entry: entry)
    }
    var (exact, folded) = (Entries(), Entries())
    for (key, entry) in entries + joined {
      exact.add(key, entry)
      if key.contains(Self.and) { continue }
      var plain: [UInt8] = []
      MatchKey.appendFolded(key.span, to: &plain)
      folded.add(plain, entry)
    }
    self.exact = exact
    self.folded = folded
    beginnings = Self.beginnings(of: exact.keys, folded.keys)
    longestKey = entries.map(\.key.count).max() ?? 0
  }

  /// Appends normalised display text with its abbreviations written out.
  ///
  /// `TP. Đông Hà` → `Thành phố Đông Hà`, `Hội CGC TP Bình An` → `Hội Cựu giáo chức thành phố Bình
  /// An`. Kinds of units are small in the middle of a name; in text that is all capitals expansions
  /// are capitals too. Abbreviations that have lost their diacritics are known as long as they are
  /// no syllable. Doubtful ones stay, and so do bytes that are no UTF-8. Expanding twice changes
  /// nothing more.
  /// - Returns: Whether anything was expanded.
  /// - Complexity: O(*n*); names in which every word is a syllable are copied at once.
  public func expanded(_ input: Span<UInt8>, to output: inout [UInt8]) -> Bool {
    guard AbbreviationCheck.mayHold(input) else {
      input.withUnsafeBufferPointer { output.append(contentsOf: $0) }
      return false
    }
    return expand(input, to: &output)
  }

  /// The same without the quick check.
  func expand(_ input: Span<UInt8>, to output: inout [UInt8]) -> Bool {
    var text = input.withUnsafeBufferPointer { Array($0) }
    var hasExpanded = false
    // An expansion can be what the abbreviation before it was waiting for.
    for _ in 0..<Self.maximumRounds {
      var expander = AbbreviationExpander(self, NamePieces(text))
      guard let next = expander.expanded() else { break }
      text = next
      hasExpanded = true
      guard AbbreviationCheck.mayHold(text.span) else { break }
    }
    output.append(contentsOf: text)
    return hasExpanded
  }

  /// All abbreviations in small letters without diacritics and marks.
  public var plainKeys: [[UInt8]] {
    (0..<folded.keys.count).map { Array(folded.keys.text($0)) }
  }

  /// The text with its abbreviations written out.
  public func expanded(_ text: String) -> String {
    var output: [UInt8] = []
    _ = expanded(text.utf8.span, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// What stands between the parts of `KH&KT`.
  static let and = UInt8(ascii: "&")
  /// How often a name is looked through at most.
  static let maximumRounds = 8

  /// The abbreviation that is written like `key`, in lower case with nothing but letters and `&`.
  ///
  /// Also one that has lost its diacritics, unless a word of the language looks the same.
  func abbreviation(_ key: [UInt8]) -> Abbreviation? {
    let hash = RunningHash.value(of: key.span)
    if let number = exact.keys.number(of: key.span, hash: hash) { return exact.entries[number] }
    guard let number = folded.keys.number(of: key.span, hash: hash),
      !Syllables.isValid(key.span, folded: true)
    else { return nil }
    return folded.entries[number]
  }

  /// Whether an abbreviation of one part or several may begin with a word, in either case.
  func mayBegin(with word: Span<UInt8>) -> Bool {
    var lower: [UInt8] = []
    MatchKey.appendLowercased(word, to: &lower)
    return abbreviation(lower) != nil || beginnings.number(of: lower.span) != nil
  }

  private static func beginnings(of tables: TextTable...) -> TextTable {
    var beginnings = TextTable()
    for table in tables {
      for number in 0..<table.count {
        let key = table.text(number)
        for length in 1..<max(1, key.count) {
          let beginning = key.prefix(length)
          _ = beginnings.insert(beginning.span)
        }
      }
    }
    return beginnings
  }

  private static func key(_ abbreviation: String) -> [UInt8] {
    let lower = MatchKey.lowercased(TextNormalizer.normalized(abbreviation))
    return Array(lower.filter { $0.isLetter || $0 == "&" }.utf8)
  }
}
