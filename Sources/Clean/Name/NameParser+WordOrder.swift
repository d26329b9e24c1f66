import Geography
import Register
import VietnameseText

/// Names whose legal form or kind stands behind the words of their own; put in order for comparing
/// only, the name that is shown stays as it is written.
extension NameParser {
  /// Puts legal form and kind before everything else, where the name as it stands has none there.
  mutating func putInOrder(
    _ found: inout Taken, _ within: Place, _ repairs: inout [EditRule]
  ) {
    let opening = found.reading.opening.map { kinds.aliases[$0.alias].opening }
    if !isUsable(found.reading) || opening == .place,
      moveLevelBehind() || movePlaceBehind() || moveFormBefore() || moveNameBehind()
    {
      repairs.append(.nameReordered)
      read(&repairs)
      found = taken(within)
    }
    guard found.reading.opening == nil else { return }
    let isMoved = moveKindBefore()
    guard isMoved || dropPlural() else { return }
    if isMoved { repairs.append(.nameReordered) }
    read(&repairs)
    found = taken(within)
  }

  /// Puts the word for a unit that makes one word with `hội` behind the name.
  ///
  /// `Huyện hội Đông y` is `Hội Đông y huyện`; `Thành hội` says no level.
  ///
  /// - Returns: Whether there was one.
  private mutating func moveLevelBehind() -> Bool {
    let start = start(of: text)
    let gaps = gaps(from: start).prefix(2)
    guard gaps.count == 2, folded(text[gaps[0].next..<gaps[1].end]) == "hoi",
      let level = Self.levelWords[folded(text[start..<gaps[0].end])]
    else { return false }
    text = Array(text[gaps[0].next...]) + Array(level.utf8)
    return true
  }

  private static let levelWords = [
    "tinh": " tỉnh", "huyen": " huyện", "quan": " quận", "thi": " thị xã", "thanh": "",
  ]

  /// Puts a legal form that stands in brackets before the name: `Bonsai Sao Biển (CLB)`, `Người mù
  /// (Hội)`.
  ///
  /// - Returns: Whether there was one.
  private mutating func moveFormBefore() -> Bool {
    guard let open = text.firstIndex(of: UInt8(ascii: "(")),
      let close = text[open...].firstIndex(of: UInt8(ascii: ")"))
    else { return false }
    let form = text[(open + 1)..<close]
    guard noise.isForm(MatchKey.folded(String(decoding: form, as: UTF8.self))) else {
      return false
    }
    let start = start(of: text)
    guard start < open else { return false }
    let name = text[start..<open]
    text = text[..<start] + form + [0x20] + name + text[(close + 1)...]
    return true
  }

  /// Puts words that stand before a whole name behind it: `Pù Sa - Câu lạc bộ Thư pháp`, `Thu Bồn (CLB
  /// Cờ tướng) phường Hòa Hải`.
  ///
  /// - Returns: Whether there was a mark with a legal form or a listed name behind it. A person's
  ///   function is none: `Nguyễn A - Hội trưởng`.
  private mutating func moveNameBehind() -> Bool {
    let start = start(of: text)
    for (end, next) in gaps(from: start) {
      let isBracket = text[end..<next].contains(UInt8(ascii: "("))
      guard isBracket || text[end..<next].contains(where: Self.isMark),
        opens(text[next...]), !isFunction(text[next...])
      else { continue }
      let own = text[start..<end]
      guard isBracket else {
        text = text[next...] + [0x20] + own
        return true
      }
      let close = text[next...].firstIndex(of: UInt8(ascii: ")")) ?? text.endIndex
      text = text[next..<close] + [0x20] + own + [0x20] + text[close...].dropFirst()
      return true
    }
    return false
  }

  /// Puts a listed kind's own words from brackets behind the legal form: `Câu lạc bộ Biển Xanh (Chim
  /// cảnh)`.
  ///
  /// - Returns: Whether form and words are a listed name.
  private mutating func moveKindBefore() -> Bool {
    guard let open = text.firstIndex(of: UInt8(ascii: "(")),
      let close = text[open...].firstIndex(of: UInt8(ascii: ")"))
    else { return false }
    let start = start(of: text)
    let inside = text[(open + 1)..<close]
    for (end, next) in gaps(from: start).prefix(3) where next < open {
      let form = text[start..<end]
      guard noise.isForm(folded(form)), namesKind(form + [0x20] + inside) else { continue }
      text = form + [0x20] + inside + [0x20] + text[next..<open] + text[(close + 1)...]
      return true
    }
    return false
  }

  /// Takes off words behind the legal form that only say that members are many, where a listed name
  /// comes of it: `Hội Những người nuôi ong`, `Hội Các nhà doanh nghiệp`.
  ///
  /// - Returns: Whether there were any.
  private mutating func dropPlural() -> Bool {
    let start = start(of: text)
    let gaps = gaps(from: start).prefix(5)
    for (before, behind) in zip(gaps.indices, gaps.indices.dropFirst())
    where Self.plurals.contains(folded(text[gaps[before].next..<gaps[behind].end])) {
      var places = [gaps[behind].next]
      if behind + 1 < gaps.count,
        Self.members.contains(folded(text[places[0]..<gaps[behind + 1].end]))
      {
        places.append(gaps[behind + 1].next)
      }
      for place in places {
        let name = text[start..<gaps[before].next] + text[place...]
        guard opensKind(name) else { continue }
        text = Array(text[..<start] + name)
        return true
      }
    }
    return false
  }

  /// Whether a text begins with a listed name of an association.
  private mutating func opensKind(_ name: ArraySlice<UInt8>) -> Bool {
    let tokens = NameTokens(words.keys(of: name.span))
    guard let opening = kinds.opening(tokens, from: 0) else { return false }
    return kinds.aliases[opening.alias].opening.isKind
  }

  /// Words that say of members that they are many, and what may follow them.
  private static let plurals: Set<String> = ["nhung", "cac"]
  private static let members: Set<String> = ["nguoi", "nha"]

  /// Whether a text is a listed name and nothing more.
  private mutating func namesKind(_ name: ArraySlice<UInt8>) -> Bool {
    let tokens = NameTokens(words.keys(of: name.span))
    guard let opening = kinds.opening(tokens, from: 0) else { return false }
    return opening.end == tokens.count && kinds.aliases[opening.alias].opening != .place
  }

  private func isFunction(_ text: ArraySlice<UInt8>) -> Bool {
    let words = folded(text.prefix(24)).split(separator: " ")
    return words.count >= 2 && words[0] == "hoi" && Self.functions.contains(words[1])
  }

  private func folded(_ text: ArraySlice<UInt8>) -> String {
    MatchKey.folded(String(decoding: text, as: UTF8.self))
  }

  /// Words that make of `Hội` another word: who chairs it, who is in it, where it meets.
  private static let functions: Set<Substring> = [
    "truong", "pho", "vien", "dong", "nghi", "thao", "thi", "quan",
  ]
}
