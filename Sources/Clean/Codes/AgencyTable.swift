import VietnameseText

/// Agencies that answer recommendations, read from `agencies.csv`.
public struct AgencyTable: Sendable {
  /// Code for an agency that is not in the table.
  public static let other = "khac"

  /// Keys of the aliases, and the code of each by its number.
  private let aliases: TextTable
  private let codes: [String]

  /// Builds the table.
  ///
  /// - Parameter rows: `agency,label,aliases` without the header line; aliases separated by `|`.
  public init(rows: [[String]]) {
    var aliases = TextTable()
    var codes: [String] = []
    for row in rows where row.count >= 3 {
      for alias in [row[1]] + row[2].split(separator: "|").map(String.init) {
        let key = MatchKey.folded(TextNormalizer.normalized(alias))
        if aliases.insert(key.utf8.span) == codes.count { codes.append(row[0]) }
      }
    }
    self.aliases = aliases
    self.codes = codes
  }

  /// The agency whose longest alias the text starts with; ``other`` when none does, empty for a blank
  /// text.
  ///
  /// Free text never goes through: tables show only agencies that are listed.
  public func code(for text: String) -> String {
    let key = Array(MatchKey.folded(TextNormalizer.normalized(text)).utf8)
    if key.isEmpty { return "" }
    var end = key.count
    while end > 0 {
      if let alias = aliases.number(of: key.span.extracting(..<end)) { return codes[alias] }
      end = key[..<end].lastIndex(of: 0x20) ?? 0
    }
    return Self.other
  }
}
