/// The whole numbers written in a text, whatever way thousands are set apart.
enum Figures {
  /// A number below this also occurs as a byte, a length or a code; above, by chance alone.
  static let smallestSpecific = 1000

  /// Every number of a text with its line: `3711`, `3.711`, `3,711` and `3_711` are one number.
  ///
  /// Digits that belong to a name or to a longer code (`B12`, `0x0F8`, `03711`) are no number.
  static func numbers(in text: String) -> [(number: Int, line: Int)] {
    var found: [(Int, Int)] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let bytes = Array(line.utf8)
      var start = 0
      while start < bytes.count {
        guard isWord(bytes[start]) else {
          start += 1
          continue
        }
        let end = endOfNumber(bytes, from: start)
        if let number = number(bytes[start..<end]) { found.append((number, index + 1)) }
        start = end
      }
    }
    return found
  }

  /// The end of a word, and of the groups of three digits that continue it.
  private static func endOfNumber(_ bytes: [UInt8], from start: Int) -> Int {
    var end = endOfWord(bytes, from: start)
    while end < bytes.count, bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ",") {
      let next = endOfWord(bytes, from: end + 1)
      guard next - end == 4, bytes[end + 1..<next].allSatisfy(isDigit) else { break }
      end = next
    }
    return end
  }

  private static func endOfWord(_ bytes: [UInt8], from start: Int) -> Int {
    bytes[start...].firstIndex { !isWord($0) } ?? bytes.count
  }

  private static func number(_ word: ArraySlice<UInt8>) -> Int? {
    guard let first = word.first, isDigit(first), first != UInt8(ascii: "0") else { return nil }
    let digits = word.filter { !".,_".utf8.contains($0) }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Letters, digits and `_`; bytes of other scripts count as letters.
  private static func isWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == UInt8(ascii: "_") || byte >= 0x80
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
