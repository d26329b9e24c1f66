import Register
import VietnameseText

/// The scope levels that group rows name for the rows below them: `II. Cấp xã, phường, thị trấn`.
///
/// Groups within such a group (`1. Xã Bình Thạnh`, `a) Hội đặc thù`) leave its level alone; the next group
/// that is numbered as it was ends it.
struct GroupLevels: Sendable {
  /// For each row the code its group has, as the list of codes has it; empty where no group has one.
  private var codes: [String?] = []

  /// Finds the groups of a return.
  ///
  /// - Complexity: O(rows).
  init(_ rows: RawRows, _ spellings: CodeSpellings) {
    var code: String?
    var style = Numbering.none
    for row in 0..<rows.count where rows.kinds[row] == .group || code != nil {
      if rows.kinds[row] == .group {
        let text = TextNormalizer.normalized(
          String(decoding: rows.arena[rows.cell(row, RawRows.other)], as: UTF8.self))
        let numbering = Numbering(text)
        if let named = Self.code(text, spellings) {
          (code, style) = (named, numbering)
        } else if numbering == style {
          code = nil
        }
      }
      if code != nil {
        if codes.isEmpty { codes = [String?](repeating: nil, count: rows.count) }
        codes[row] = code
      }
    }
  }

  /// The code of a row's group, nil without one that names a level.
  func code(of row: Int) -> String? { codes.isEmpty ? nil : codes[row] }

  /// How a group row is numbered.
  private enum Numbering {
    case none, roman, letter, digits

    init(_ text: String) {
      let first = text.utf8.prefix { !" .|):-".utf8.contains($0) }
      if first.isEmpty {
        self = .none
      } else if first.allSatisfy({ $0 &- 0x30 < 10 }) {
        self = .digits
      } else if first.allSatisfy("IVXivx".utf8.contains) {
        self = .roman
      } else {
        self = first.count == 1 ? .letter : .none
      }
    }
  }

  /// Whether a word may stand before the level: a number, a letter, `Các hội`.
  private static func isBefore(_ word: String) -> Bool {
    word.count <= 1 || word == "hoi" || word == "cac"
      || word.utf8.allSatisfy { $0 &- 0x30 < 10 || "ivx".utf8.contains($0) }
  }

  /// The level that one of the row's cells names, behind numbering and before a count.
  private static func code(_ text: String, _ spellings: CodeSpellings) -> String? {
    for cell in text.split(separator: "|") {
      var words = cell.split(whereSeparator: { " :()".contains($0) })
      if let last = words.last, last == "hội", words.count > 1 { words.removeLast() }
      if let last = words.last, last.allSatisfy(\.isNumber) { words.removeLast() }
      while let first = words.first, isBefore(MatchKey.folded(String(first))) {
        words.removeFirst()
      }
      if words.first.map({ MatchKey.folded(String($0)) }) != "cap" { continue }
      if let code = code(words, spellings) { return code }
    }
    return nil
  }

  /// The level that all words name, or the first ones before something else (`cấp thành phố có trụ sở
  /// trên địa bàn quận`), unless that is another level.
  private static func code(_ words: [Substring], _ spellings: CodeSpellings) -> String? {
    for end in words.indices.dropFirst().reversed() {
      guard let code = spellings.code(.scopeLevel, words[...end].joined(separator: " "))
      else { continue }
      let others = words[(end + 1)...].map { MatchKey.folded(String($0)) }
      return others.contains("cap") || others.first == "va" ? nil : code
    }
    return nil
  }
}
