/// Recognises the body a merger has led to by the name the rule gives it.
///
/// A name matches when it is the result's name in any letter case, and after it comes nothing, or the
/// unit it stands in (`phường 5`, `, xã Hải Lệ`). Both are expected in Unicode form NFC.
struct ResultName {
  private let lower: [Unicode.Scalar]
  private let upper: [Unicode.Scalar]

  init(_ name: String) {
    lower = Array(name.lowercased().unicodeScalars)
    upper = Array(name.uppercased().unicodeScalars)
  }

  /// Whether a body of that name is the result; never for a rule without a result's name.
  func names(_ name: String) -> Bool {
    guard !lower.isEmpty, lower.count == upper.count else { return false }
    var scalars = name.unicodeScalars.makeIterator()
    for (small, capital) in zip(lower, upper) {
      guard let scalar = scalars.next(), scalar == small || scalar == capital else { return false }
    }
    return Self.isUnit(name.unicodeScalars.dropFirst(lower.count))
  }

  private static func isUnit(_ rest: Substring.UnicodeScalarView) -> Bool {
    guard let next = rest.first else { return true }
    guard !next.properties.isAlphabetic, next.properties.numericType == nil else { return false }
    let words = Substring(rest.drop { !$0.properties.isAlphabetic }).lowercased()
    return words.isEmpty || unitWords.contains { words.hasPrefix($0) }
  }

  /// How units of all levels are introduced; `p.` and `x.` are what clerks shorten them to.
  private static let unitWords = [
    "phường ", "p.", "p ", "xã ", "x.", "thị trấn ", "tt ", "tt.", "đặc khu ", "quận ", "q.", "q ",
    "huyện ", "h.", "thị xã ", "tx ", "tx.", "thành phố ", "tp ", "tp.", "tỉnh ",
  ]
}
