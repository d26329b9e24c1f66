import VietnameseText

/// The comparable forms of persons and phones made the obvious way, with strings.
enum SlowKeys {
  /// The name before the first mark that has one before it, else all of the cell.
  static func person(_ cell: String) -> String {
    for (index, mark) in cell.utf8.prefix(160).enumerated() {
      let before = String(decoding: cell.utf8.prefix(index), as: UTF8.self)
      guard "(,;".utf8.contains(mark) || mark == 0x2D && before.hasSuffix(" ") else { continue }
      let name = whole(before)
      let last = name.split(separator: " ").last.map(String.init) ?? ""
      if !name.isEmpty, last.count > 1, !titles.contains(last) { return name }
    }
    return whole(cell)
  }

  private static func whole(_ cell: String) -> String {
    var words = MatchKey.folded(cell).split(separator: " ").map(String.init)
    while words.count > 2 {
      if words.count > 3, longTitles.contains(words[0] + " " + words[1]) {
        words.removeFirst(2)
      } else if titles.contains(words[0]) || words[0].count == 1 {
        words.removeFirst()
      } else {
        break
      }
    }
    var name = words.joined(separator: " ")
    for role in roles where name.hasSuffix(role) && name.utf8.count > role.utf8.count {
      name.removeLast(role.count)
    }
    let isNobody = name.hasPrefix("chua ") || nobody.contains(name)
    return name.contains(" ") && !isNobody ? name : ""
  }

  static func phone(_ cell: String) -> String {
    guard cell.utf8.count >= 9 else { return "" }
    var digits = ""
    reading: for byte in cell.utf8 {
      switch byte {
      case 0x30...0x39:
        digits.append(Character(Unicode.Scalar(byte)))
        if digits == "0084" { digits = "84" }
      case 0x20, 0x2E, 0x2D: if digits.count >= 10 { break reading }
      default: if digits.count >= 9 { break reading }
      }
    }
    if digits.count >= 11, digits.hasPrefix("84") { digits.removeFirst(2) }
    if !digits.hasPrefix("0") { digits = "0" + digits }
    return digits.count >= 10 ? String(digits.prefix(11)) : ""
  }

  static let titles = [
    "ong", "ba", "dr", "ts", "ths", "pgs", "gs", "bs", "dc", "dong", "chi", "co", "anh", "ks",
    "kts", "cn", "ct", "pct", "ls", "ds", "ccb", "cki", "ckii", "ck1", "ck2", "bscki", "bsckii",
    "bsck1", "bsck2", "nsnd", "nsut", "nnut", "nnnd", "thay",
  ]
  static let longTitles = [
    "luat su", "bac si", "bac sy", "thac si", "thac sy", "tien si", "tien sy", "ky su", "giao su",
    "chu tich", "hoi truong", "phu trach", "quyen ct", "dai ta", "thuong ta", "trung ta",
    "thieu ta", "dai uy", "thuong uy", "thieu tuong", "trung tuong", "thuong toa", "hoa thuong",
    "dai duc", "ni su", "linh muc", "muc su", "luong y", "duoc si", "duoc sy", "nghe si", "nghe sy",
    "nghe nhan", "nha bao", "nha van", "nha tho", "nha giao", "cu nhan",
  ]
  static let roles = [
    " pho chu tich", " chu tich hoi", " chu tich", " kiem nhiem", " hoi truong", " truong ban",
    " phu trach", " giam doc", " ct",
  ]
  static let nobody = [
    "khong co", "khong ro", "khong biet", "khong bau", "khong xac dinh", "khong co thong tin",
    "dang khuyet", "con khuyet", "dang trong", "con trong", "bo trong", "de trong", "nhu tren",
    "dang kien toan", "cho kien toan", "cho bau", "dang bau",
  ]
}
