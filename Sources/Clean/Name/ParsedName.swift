import Geography
import Register

/// A name taken apart, before its place is known.
struct ParsedName {
  var display: String
  var tokens: NameTokens
  /// Kind or out-of-scope reason, nil for an unlisted name.
  var opening: NameOpening?
  /// First token behind noise; first token behind the opening.
  var start: Int
  var kindEnd: Int
  var mentions: [UnitMention]
  /// Where places were looked for.
  var within: Place
  var repairs: [EditRule]

  /// Whether there is an association's name at all.
  var isUsable: Bool
  /// The founding decision that stood in brackets in the name.
  var decision: [UInt8]?
  /// The name before or behind this one, where brackets said so.
  var other: [UInt8]?
  /// What the keys were meant to write, for a name typed with the keyboard's method off: it is read as
  /// that and shown as it was typed.
  var keystrokes: String?

  /// The level of the unit word that the name ends in without a unit's name: `Hội Cựu giáo chức phường`.
  ///
  /// Nil for `thành phố`, which is said of cities of two levels, and for a word that may be another one
  /// without its tone (`CLB Hoa Phuong`).
  var trailingLevel: ScopeLevel? {
    guard tokens.count > kindEnd else { return nil }
    let isPlain = !tokens.hasDiacritics && tokens.count == kindEnd + 1
    let last = tokens.accented((tokens.count - 1)..<tokens.count)
    let before = tokens.count < 2 ? nil : tokens.folded((tokens.count - 2)..<(tokens.count - 1))
    func ends(in word: String, _ plain: String) -> Bool {
      last.elementsEqual(word.utf8) || isPlain && last.elementsEqual(plain.utf8)
    }
    if ends(in: "phường", "phuong") { return .commune }
    if ends(in: "xã", "xa") {
      if before?.elementsEqual("tac".utf8) ?? false { return nil }
      return before?.elementsEqual("thi".utf8) ?? false ? .district : .commune
    }
    if ends(in: "quận", "quan") || ends(in: "huyện", "huyen") { return .district }
    return ends(in: "tỉnh", "tinh") ? .province : nil
  }

  /// Forgets the communes that may be words of the body's own name: those without their unit word in a
  /// name of no listed kind (`Hội Quýt Trà Lĩnh huyện Trùng Khánh`), and a club's before its district
  /// (`CLB Thơ Bình Minh huyện Thanh Oai`).
  ///
  /// For rows that leave a cell blank in which other rows name their commune.
  mutating func keepOwnWords() {
    let districts = mentions.filter { $0.level == .district }.map(\.tokens.lowerBound)
    let (isUnlisted, isClub) = (opening == nil, isClub)
    mentions.removeAll { mention in
      mention.level == .commune && !mention.explicitPrefix
        && (isUnlisted
          || isClub && districts.contains(mention.tokens.upperBound))
    }
  }

  /// Whether it opens with `Câu lạc bộ`.
  var isClub: Bool {
    tokens.count > start + 3 && tokens.spells(start, "cau") && tokens.spells(start + 1, "lac")
      && tokens.spells(start + 2, "bo")
  }

  /// Whether it ends in `Việt Nam` or `VN`, as the names of national bodies do.
  var endsInVietnam: Bool {
    guard tokens.count > kindEnd else { return false }
    return tokens.spells(tokens.count - 1, "vn")
      || tokens.count > kindEnd + 1
        && tokens.spells(tokens.count - 1, "nam") && tokens.spells(tokens.count - 2, "viet")
  }

  /// The level of a body of several units, which is the one above theirs: `liên huyện Đức Trọng - Lạc
  /// Dương`; nil where the name does not say so.
  ///
  /// Without its tones only a word is taken that no unit's name ends in: `Liên Quan` is a town. In `xã Hòa
  /// Liên - huyện Hòa Vang` the word is a commune's.
  var jointLevel: ScopeLevel? {
    for token in kindEnd..<max(kindEnd, tokens.count - 1)
    where tokens.spells(token, "lien") && !mentions.contains(where: { $0.tokens.contains(token) }) {
      let words = tokens.accented(token..<(token + 2))
      let found = Self.jointUnits.first { words.elementsEqual($0.words.utf8) }
      if let found { return found.level }
      if words.elementsEqual("lien huyen".utf8) { return .province }
    }
    return nil
  }

  private static let jointUnits: [(words: String, level: ScopeLevel)] = [
    ("liên tỉnh", .national), ("liên huyện", .province), ("liên quận", .province),
    ("liên xã", .district), ("liên phường", .district),
  ]
}
