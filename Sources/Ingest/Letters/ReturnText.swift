import VietnameseText

/// The bytes of a return in a form that can be divided into records: UTF-16 is brought into UTF-8,
/// everything else stays as it came.
struct ReturnText {
  /// What is divided.
  let bytes: [UInt8]
  /// First byte behind a byte order mark.
  let start: Int
  /// The form the bytes themselves say they have; nil when the letters must tell.
  let form: TextEncoding?
  private let original: UTF16Text?

  init(_ bytes: [UInt8]) {
    let found = UnicodeForm(of: bytes.span)
    form = found?.encoding
    guard let found, found.encoding.isUTF16 else {
      self.bytes = bytes
      start = found?.markLength ?? 0
      original = nil
      return
    }
    let text = UTF16Text(bytes.span, isBigEndian: found.encoding == .utf16BigEndian, lost: 0xFF)
    self.bytes = text.utf8
    start = 0
    original = text
  }

  /// Whether characters of the text itself are broken.
  var hasLoss: Bool { original.map { !$0.loss.isEmpty } ?? false }

  /// Whether U+FFFD stands in it: where letters were lost before it came.
  var hasReplacement: Bool {
    let span = bytes.span
    var index = 0
    while index + 2 < span.count {
      if span[index] == 0xEF, span[index + 1] == 0xBF, span[index + 2] == 0xBD { return true }
      index += 1
    }
    return false
  }

  /// Where a byte of `bytes` stands in the return.
  func offset(_ byte: Int) -> Int { original?.originalOffset(of: byte) ?? byte }

  /// Whether offsets are those of the return already.
  var isOriginal: Bool { original == nil }

  /// The code of the text's form and of the letters in it: `utf-16le`, `utf-8-bom+tcvn3-in-utf-8`.
  func code(_ letters: TextEncoding) -> String {
    guard let form else { return letters.rawValue }
    return letters.isUTF8 ? form.rawValue : "\(form.rawValue)+\(letters.rawValue)"
  }
}
