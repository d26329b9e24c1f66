import VietnameseText

/// Takes a founding decision out of a name, where it stands in brackets: `Hội Khuyến học (3007/QĐ-UB ngày
/// 23/9/1998)`.
enum NameDecision {
  /// Removes it.
  ///
  /// - Returns: What stood in the brackets, nil where none holds a number and `QĐ`.
  static func remove(from text: inout [UInt8]) -> [UInt8]? {
    guard let open = text.lastIndex(of: UInt8(ascii: "(")).map({ outermost($0, text) }),
      let close = text.lastIndex(of: UInt8(ascii: ")")), close > open
    else { return nil }
    let inside = text[(open + 1)..<close]
    guard isDecision(inside) else { return nil }
    let decision = Array(inside)
    var start = open
    while start > 0, text[start - 1] == 0x20 { start -= 1 }
    text.removeSubrange(start...close)
    return decision
  }

  /// The bracket that the last but one belongs to: `(3007/QĐ-UB (23/9/1998))`.
  private static func outermost(_ open: Int, _ text: [UInt8]) -> Int {
    guard let other = text[..<open].lastIndex(of: UInt8(ascii: "(")),
      !text[other..<open].contains(UInt8(ascii: ")"))
    else { return open }
    return other
  }

  private static func isDecision(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.contains(where: { $0 &- 0x30 < 10 }) else { return false }
    let words = MatchKey.folded(String(decoding: text, as: UTF8.self)).split(separator: " ")
    return words.contains("qd") || words.starts(with: ["quyet", "dinh"])
  }
}
