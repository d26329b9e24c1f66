import VietnameseText

/// The comparable form of a person's name.
enum PersonKey {
  /// The folded name without titles before it and roles behind it; empty when fewer than two words are
  /// left.
  static func key(_ cell: Span<UInt8>) -> String {
    if cell.isEmpty { return "" }
    var folded: [UInt8] = []
    MatchKey.appendFolded(cell, to: &folded)
    var name = withoutTitles(folded[...])
    for role in roles where ends(name, in: role) { name = name.dropLast(role.count) }
    return name.contains(0x20) && !isNobody(name) ? String(decoding: name, as: UTF8.self) : ""
  }

  /// `Chưa bầu`, `đang khuyết`, `như trên`: two bodies without a chairperson have none in common.
  private static func isNobody(_ name: ArraySlice<UInt8>) -> Bool {
    name.starts(with: "chua ".utf8) || isIn(nobody, name)
  }

  private static let nobody = table([
    "khong co", "khong ro", "khong biet", "khong bau", "khong xac dinh", "khong co thong tin",
    "dang khuyet", "con khuyet", "dang trong", "con trong", "bo trong", "de trong", "nhu tren",
    "dang kien toan", "cho kien toan", "cho bau", "dang bau",
  ])

  private static let titles = table([
    "ong", "ba", "dr", "ts", "ths", "pgs", "gs", "bs", "dc", "dong", "chi", "co", "anh",
    "ks", "kts", "cn",
  ])
  private static let longTitles = table([
    "luat su", "bac si", "bac sy", "thac si", "thac sy", "tien si", "tien sy", "ky su", "giao su",
  ])

  /// What stands behind a name in brackets or after a comma; the longer ones first.
  private static let roles = [
    " pho chu tich", " chu tich hoi", " chu tich", " kiem nhiem", " hoi truong", " truong ban",
    " phu trach", " giam doc", " ct",
  ].map { Array($0.utf8) }

  private static func table(_ titles: [String]) -> TextTable {
    titles.reduce(into: TextTable()) { _ = $0.insert($1.utf8.span) }
  }

  private static func isIn(_ titles: TextTable, _ words: ArraySlice<UInt8>) -> Bool {
    titles.number(of: words.span) != nil
  }

  /// What is left without titles and initials, two words at least.
  private static func withoutTitles(_ folded: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var name = folded
    var words = name.count { $0 == 0x20 } + 1
    while words > 2 {
      let first = end(ofWord: name.startIndex, in: name)
      let second = end(ofWord: first + 1, in: name)
      if words > 3, isIn(longTitles, name[..<second]) {
        name = name[(second + 1)...]
        words -= 2
      } else if isIn(titles, name[..<first]) || isLetter(name[..<first]) {
        name = name[(first + 1)...]
        words -= 1
      } else {
        break
      }
    }
    return name
  }

  private static func end(ofWord start: Int, in name: ArraySlice<UInt8>) -> Int {
    name[start...].firstIndex(of: 0x20) ?? name.endIndex
  }

  private static func isLetter(_ word: ArraySlice<UInt8>) -> Bool {
    word.count == 1
      || word.contains { $0 >= 0x80 } && String(decoding: word, as: UTF8.self).count == 1
  }

  private static func ends(_ name: ArraySlice<UInt8>, in role: [UInt8]) -> Bool {
    name.last == role.last && name.count > role.count && name.suffix(role.count) == role[...]
  }
}
