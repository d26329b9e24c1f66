import VietnameseText

/// The comparable form of a person's name; keeps its room from row to row.
struct PersonKey: Sendable {
  private let words: PersonWords
  private var folded: [UInt8] = []

  init(_ words: PersonWords) { self.words = words }

  /// The folded name without titles before it and roles behind it; empty when fewer than two words are
  /// left.
  ///
  /// What stands in brackets, or behind a comma, a semicolon or a dash, is left out where a name stands
  /// before it.
  mutating func key(_ cell: Span<UInt8>) -> String {
    if cell.isEmpty { return "" }
    for index in 0..<min(cell.count, Self.longestName) where Self.isMark(index, cell) {
      let name = whole(cell.extracting(..<index))
      if !name.isEmpty, !endsInTitle(name) { return name }
    }
    return whole(cell)
  }

  /// No name is longer, in bytes; a cell of nothing but commas is looked at once for each of them.
  private static let longestName = 160

  private static func isMark(_ index: Int, _ cell: Span<UInt8>) -> Bool {
    switch cell[index] {
    case UInt8(ascii: "("), UInt8(ascii: ","), UInt8(ascii: ";"): true
    case UInt8(ascii: "-"): index > 0 && cell[index - 1] == 0x20
    default: false
    }
  }

  /// `TS, BS Nguyễn Văn An`: no name stands before the comma.
  private func endsInTitle(_ name: String) -> Bool {
    let last = name.utf8.split(separator: 0x20).last.map { Array($0) } ?? []
    return isTitle(last.span)
  }

  private mutating func whole(_ cell: Span<UInt8>) -> String {
    folded.removeAll(keepingCapacity: true)
    MatchKey.appendFolded(cell, to: &folded)
    let folded = folded
    let start = self.start(folded.span)
    let phone = self.phone(folded.span, from: start)
    let end = self.end(folded.span.extracting(..<phone), from: start)
    let name = folded.span.extracting(start..<end)
    guard Self.count(name) > 1, !isNobody(name) else { return "" }
    return name.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }

  /// `Chưa bầu`, `đang khuyết`, `như trên`: two bodies without a chairperson have none in common.
  private func isNobody(_ name: Span<UInt8>) -> Bool {
    if name.count >= 5, Self.chua.contains(name.extracting(..<5)) { return true }
    return words.nobody.contains(name)
  }

  private static let chua = PhraseSet(["chua "])

  /// Where a phone number begins that stands behind the name, with the word before it: `dt 0234 389…`.
  private func phone(_ folded: Span<UInt8>, from start: Int) -> Int {
    var end = start
    while end < folded.count, folded[end] &- 0x30 >= 10 { end += 1 }
    var digits = 0
    for index in end..<folded.count where folded[index] &- 0x30 < 10 { digits += 1 }
    if digits < 8 { return folded.count }
    for label in words.phoneLabels where ends(folded.extracting(start..<end), in: label) {
      return end - label.count
    }
    return end > start && folded[end - 1] == 0x20 ? end - 1 : end
  }

  /// Where the name starts behind titles and initials; two words at least are left.
  private func start(_ folded: Span<UInt8>) -> Int {
    var start = 0
    var left = Self.count(folded)
    while left > 2 {
      let first = Self.end(ofWord: start, in: folded)
      let second = Self.end(ofWord: first + 1, in: folded)
      if left > 3, words.longTitles.contains(folded.extracting(start..<second)) {
        start = second + 1
        left -= 2
      } else if isTitle(folded.extracting(start..<first)) {
        start = first + 1
        left -= 1
      } else {
        break
      }
    }
    return start
  }

  private static func count(_ name: Span<UInt8>) -> Int {
    var count = 1
    for index in name.indices where name[index] == 0x20 { count += 1 }
    return count
  }

  private static func end(ofWord start: Int, in name: Span<UInt8>) -> Int {
    var end = start
    while end < name.count, name[end] != 0x20 { end += 1 }
    return end
  }

  /// A title, or one letter.
  private func isTitle(_ word: Span<UInt8>) -> Bool {
    if word.count == 1 || words.titles.contains(word) { return true }
    for index in word.indices where word[index] >= 0x80 {
      return word.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }.count == 1
    }
    return false
  }

  /// Where the name ends before its roles.
  private func end(_ folded: Span<UInt8>, from start: Int) -> Int {
    var end = folded.count
    while let role = words.roles.first(where: { ends(folded.extracting(start..<end), in: $0) }) {
      end -= role.count
    }
    return end
  }

  private func ends(_ name: Span<UInt8>, in words: [UInt8]) -> Bool {
    let start = name.count - words.count
    guard start > 0 else { return false }
    for index in words.indices where name[start + index] != words[index] { return false }
    return true
  }
}
