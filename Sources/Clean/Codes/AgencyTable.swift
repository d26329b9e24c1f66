import VietnameseText

/// Agencies that answer recommendations, read from `agencies.csv`.
public struct AgencyTable: Sendable {
  /// Code for an agency that is not in the table.
  public static let other = "khac"

  private let aliases: [(key: String, code: String)]

  /// Builds the table.
  ///
  /// - Parameter rows: `agency,label,aliases` without the header line; aliases separated by `|`.
  public init(rows: [[String]]) {
    var aliases: [(key: String, code: String)] = []
    for row in rows where row.count >= 3 {
      for alias in [row[1]] + row[2].split(separator: "|").map(String.init) {
        aliases.append((MatchKey.folded(TextNormalizer.normalized(alias)), row[0]))
      }
    }
    self.aliases = aliases.sorted { ($1.key.utf8.count, $0.key) < ($0.key.utf8.count, $1.key) }
  }

  /// The agency whose longest alias the text starts with; ``other`` when none does, empty for a blank
  /// text.
  ///
  /// Free text never goes through: tables show only agencies that are listed.
  public func code(for text: String) -> String {
    let key = MatchKey.folded(TextNormalizer.normalized(text))
    if key.isEmpty { return "" }
    let match = aliases.first { alias in
      key == alias.key || key.utf8.starts(with: (alias.key + " ").utf8)
    }
    return match?.code ?? Self.other
  }
}
