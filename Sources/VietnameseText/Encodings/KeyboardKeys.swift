/// The ways to write Vietnamese letters on a keyboard that has none.
enum KeyboardKeys: CaseIterable {
  case telex, vni, viqr

  /// Whether a byte belongs to the word that starts at `start`.
  func isPart(_ text: Span<UInt8>, at index: Int, of start: Int) -> Bool {
    let byte = text[index]
    if (byte | 0x20) &- 0x61 < 26 { return true }
    guard index > start else { return false }
    switch self {
    case .telex: return false
    case .vni: return byte &- 0x30 < 10
    case .viqr: return Self.isSign(byte) && !Self.isSentenceEnd(text, index)
    }
  }

  /// The word that keys write; `nil` when there are no keys among them.
  func word(_ keys: [UInt8]) -> KeyedWord? {
    var word = KeyedWord()
    for (place, key) in keys.enumerated() {
      let hasMore = keys[(place + 1)...].contains { ($0 | 0x20) &- 0x61 < 26 }
      let isTaken =
        switch self {
        case .telex: word.takeTelex(key)
        case .vni: word.takeVNI(key, hasMore: hasMore)
        case .viqr: word.takeVIQR(key)
        }
      if !isTaken { word.append(key) }
    }
    return word.hasKeys ? word : nil
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    "^(+'`?~.".utf8.contains(byte)
  }

  /// Whether a point or question mark ends a sentence rather than a syllable.
  private static func isSentenceEnd(_ text: Span<UInt8>, _ index: Int) -> Bool {
    guard text[index] == 0x2E || text[index] == 0x3F else { return false }
    if "^(+".utf8.contains(text[index - 1]) { return false }
    return index + 1 >= text.count || (text[index + 1] | 0x20) &- 0x61 >= 26
  }
}
