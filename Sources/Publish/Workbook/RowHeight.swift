/// Heights of rows, in points.
///
/// They are written into the file because LibreOffice does not fit them when it opens one, and cuts a
/// heading of two lines in half.
enum RowHeight {
  /// One line of 12 points.
  static let standard = 16.0
  /// Excel's greatest.
  static let greatest = 409.0
  /// A line's height in parts of its letters' size.
  private static let spacing = 1.32
  /// Letters of this size are what `TextWidth` measures.
  private static let measuredSize = 12.0

  /// The height `text` needs in a cell that is `width` characters wide.
  static func of(_ text: String, look: CellLook, width: Double) -> Double {
    let lines = look.wraps ? lineCount(of: text, look: look, width: width) : 1
    return min(Double(lines) * look.size * spacing, greatest)
  }

  private static func lineCount(of text: String, look: CellLook, width: Double) -> Int {
    let scale = look.size / measuredSize * (look.isBold ? TextWidth.bold : 1)
    let room = (width - 1) / scale
    if TextWidth.isSurelyOneLine(text, width: room) { return 1 }
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .reduce(0) { count, paragraph in
        let lines = TextWidth.lines(of: paragraph, width: room)
        // A word wider than the cell breaks inside.
        return count
          + max(lines.reduce(0) { $0 + max(1, Int((TextWidth.of($1) / room).rounded(.up))) }, 1)
      }
  }
}
