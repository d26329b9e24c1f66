/// What people write in an old encoding for a character that it does not have.
enum NearestWriting {
  /// The nearest characters, none for one that is not seen; the scalar itself when there are none.
  static func of(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    switch scalar {
    case "\u{2010}"..."\u{2015}", "\u{2212}": ["-"]
    case "“", "”", "„", "«", "»": ["\""]
    case "‘", "’": ["'"]
    case "…": [".", ".", "."]
    case "\u{A0}", "\u{202F}": [" "]
    case "\u{200B}"..."\u{200D}", "\u{AD}", "\u{FEFF}": []
    default: [lookAlikes[scalar] ?? scalar]
    }
  }

  /// Letters of other alphabets typed for the Vietnamese or Latin ones that look like them.
  private static let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = {
    let typed = "ðÐƉАВЕКМНОРСТУХІаеорсухі"
    let meant = "đĐĐABEKMHOPCTYXIaeopcyxi"
    return Dictionary(
      uniqueKeysWithValues: zip(typed.unicodeScalars, meant.unicodeScalars).map { ($0, $1) })
  }()
}
