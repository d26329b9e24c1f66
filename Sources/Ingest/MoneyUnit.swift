import VietnameseText

/// How many đồng a unit of money is.
enum MoneyUnit {
  /// The unit a header names: `(triệu đồng)` 1,000,000; `(1.000 đồng)` 1,000; `(đồng)` 1; nil when
  /// it names none.
  static func dong(inHeader text: String) -> Int? { dong(words(text)) }

  /// The unit of all money that a title states: `Đơn vị tính: nghìn đồng`, `ĐVT: đồng`, or `Đơn vị:`
  /// with nothing but a unit of money behind it; a locality may be called Đồng, too.
  static func dong(inTitle text: String) -> Int? {
    let words = words(text)
    let folded = words.map(MatchKey.folded)
    if let mark = folded.firstIndex(of: "dvt") { return dong(Array(words[mark...])) }
    guard
      let mark = folded.indices.dropLast().last(where: {
        folded[$0...].starts(with: ["don", "vi"])
      })
    else { return nil }
    let rest = Array(words[(mark + 2)...])
    let isMoney = rest.allSatisfy {
      scales[MatchKey.folded($0)] != nil || isNumber($0) || isDong($0)
    }
    return isMoney || MatchKey.folded(rest.first ?? "") == "tinh" ? dong(rest) : nil
  }

  private static let scales = [
    "trieu": 1_000_000, "tr": 1_000_000, "nghin": 1_000, "ngan": 1_000, "ty": 1_000_000_000,
    "ti": 1_000_000_000,
  ]

  private static func dong(_ words: [String]) -> Int? {
    // Without diacritics, `tự huy động` ends like `đồng`.
    let found = words.indices.first { index in
      isDong(words[index])
        && !(index > 0 && ["huy", "hoat"].contains(words[index - 1]) && words[index] == "dong")
    }
    guard let found else { return nil }
    if let scale = scales[MatchKey.folded(words[..<found].last ?? "")] { return scale }
    let digits = words[..<found].reversed().prefix(while: isNumber).reversed().joined()
    return Int(digits).flatMap { scales.values.contains($0) ? $0 : nil } ?? 1
  }

  private static func isDong(_ word: String) -> Bool {
    ["đồng", "dong", "đ", "vnđ", "vnd"].contains(word)
  }

  private static func isNumber(_ word: String) -> Bool {
    !word.isEmpty && word.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Words with their diacritics; `1000đ`, `trđ` and `trd` are two.
  private static func words(_ text: String) -> [String] {
    MatchKey.accented(TextNormalizer.normalized(text)).split(separator: " ").flatMap { word in
      let scale = String(word.dropLast())
      let isJoined = word.hasSuffix("đ") && isNumber(scale) || word == "trđ" || word == "trd"
      return isJoined ? [scale, "đ"] : [String(word)]
    }
  }
}
