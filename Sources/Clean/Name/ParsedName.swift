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

  /// Whether it opens with `Câu lạc bộ`.
  var isClub: Bool {
    tokens.count > start + 3 && tokens.spells(start, "cau") && tokens.spells(start + 1, "lac")
      && tokens.spells(start + 2, "bo")
  }

  /// Whether it ends in `Việt Nam`, as the names of national bodies do.
  var endsInVietnam: Bool {
    tokens.count > kindEnd + 1
      && tokens.spells(tokens.count - 1, "nam") && tokens.spells(tokens.count - 2, "viet")
  }
}
