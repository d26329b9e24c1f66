import VietnameseText

/// Words that names end in without meaning anything: `thành phố`, `Việt Nam`, `tại`.
struct NameTails: Sendable {
  private var phrases = Phrases()
  /// The phrases with their diacritics, by number; `của` and `cửa` are one number.
  private var accented: [[[UInt8]]] = []

  init(_ tails: [String]) {
    for tail in tails {
      let number = phrases.insert(Array(MatchKey.folded(tail).utf8))
      if number == accented.count { accented.append([]) }
      accented[number].append(Array(MatchKey.accented(tail).utf8))
    }
  }

  /// The longest tail that ends in front of a token; nil when there is none.
  ///
  /// A single word has its own diacritics, or none in a name that has lost them: `Hoa Phượng` ends in
  /// no `phường`, `Lê Quang Quan` in no `quận`.
  ///
  /// - Parameter first: The token before which none begins.
  func tail(of name: NameTokens, before end: Int, from first: Int) -> Range<Int>? {
    for start in max(first, end - phrases.longest)..<end {
      guard let tail = name.number(of: start..<end, in: phrases.table) else { continue }
      let word = name.accented(start..<end)
      let isMeant =
        end - start > 1 || accented[tail].contains { word == $0[...] }
        || !name.hasDiacritics && word == name.folded(start..<end)
      if isMeant { return start..<end }
    }
    return nil
  }
}
