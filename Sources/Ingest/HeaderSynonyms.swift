public import Register
import VietnameseText

/// Which header texts mean which field, read from `headers.csv`.
public struct HeaderSynonyms: Sendable {
  private let fields: [String: ReturnField]

  /// Builds the table.
  ///
  /// - Parameter rows: `field,header` without the header line. Unknown fields are passed over by
  ///   the caller's check; a header given twice keeps its first field.
  public init(rows: [[String]]) {
    var fields: [String: ReturnField] = [:]
    for row in rows where row.count >= 2 {
      guard let field = ReturnField(name: row[0]) else { continue }
      let key = MatchKey.folded(TextNormalizer.normalized(row[1]))
      fields[key] = fields[key] ?? field
    }
    self.fields = fields
  }

  /// The field a header cell names, after case, diacritics, punctuation and blanks are folded; a
  /// remark in brackets (`Số hội viên (người)`) does not count.
  public func field(for header: String) -> ReturnField? {
    let text = TextNormalizer.normalized(header)
    if let field = fields[MatchKey.folded(text)] { return field }
    guard text.utf8.contains(where: { $0 == 0x28 || $0 == 0x5B }) else { return nil }
    return fields[MatchKey.folded(Self.withoutRemark(text))]
  }

  private static func withoutRemark(_ text: String) -> String {
    var depth = 0
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "(" || scalar == "[" { depth += 1 }
      if depth == 0 { kept.append(scalar) }
      if scalar == ")" || scalar == "]" { depth = max(0, depth - 1) }
    }
    return String(kept)
  }
}
