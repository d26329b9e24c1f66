/// Brings the text of a cell into the one form that everything behind it relies on.
public enum TextNormalizer {
  /// Appends the cell to `output`: NFC, without look-alikes and invisible characters, with single
  /// blanks between words and none at the ends; returns what was repaired.
  ///
  /// Each maximal part that is no UTF-8 becomes a question mark. Legacy encodings must be decoded
  /// before: in TCVN3 the soft hyphen is the letter ư. The output is never longer than the input but
  /// for canonical mappings outside the Latin blocks. Normalising twice changes nothing more.
  /// - Complexity: O(*n*); clean text is checked once and copied.
  public static func append(_ input: Span<UInt8>, to output: inout [UInt8]) -> TextRepairs {
    if CleanCheck.isClean(input) {
      input.withUnsafeBufferPointer { output.append(contentsOf: $0) }
      return []
    }
    let start = output.count
    if let repairs = repair(input, keepsLooseMarks: false, &output) { return repairs }
    output.removeSubrange(start...)
    var repairs: TextRepairs = []
    let prepared = RareText.prepared(input, &repairs)
    return repair(prepared.span, keepsLooseMarks: true, &output)?.union(repairs) ?? repairs
  }

  /// Whether the cell is certainly in normal form already; false for some that are.
  /// - Complexity: O(*n*), one pass, no allocation.
  public static func isNormal(_ input: Span<UInt8>) -> Bool {
    CleanCheck.isClean(input)
  }

  /// The normalised text of a string.
  public static func normalized(_ text: String) -> String {
    var output: [UInt8] = []
    _ = append(text.utf8.span, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// `nil` when the cell holds something that only `RareText` can bring into NFC; what has been
  /// written by then is of no use.
  private static func repair(
    _ input: Span<UInt8>, keepsLooseMarks: Bool, _ output: inout [UInt8]
  ) -> TextRepairs? {
    var repairs: TextRepairs?
    output.append(addingCapacity: input.count) { bytes in
      var writer = NormalWriter(LetterTable.shared)
      var index = 0
      while index < input.count {
        let codePoint = CodePoint.next(in: input, at: &index)
        if keepsLooseMarks || !isRare(codePoint) {
          writer.write(codePoint, to: &bytes)
        } else if !writer.compose(codePoint) {
          return
        }
      }
      repairs = writer.finish(&bytes)
    }
    return repairs
  }

  /// Whether NFC may change the code point or join it to the one before.
  @inline(__always)
  private static func isRare(_ codePoint: UInt32) -> Bool {
    switch codePoint {
    case 0..<0x300, 0x1E00..<0x1F00, 0x2000..<0x2070, 0x20A0..<0x20C0, 0xFEFF, CodePoint.broken:
      false
    default: true
    }
  }
}
