import Geography
import VietnameseText

extension NameParser {
  /// Puts a place that stands before the name behind it, where places are looked for: `12. Xã Pá Lau -
  /// CLB Thơ` becomes `CLB Thơ Xã Pá Lau`.
  ///
  /// Only for comparing; the name that is shown stays as it is written.
  ///
  /// - Returns: Whether there was one: words that begin with a kind of unit, a mark, and behind it a
  ///   legal form or a listed opening such as `Chi hội`.
  mutating func movePlaceBehind() -> Bool {
    let start = start(of: text)
    guard resolver.beginsWithUnitWord(String(decoding: text[start...], as: UTF8.self)) else {
      return false
    }
    for mark in text.indices[start...] where Self.isMark(text[mark]) {
      let name = text[self.start(of: text, from: mark)...]
      guard opens(name) else { continue }
      text = name + [0x20] + text[start..<mark]
      return true
    }
    return false
  }

  /// Where the letters of a text begin, behind numbering, marks and blanks.
  func start(of text: [UInt8], from place: Int = 0) -> Int {
    text[place...].firstIndex { $0 >= 0xC3 && $0 != 0xE2 || ($0 | 0x20) &- 0x61 < 26 } ?? text.count
  }

  private mutating func opens(_ name: ArraySlice<UInt8>) -> Bool {
    let tokens = NameTokens(words.keys(of: name.span))
    if tokens.count == 0 { return false }
    let opening = kinds.opening(tokens, from: 0).map { kinds.aliases[$0.alias].opening }
    return opening.map { $0 != .place } ?? noise.opens(tokens, at: 0)
  }

  /// A dash, a comma or a colon; the long dashes begin with the same byte.
  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":")
      || byte == 0xE2
  }
}
