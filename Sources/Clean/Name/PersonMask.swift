import VietnameseText

/// Takes people out of text that will be published: `Hội Đông y (ông Phan Văn Quýt)`, `Hội Luật gia - Chủ
/// tịch: Phan Văn Me`.
struct PersonMask: Sendable {
  private let words: PersonWords

  init(_ words: PersonWords) { self.words = words }

  /// Removes the person that the text ends with, in brackets or behind a mark, where a word before says
  /// that it is one; whether there was any.
  ///
  /// What a body is named after (`Quỹ học bổng Nguyễn Văn Trỗi`) stays.
  func remove(from text: inout [UInt8]) -> Bool {
    guard let mark = text.lastIndex(where: Self.isMark), isHolder(text[(mark + 1)...])
    else { return false }
    var start = mark
    while start > 0, text[start - 1] == 0x20 || Self.isMark(text[start - 1]) { start -= 1 }
    guard start > 0 else { return false }
    text.removeSubrange(start...)
    return true
  }

  /// Whether there is a mark, behind which there may be somebody.
  func mayHold(_ text: ArraySlice<UInt8>) -> Bool { text.contains(where: Self.isMark) }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "-"), UInt8(ascii: ","), UInt8(ascii: ";"): true
    default: false
    }
  }

  /// Whether a text is the name of a person and nothing else.
  func isPerson(_ text: [UInt8]) -> Bool {
    let folded = MatchKey.folded(String(decoding: text, as: UTF8.self))
    return isFullName(folded.split(separator: " ")[...])
  }

  /// `ông Phan Văn Quýt)`, `Chủ tịch: TS Phan Văn Me`.
  private func isHolder(_ text: ArraySlice<UInt8>) -> Bool {
    let folded = MatchKey.folded(String(decoding: text, as: UTF8.self))
    guard let holder = words.holders.first(where: { folded.hasPrefix($0 + " ") }) else {
      return false
    }
    var rest = folded.dropFirst(holder.utf8.count).split(separator: " ")[...]
    while let first = rest.first, words.titles.contains(Array(first.utf8).span) {
      rest = rest.dropFirst()
    }
    return isFullName(rest)
  }

  /// A family name and one to four words.
  private func isFullName(_ words: ArraySlice<Substring>) -> Bool {
    guard let first = words.first, (2...5).contains(words.count) else { return false }
    return self.words.families.contains(String(first))
      && words.allSatisfy { $0.utf8.allSatisfy { (0x61...0x7A).contains($0) } }
  }
}
