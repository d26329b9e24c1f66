import VietnameseText

/// Terms of office that clerks put behind a name: `nhiệm kỳ 2020-2025`, `NK III`, `khóa V (2021-2026)`,
/// `lần thứ V`.
enum NameTerms {
  /// The tokens of terms from a token on.
  ///
  /// `khóa` without a Roman number and years may be a school's: `Hội Cựu học sinh khóa 1985-1988`.
  static func tokens(of name: NameTokens, from first: Int) -> [Range<Int>] {
    var terms: [Range<Int>] = []
    var token = first
    while token < name.count {
      let end = end(of: name, at: token)
      if let end { terms.append(token..<end) }
      token = end ?? token + 1
    }
    return terms
  }

  /// The key of a lone `y` is `i`.
  private static func end(of name: NameTokens, at token: Int) -> Int? {
    if stand("nhiem", "ki", name, token) { return numbers(name, token + 2) ?? token + 2 }
    if name.spells(token, "nk") { return numbers(name, token + 1) }
    if stand("lan", "thu", name, token) { return numbers(name, token + 2) }
    guard name.spells(token, "khoa"), let end = numbers(name, token + 1) else { return nil }
    let isBeforeTerm = end < name.count && stand("nhiem", "ki", name, end)
    let hasYears = end - token == 4 && isRoman(name, token + 1) && number(name, token + 3) != nil
    return isBeforeTerm || hasYears ? end : nil
  }

  /// The token behind numbers, nil where none stands.
  private static func numbers(_ name: NameTokens, _ start: Int) -> Int? {
    var end = start
    while end < name.count, number(name, end) != nil || isRoman(name, end) { end += 1 }
    return end > start ? end : nil
  }

  private static func number(_ name: NameTokens, _ token: Int) -> Int? {
    Int(String(decoding: name.folded(token..<(token + 1)), as: UTF8.self))
  }

  private static func isRoman(_ name: NameTokens, _ token: Int) -> Bool {
    name.folded(token..<(token + 1)).allSatisfy("ivx".utf8.contains)
  }

  private static func stand(
    _ first: StaticString, _ second: StaticString, _ name: NameTokens, _ token: Int
  ) -> Bool {
    token + 1 < name.count && name.spells(token, first) && name.spells(token + 1, second)
  }
}
