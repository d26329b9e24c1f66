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
    while let role = roles.first(where: { name.hasSuffix(" " + $0) }) {
      name.removeLast(role.count + 1)
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

  static let titles = words("title") { !$0.contains(" ") }
  static let longTitles = words("title") { $0.contains(" ") }
  static let roles = words("role") { _ in true }
  static let nobody = words("nobody") { _ in true }

  /// The words of one use, the longest first.
  private static func words(_ use: String, _ isWanted: (String) -> Bool) -> [String] {
    PipelineTables.personWords.filter { $0[0] == use }.map { MatchKey.folded($0[1]) }
      .filter(isWanted).sorted { $0.count > $1.count }
  }
}
