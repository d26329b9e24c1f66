import VietnameseText

/// Finds the name that a body had before, or has now, where a return states it: `Hội Làm vườn và Trang
/// trại (tên cũ: Hội Làm vườn)`, or a note `Đổi tên từ Hiệp hội Doanh nghiệp theo QĐ số 2136/QĐ-UBND`.
struct OtherName: Sendable {
  /// The words that announce a name, folded, and whether it is the new one; longer ones first.
  private let markers: [(words: [String], isNew: Bool)]

  /// - Parameters:
  ///   - former: What announces the name that a body had.
  ///   - new: What announces the one that it has.
  init(former: [String], new: [String]) {
    func folded(_ phrase: String) -> [String] {
      MatchKey.folded(phrase).split(separator: " ").map(String.init)
    }
    let words = former.map { (folded($0), false) } + new.map { (folded($0), true) }
    markers = words.sorted { $0.0.count > $1.0.count }
  }

  /// Takes brackets that hold the former name out of a name; where they hold the new one (`Hội Làm vườn
  /// (nay là Hội Làm vườn và Trang trại) xã Suối Giàng`), that stands in the text then.
  ///
  /// - Returns: The name that the text does not show any more, nil where no brackets hold one.
  func remove(from text: inout [UInt8]) -> [UInt8]? {
    guard let open = text.lastIndex(of: UInt8(ascii: "(")) else { return nil }
    let close = text[open...].firstIndex(of: UInt8(ascii: ")")) ?? text.endIndex
    let inside = text[(open + 1)..<close]
    let words = Self.words(inside)
    guard let marker = marker(words, at: 0) else { return nil }
    // `Hội Đồng hương Hà Tây (nay là Hà Nội)` names a place.
    if marker.isNew, !Self.forms.contains(words[marker.count].key) { return nil }
    let stated = Array(inside[words[marker.count].range.lowerBound...])
    let before = Array(text[..<open].drop { $0 == 0x20 })
    let behind = text[min(close + 1, text.endIndex)...]
    text = marker.isNew ? stated + behind : before + behind
    while text.last == 0x20 { text.removeLast() }
    return marker.isNew ? before : stated
  }

  /// The other name that a note states, nil where it states none.
  func stated(in note: Span<UInt8>) -> [UInt8]? {
    guard note.count >= Self.shortestNote else { return nil }
    let text = note.withUnsafeBufferPointer { Array($0) }
    let words = Self.words(text[...])
    for start in words.indices {
      guard let marker = marker(words, at: start) else { continue }
      let name = words[(start + marker.count)...]
      let end = name.indices.first { index in
        index > name.startIndex
          && (Self.breaks(text[words[index - 1].range.upperBound..<words[index].range.lowerBound])
            || Self.ends(words[index...]))
      }
      return Array(
        text[
          name[name.startIndex].range
            .lowerBound..<words[(end ?? name.endIndex) - 1].range.upperBound])
    }
    return nil
  }

  private static let shortestNote = 12

  /// What the names of bodies begin with.
  private static let forms: Set<String> = [
    "hoi", "hiep", "lien", "tong", "cau", "clb", "qui", "doan", "ban", "trung", "uy",
  ]

  private typealias Word = (key: String, range: Range<Int>)

  /// The words of a text without diacritics, and where they lie.
  private static func words(_ text: ArraySlice<UInt8>) -> [Word] {
    text.indices.split { !isPart(text[$0]) }.map { part in
      let range = part[part.startIndex]..<(part[part.endIndex - 1] + 1)
      return (MatchKey.folded(String(decoding: text[range], as: UTF8.self)), range)
    }
  }

  /// Long dashes and quotes begin with E2, as no letter does; what follows E2 looks like letters.
  private static func isPart(_ byte: UInt8) -> Bool {
    byte >= 0x80 && byte != 0xE2 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  /// The words that announce a name, where they stand there and a word follows: how many they are, and
  /// whether the name is the new one.
  private func marker(
    _ words: [Word], at start: Int
  ) -> (count: Int, isNew: Bool)? {
    for (phrase, isNew) in markers where words[start...].count > phrase.count {
      guard zip(words[start...], phrase).allSatisfy({ $0.key == $1 }) else { continue }
      let isFilled = words[start + phrase.count].key == "la"
      let count = phrase.count + (isFilled ? 1 : 0)
      return words[start...].count > count ? (count, isNew) : nil
    }
    return nil
  }

  /// Whether what stands between two words ends a name.
  private static func breaks(_ gap: ArraySlice<UInt8>) -> Bool {
    gap.contains { ";,.(:\n".utf8.contains($0) }
  }

  /// Whether a word begins what a note says of the decision, the time, or the new name.
  private static func ends(_ words: ArraySlice<Word>) -> Bool {
    let (word, next) = (words[words.startIndex].key, words.dropFirst().first?.key)
    switch word {
    case "theo", "sang", "nay", "ke", "qd": return true
    case "quyet": return next == "dinh"
    case "thanh": return next != "pho" && next != "co"
    case "tu", "vao": return ["ngay", "thang", "nam"].contains(next)
    default: return false
    }
  }
}
