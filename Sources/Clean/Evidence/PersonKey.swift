import VietnameseText

/// The comparable form of a person's name; keeps its room from row to row.
struct PersonKey: Sendable {
  private var folded: [UInt8] = []

  /// The folded name without titles before it and roles behind it; empty when fewer than two words are
  /// left.
  ///
  /// What stands in brackets, or behind a comma, a semicolon or a dash, is left out where a name stands
  /// before it.
  mutating func key(_ cell: Span<UInt8>) -> String {
    if cell.isEmpty { return "" }
    for index in 0..<min(cell.count, Self.longestName) where Self.isMark(index, cell) {
      let name = whole(cell.extracting(..<index))
      if !name.isEmpty, !Self.endsInTitle(name) { return name }
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
  private static func endsInTitle(_ name: String) -> Bool {
    let last = name.utf8.split(separator: 0x20).last.map { Array($0) } ?? []
    return isTitle(last.span)
  }

  private mutating func whole(_ cell: Span<UInt8>) -> String {
    folded.removeAll(keepingCapacity: true)
    MatchKey.appendFolded(cell, to: &folded)
    let folded = folded
    let start = Self.start(folded.span)
    let phone = Self.phone(folded.span, from: start)
    let end = Self.end(folded.span.extracting(..<phone), from: start)
    let name = folded.span.extracting(start..<end)
    guard Self.words(name) > 1, !Self.isNobody(name) else { return "" }
    return name.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }

  /// `Chưa bầu`, `đang khuyết`, `như trên`: two bodies without a chairperson have none in common.
  private static func isNobody(_ name: Span<UInt8>) -> Bool {
    if name.count >= 5, chua.contains(name.extracting(..<5)) { return true }
    return nobody.contains(name)
  }

  private static let chua = PhraseSet(["chua "])
  private static let nobody = PhraseSet([
    "khong co", "khong ro", "khong biet", "khong bau", "khong xac dinh", "khong co thong tin",
    "dang khuyet", "con khuyet", "dang trong", "con trong", "bo trong", "de trong", "nhu tren",
    "dang kien toan", "cho kien toan", "cho bau", "dang bau",
  ])

  private static let titles = PhraseSet([
    "ong", "ba", "dr", "ts", "ths", "pgs", "gs", "bs", "dc", "dong", "chi", "co", "anh",
    "ks", "kts", "cn", "ct", "pct", "ls", "ds", "ccb", "cki", "ckii", "ck1", "ck2", "bscki",
    "bsckii", "bsck1", "bsck2", "nsnd", "nsut", "nnut", "nnnd", "thay",
  ])
  private static let longTitles = PhraseSet([
    "luat su", "bac si", "bac sy", "thac si", "thac sy", "tien si", "tien sy", "ky su", "giao su",
    "chu tich", "hoi truong", "phu trach", "quyen ct", "dai ta", "thuong ta", "trung ta",
    "thieu ta", "dai uy", "thuong uy", "thieu tuong", "trung tuong", "thuong toa", "hoa thuong",
    "dai duc", "ni su", "linh muc", "muc su", "luong y", "duoc si", "duoc sy", "nghe si", "nghe sy",
    "nghe nhan", "nha bao", "nha van", "nha tho", "nha giao", "cu nhan",
  ])

  /// Where a phone number begins that stands behind the name, with the word before it: `dt 0234 389…`.
  private static func phone(_ folded: Span<UInt8>, from start: Int) -> Int {
    var end = start
    while end < folded.count, folded[end] &- 0x30 >= 10 { end += 1 }
    var digits = 0
    for index in end..<folded.count where folded[index] &- 0x30 < 10 { digits += 1 }
    if digits < 8 { return folded.count }
    for label in phoneLabels where ends(folded.extracting(start..<end), in: label) {
      return end - label.utf8CodeUnitCount
    }
    return end > start && folded[end - 1] == 0x20 ? end - 1 : end
  }

  private static let phoneLabels: [StaticString] = [
    " dien thoai ", " d t ", " sdt ", " dtdd ", " dt ", " dd ", " tel ",
  ]

  /// Where the name starts behind titles and initials; two words at least are left.
  private static func start(_ folded: Span<UInt8>) -> Int {
    var start = 0
    var left = words(folded)
    while left > 2 {
      let first = end(ofWord: start, in: folded)
      let second = end(ofWord: first + 1, in: folded)
      if left > 3, longTitles.contains(folded.extracting(start..<second)) {
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

  private static func words(_ name: Span<UInt8>) -> Int {
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
  private static func isTitle(_ word: Span<UInt8>) -> Bool {
    if word.count == 1 || titles.contains(word) { return true }
    for index in word.indices where word[index] >= 0x80 {
      return word.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }.count == 1
    }
    return false
  }

  /// What stands behind a name in brackets or after a comma; the longer ones first.
  private static let roles: [StaticString] = [
    " pho chu tich", " chu tich hoi", " chu tich", " kiem nhiem", " hoi truong", " truong ban",
    " phu trach", " giam doc", " ct",
  ]

  /// Where the name ends before its roles.
  private static func end(_ folded: Span<UInt8>, from start: Int) -> Int {
    var end = folded.count
    for role in roles where ends(folded.extracting(start..<end), in: role) {
      end -= role.utf8CodeUnitCount
    }
    return end
  }

  private static func ends(_ name: Span<UInt8>, in role: StaticString) -> Bool {
    let start = name.count - role.utf8CodeUnitCount
    guard start > 0 else { return false }
    var index = role.utf8CodeUnitCount
    while index > 0 {
      index -= 1
      if name[start + index] != role.utf8Start[index] { return false }
    }
    return true
  }
}
