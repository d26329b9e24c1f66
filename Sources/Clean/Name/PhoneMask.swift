import VietnameseText

/// Takes phone numbers out of text that will be published.
enum PhoneMask {
  /// Words before a number that say what it is, folded.
  private static let labels: Set<String> = [
    "dt", "d t", "sdt", "dd", "dtdd", "tel", "phone", "hotline", "dien thoai", "so dien thoai",
    "lien he",
  ]

  /// Removes every phone number with its label (`ĐT:`) and the bracket around it; whether there was
  /// one.
  static func remove(from text: inout [UInt8]) -> Bool {
    guard mayHold(text.span) else { return false }
    var removed = false
    while let number = number(in: text) {
      var range = withBracket(withLabel(number, in: text), in: text)
      let endsInBlank = range.upperBound == text.count || text[range.upperBound] == 0x20
      if endsInBlank, range.lowerBound > 0, text[range.lowerBound - 1] == 0x20 {
        range = (range.lowerBound - 1)..<range.upperBound
      }
      text.removeSubrange(range)
      removed = true
    }
    while removed, let last = text.last, " (-,;:+/".utf8.contains(last) { text.removeLast() }
    return removed
  }

  /// Whether there are enough digits for a phone number.
  static func mayHold(_ text: Span<UInt8>) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      // Most texts have no digit, and that is told for many bytes at once.
      var hasDigits: UInt8 = 0
      for index in 0..<bytes.count { hasDigits |= bytes[index] &- 0x30 < 10 ? 1 : 0 }
      return hasDigits > 0 && bytes.count(where: isDigit) >= 9
    }
  }

  private static func number(in text: [UInt8]) -> Range<Int>? {
    text.indices.lazy.filter { isDigit(text[$0]) && ($0 == 0 || !isDigit(text[$0 - 1])) }
      .compactMap { start in
        end(of: start, in: text).map { withOpening(start..<$0, in: text) }
      }.first
  }

  /// End of the phone number that starts with the digit at `start`, nil when none does.
  ///
  /// A number is nine to eleven digits in groups between blanks, dots and dashes, behind an area code
  /// also `)` and `/`, or any longer unbroken run. A short group before it, unless it begins as
  /// numbers do, is none of it: in `phường 5 0905…` the 5 is the ward.
  private static func end(of start: Int, in text: [UInt8]) -> Int? {
    let first = text[start...].prefix(while: isDigit)
    let isAreaCode = (3...5).contains(first.count) && first.first == 0x30
    let separators = isAreaCode ? " .-)/" : " .-"
    var end = start
    var digits = 0
    var next = start
    while next < text.count, isDigit(text[next]) {
      let group = text[next...].prefix(while: isDigit)
      if digits > 0, digits + group.count > 11 { break }
      digits += group.count
      end = group.endIndex
      next = text[end...].firstIndex { !separators.utf8.contains($0) } ?? text.count
    }
    let begins = first.count >= 3 || first.first == 0x30 || first.elementsEqual("84".utf8)
    return digits >= 9 && begins ? end : nil
  }

  /// With the bracket before an area code that closes inside the number: `(0233) 385…`.
  private static func withOpening(_ number: Range<Int>, in text: [UInt8]) -> Range<Int> {
    guard number.lowerBound > 0, text[number.lowerBound - 1] == 0x28, text[number].contains(0x29)
    else { return number }
    return (number.lowerBound - 1)..<number.upperBound
  }

  private static func withLabel(_ number: Range<Int>, in text: [UInt8]) -> Range<Int> {
    var start = number.lowerBound
    if start > 0, text[start - 1] == 0x2B { start -= 1 }
    var labelled = start
    var wordStart = start
    for _ in 0..<3 {
      let wordEnd = (text[..<wordStart].lastIndex { !" :.".utf8.contains($0) }).map { $0 + 1 } ?? 0
      wordStart = (text[..<wordEnd].lastIndex { " (,;:-".utf8.contains($0) }).map { $0 + 1 } ?? 0
      let words = String(decoding: text[wordStart..<start], as: UTF8.self)
      if labels.contains(MatchKey.folded(words)) { labelled = wordStart }
    }
    return labelled..<number.upperBound
  }

  private static func withBracket(_ range: Range<Int>, in text: [UInt8]) -> Range<Int> {
    guard range.lowerBound > 0, text[range.lowerBound - 1] == 0x28,
      range.upperBound < text.count, text[range.upperBound] == 0x29
    else { return range }
    return (range.lowerBound - 1)..<(range.upperBound + 1)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
