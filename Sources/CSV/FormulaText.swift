/// Text that a spreadsheet would run as a formula.
///
/// A spreadsheet divides lines at commas, or at semicolons or tabs where the computer's settings say so,
/// and then knows nothing of quotes inside a line: so a formula may start a field, and it may stand
/// behind a semicolon, a tab or a line end within it. The marks are those of the OWASP page on CSV
/// injection, with their full-width forms.
enum FormulaText {
  /// The text with an apostrophe before each place where a formula starts, nil when there is none.
  ///
  /// - Complexity: O(bytes); nothing is copied unless there is a formula.
  static func defused(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var result: [UInt8]?
    var copied = 0
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(where: separates) ?? text.count
      if starts(text[start..<end]) || (start == 0 && opensWithControl(text)) {
        result = (result ?? []) + text[copied..<start] + [apostrophe]
        copied = start
      }
      start = end + 1
    }
    return result.map { $0 + text[copied...] }
  }

  private static let apostrophe: UInt8 = 0x27

  private static func separates(_ byte: UInt8) -> Bool {
    byte == 0x3B || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// Whether a cell of this text, but for blanks before it, starts with `=`, `+`, `-` or `@`; a lone
  /// mark or a number does not.
  private static func starts(_ cell: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let text = cell.drop { $0 == 0x20 }
    guard let first = text.first, text.count > 1 else { return false }
    switch first {
    case 0x3D, 0x40: return true
    case 0x2B, 0x2D: return !text.dropFirst().allSatisfy { isDigit($0) || $0 == 0x2E }
    case 0xEF: return fullWidth.contains { text.starts(with: $0) }
    default: return false
    }
  }

  /// Some spreadsheets pass over a tab or a line end before a formula.
  private static func opensWithControl(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.count > 1 && separates(text[0]) && text[0] != 0x3B
  }

  private static let fullWidth = ["＝", "＋", "－", "＠"].map { Array($0.utf8) }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
