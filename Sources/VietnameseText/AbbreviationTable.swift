/// The abbreviations that returns use, and how to expand them in names.
public struct AbbreviationTable: Sendable {
  private var exact: [String: Abbreviation] = [:]
  private var folded: [String: Abbreviation] = [:]

  /// A table from the rows of its file, without the header.
  ///
  /// The columns are abbreviation, expansion, kind, note; rows with fewer than two are passed over,
  /// of two rows for one abbreviation the first counts. A note that begins with `AMBIGUOUS` keeps
  /// the abbreviation from being expanded where it could mean something else.
  public init(rows: [[String]]) {
    let entries = rows.filter { $0.count >= 2 && !$0[0].isEmpty }.map { row in
      (key: Self.key(row[0]), entry: Abbreviation(row))
    }
    for (key, entry) in entries { add(key, entry) }
    for (key, entry) in entries where key.contains("&") {
      add(key.filter { $0 != "&" }, entry)
    }
  }

  /// Appends normalised display text with its abbreviations written out.
  ///
  /// `TP. Đông Hà` → `Thành phố Đông Hà`, `Hội CGC TP Bình An` → `Hội Cựu giáo chức thành phố Bình
  /// An`. Kinds of units are small in the middle of a name; in text that is all capitals expansions
  /// are capitals too. Abbreviations that have lost their diacritics are known as long as they are
  /// no syllable. Doubtful ones stay. Expanding twice changes nothing more.
  /// - Returns: Whether anything was expanded.
  public func expanded(_ input: Span<UInt8>, to output: inout [UInt8]) -> Bool {
    let source = String(decoding: input.withUnsafeBufferPointer { Array($0) }, as: UTF8.self)
    let text = expanded(source)
    output.append(contentsOf: text.utf8)
    return !text.utf8.elementsEqual(source.utf8)
  }

  /// The text with its abbreviations written out.
  public func expanded(_ text: String) -> String {
    var text = text
    // An expansion can be what the abbreviation before it was waiting for.
    for _ in 0..<Self.maximumRounds {
      var expander = AbbreviationExpander(self, NamePieces(text))
      guard let next = expander.expanded() else { break }
      text = next
    }
    return text
  }

  private static let maximumRounds = 8

  /// The abbreviation that is written like `key`; when `key` is plain ASCII, also one that has lost
  /// its diacritics, unless a word of the language looks the same.
  func abbreviation(_ key: String) -> Abbreviation? {
    if let entry = exact[key] { return entry }
    guard let entry = folded[key], !Syllables.isValid(key.utf8.span, folded: true) else {
      return nil
    }
    return entry
  }

  private mutating func add(_ key: String, _ entry: Abbreviation) {
    if exact[key] == nil { exact[key] = entry }
    let plain = MatchKey.folded(key.filter { $0 != "&" })
    if !key.contains("&"), folded[plain] == nil { folded[plain] = entry }
  }

  /// Lower case, with nothing but letters and ampersands.
  private static func key(_ abbreviation: String) -> String {
    let lower = MatchKey.lowercased(TextNormalizer.normalized(abbreviation))
    return lower.filter { $0.isLetter || $0 == "&" }
  }
}
