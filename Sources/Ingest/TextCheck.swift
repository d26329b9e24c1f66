import Register

/// Whether bytes can be text at all.
enum TextCheck {
  /// Why the bytes are no text: a container, or binary data; nil when they may be.
  ///
  /// UTF-16 has been brought into UTF-8 before; no other text has zeros.
  static func objection(to text: Span<UInt8>) -> EditRule? {
    if text.count == 0 { return .emptyFile }
    if isContainer(text) { return .officeFile }
    for index in 0..<min(text.count, 64 << 10) where text[index] == 0 { return .notText }
    return nil
  }

  /// zip (and so xlsx, ods, docx) and the old Office format.
  private static func isContainer(_ text: Span<UInt8>) -> Bool {
    guard text.count >= 4 else { return false }
    let head = (text[0], text[1], text[2], text[3])
    return head == (0x50, 0x4B, 0x03, 0x04) || head == (0xD0, 0xCF, 0x11, 0xE0)
  }
}
