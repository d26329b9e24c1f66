import VietnameseText

/// One sheet written in one encoding, and what is decided about it.
struct FileTrial {
  /// Whether the decision is the encoding it was written in.
  let isRight: Bool
  /// What was decided.
  let decided: TextEncoding

  /// Writes and decides; bytes that are the same in UTF-8 are rightly UTF-8.
  init(_ records: [[String]], _ form: WrittenForm) {
    let text = records.map { $0.joined(separator: ";") }.joined(separator: "\r\n") + "\r\n"
    let bytes = form.bytes(text)
    if let unicode = UnicodeForm(of: bytes.span) {
      decided = unicode.encoding
    } else {
      decided = EncodingEvidence(text: bytes.span).decision.encoding
    }
    isRight = decided == form.encoding || (decided == .utf8 && bytes == Array(text.utf8))
  }
}
