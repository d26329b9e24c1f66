import Register

/// Whether bytes can be text at all.
enum TextCheck {
  /// Why the bytes are no text; nil when they may be.
  ///
  /// UTF-16 has been brought into UTF-8 before; no other text has zeros.
  static func objection(to text: Span<UInt8>) -> EditRule? {
    if text.count == 0 { return .emptyFile }
    for index in 0..<min(text.count, 64 << 10) where text[index] == 0 { return .notText }
    return nil
  }
}
