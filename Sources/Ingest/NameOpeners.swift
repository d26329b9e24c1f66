import VietnameseText

/// What names of associations begin with: legal forms, written out or not.
public struct NameOpeners: Sendable {
  /// Accented match keys.
  let all: [String]
  /// What units and offices begin with, which head rows where they stand alone (`UBND xã Hải Sơn`).
  let offices: [String]

  /// Collects them from the tables that tell how names are read.
  ///
  /// - Parameters:
  ///   - forms: The rows of `legal-forms.csv`.
  ///   - outOfScope: Those of `out-of-scope.csv`: what is often listed among associations.
  ///   - abbreviations: Those of `abbreviations.csv`: of legal forms (`LĐ`), and of names that open with
  ///     one (`HĐH`).
  ///   - kinds: Those of `kinds.csv`: names of one word (`VCCI`).
  /// - Complexity: O(abbreviations · forms).
  public init(
    forms: [[String]], outOfScope: [[String]], abbreviations: [[String]], kinds: [[String]]
  ) {
    func key(_ words: String) -> String { MatchKey.accented(TextNormalizer.normalized(words)) }
    let written = forms.map { key($0[1]) }
    let short = abbreviations.filter { row in
      let name = key(row[1])
      return row[2] == "form"
        || row[2] == "assoc" && written.contains { name == $0 || name.hasPrefix($0 + " ") }
    }
    let words = kinds.flatMap { $0[3].split(separator: "|") }.filter { !$0.contains(" ") }
    offices = outOfScope.filter { ["place", "agency"].contains($0[1]) }.map { key($0[0]) }
    all =
      written + outOfScope.map { key($0[0]) } + short.map { key($0[0]) }
      + words.map { key(String($0)) }
  }
}
