import Geography
import VietnameseText

extension NameParser {
  /// Puts a place that stands before the name behind it, where places are looked for: `12. Xã Pá Lau -
  /// CLB Thơ` becomes `CLB Thơ Xã Pá Lau`.
  ///
  /// Only for comparing; the name that is shown stays as it is written.
  ///
  /// - Returns: Whether there was one: words that begin with a kind of unit, and behind them a legal
  ///   form or a listed opening such as `Chi hội`. Between the two stands a mark, or the words are the
  ///   name of a unit; with both, anything but another unit can stand behind them. Of several places
  ///   (`Xã Chi Lăng - huyện Chi Lăng - Khuyến học`) each goes behind the next.
  mutating func movePlaceBehind(mostPlaces: Int = 3) -> Bool {
    let start = start(of: text)
    guard resolver.beginsWithUnitWord(String(decoding: text[start...], as: UTF8.self)) else {
      return false
    }
    var fallback: (end: Int, next: Int)?
    for (end, next) in gaps(from: start) {
      let (place, name) = (text[start..<end], text[next...])
      let isMarked = text[end..<next].contains(where: Self.isMark)
      if opens(name), isMarked || isUnit(place) {
        text = name + [0x20] + place
        return true
      }
      if isMarked, isUnit(place), !isUnit(name) { fallback = (end, next) }
    }
    guard let fallback else { return false }
    text = text[fallback.next...] + [0x20] + text[start..<fallback.end]
    if mostPlaces > 1 { _ = movePlaceBehind(mostPlaces: mostPlaces - 1) }
    return true
  }

  /// Where the letters of a text begin, behind numbering, marks and blanks.
  func start(of text: [UInt8]) -> Int {
    text.firstIndex { $0 >= 0xC3 && $0 != 0xE2 || ($0 | 0x20) &- 0x61 < 26 } ?? text.count
  }

  /// Where each of the first gaps between words begins and ends: a commune, its district and its province
  /// take no more of them, and a long text is not looked at again and again.
  func gaps(from start: Int) -> [(end: Int, next: Int)] {
    var gaps: [(Int, Int)] = []
    var (index, end) = (start, start)
    while index < text.count, gaps.count < 16 {
      // Long dashes, quotes and other signs of three bytes begin with E2, and no letter does.
      let width = text[index] == 0xE2 ? 3 : 1
      if width == 1, Self.isPart(text[index]) {
        if index > end { gaps.append((end, index)) }
        end = index + 1
      }
      index += width
    }
    return gaps
  }

  mutating func opens(_ name: ArraySlice<UInt8>) -> Bool {
    let tokens = NameTokens(words.keys(of: name.span))
    if tokens.count == 0 { return false }
    let opening = kinds.opening(tokens, from: 0).map { kinds.aliases[$0.alias].opening }
    return opening.map { $0 != .place } ?? noise.opens(tokens, at: 0)
  }

  private func isUnit(_ place: ArraySlice<UInt8>) -> Bool {
    resolver.isUnitAlone(String(decoding: place, as: UTF8.self))
  }

  /// Whether a byte belongs to a letter or a digit.
  private static func isPart(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  /// A dash, a comma, a colon, a bracket; the long dashes begin with the same byte.
  static func isMark(_ byte: UInt8) -> Bool {
    "-,:;)".utf8.contains(byte) || byte == 0xE2
  }
}
