public import Register
import VietnameseText

/// The spellings of coded fields, read from `codes.csv`.
public struct CodeSpellings: Sendable {
  private let codes: [ReturnField: [String: String]]

  /// Builds the list.
  ///
  /// - Parameter rows: `field,code,spelling` without the header line.
  public init(rows: [[String]]) {
    var codes: [ReturnField: [String: String]] = [:]
    for row in rows where row.count >= 3 {
      guard let field = ReturnField(name: row[0]) else { continue }
      codes[field, default: [:]][Self.key(row[2])] = row[1]
    }
    self.codes = codes
  }

  /// The code of a cell, compared without case, diacritics, punctuation; nil when it is unknown.
  public func code(_ field: ReturnField, _ text: String) -> String? {
    codes[field]?[Self.key(text)]
  }

  /// All folded spellings of one field.
  public func spellings(_ field: ReturnField) -> [String] {
    (codes[field] ?? [:]).keys.sorted()
  }

  /// A spelling made only of marks (`-`, `✓`) has no letters to fold and stands for itself.
  private static func key(_ text: String) -> String {
    let normal = TextNormalizer.normalized(text)
    let folded = MatchKey.folded(normal)
    return folded.isEmpty ? normal : folded
  }
}
