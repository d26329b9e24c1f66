/// A cell of UTF-8 that was taken for Windows-1252 and saved again, in a text that was not.
public enum MangledCell {
  /// Appends the cell as it was before: `Há»™i NhÃ¢n Ã¡i` is `Hội Nhân ái`.
  ///
  /// Only where nothing was lost, and all letters beyond ASCII are those of a Vietnamese text that were put
  /// together again: the signs that its UTF-8 is shown as never stand like that in what people type.
  ///
  /// - Returns: Whether it was such a cell; else nothing is appended.
  /// - Complexity: O(*n*); without a sign of it a look at the bytes.
  public static func restore(_ cell: Span<UInt8>, to output: inout [UInt8]) -> Bool {
    guard looksMangled(cell) else { return false }
    let start = output.count
    var index = 0
    while index < cell.count {
      let character = MangledText.next(in: cell, at: &index, accidents: 1)
      let codePoint = character.codePoint
      let isVietnamese =
        CellCheck.isVietnamese(codePoint) || CellCheck.isPunctuation(codePoint)
      guard codePoint < 0x80 || character.isRestored && isVietnamese else {
        output.removeSubrange(start...)
        return false
      }
      output.append(codePoints: [codePoint])
    }
    return true
  }

  /// Whether `Ã`, `Ä` or `Æ`, or `á` before a sign stands in it: what the letters of Vietnamese begin with
  /// in UTF-8.
  private static func looksMangled(_ cell: Span<UInt8>) -> Bool {
    guard cell.count >= 4 else { return false }
    for index in 0..<(cell.count - 2) where cell[index] == 0xC3 {
      switch cell[index + 1] {
      case 0x83, 0x84, 0x86: return true
      case 0xA1: if cell[index + 2] == 0xC2 { return true }
      default: break
      }
    }
    return false
  }
}
