import Register

/// Whether bytes are text in UTF-8 at all.
enum TextCheck {
  /// Why the bytes are no UTF-8 text: a container, binary data, another encoding; nil when they are.
  ///
  /// Single damaged cells are allowed (their rows are rejected one by one): an encoding is wrong when
  /// more than one line in fifty has bytes that are not UTF-8.
  static func objection(to text: Span<UInt8>) -> EditRule? {
    if text.count == 0 { return .emptyFile }
    if isContainer(text) { return .officeFile }
    if text.count > 1, (text[0], text[1]) == (0xFF, 0xFE) || (text[0], text[1]) == (0xFE, 0xFF) {
      return .notUTF8
    }
    var zeros = 0
    for index in 0..<min(text.count, 64 << 10) where text[index] == 0 { zeros += 1 }
    if zeros > 0 { return zeros * 4 > min(text.count, 64 << 10) ? .notUTF8 : .notText }
    guard isInvalid(text) else { return nil }
    return share(of: text) > 0.02 ? .notUTF8 : nil
  }

  /// zip (and so xlsx, ods, docx) and the old Office format.
  private static func isContainer(_ text: Span<UInt8>) -> Bool {
    guard text.count >= 4 else { return false }
    let head = (text[0], text[1], text[2], text[3])
    return head == (0x50, 0x4B, 0x03, 0x04) || head == (0xD0, 0xCF, 0x11, 0xE0)
  }

  private static func isInvalid(_ text: Span<UInt8>) -> Bool {
    (try? UTF8Span(validating: text)) == nil
  }

  private static func share(of text: Span<UInt8>) -> Double {
    var lines = 0
    var bad = 0
    var start = 0
    for index in 0..<text.count where text[index] == 0x0A || index == text.count - 1 {
      lines += 1
      if isInvalid(text.extracting(start..<(index + 1))) { bad += 1 }
      start = index + 1
    }
    return Double(bad) / Double(max(1, lines))
  }
}

/// U+FEFF at the start of a text.
enum ByteOrderMark {
  /// 3 when the text starts with it, else 0.
  static func length(_ text: [UInt8]) -> Int { text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }
}
