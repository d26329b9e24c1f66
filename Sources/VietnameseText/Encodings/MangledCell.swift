/// A cell of UTF-8 that was taken for Windows-1252 and saved again, in a text that was not.
public enum MangledCell {
  /// Appends the cell as it was before: `Há»™i NhÃ¢n Ã¡i` is `Hội Nhân ái`.
  ///
  /// Only where nothing was lost and every word that comes of it can be Vietnamese: the signs and letters
  /// that UTF-8 is shown as never stand together like that in a text that people type.
  ///
  /// - Returns: Whether it was such a cell; else nothing is appended.
  /// - Complexity: O(*n*); without a sign of it a look at the bytes.
  public static func restore(_ cell: Span<UInt8>, to output: inout [UInt8]) -> Bool {
    guard looksMangled(cell) else { return false }
    let start = output.count
    var restored = 0
    let loss = UTF8Decoder.append(cell, accidents: 1, restored: &restored, to: &output)
    let isWhole =
      loss.isEmpty && restored > 0
      && CellCheck.isVietnamese(output.span.extracting(start...), accidentsOf: nil)
    if !isWhole { output.removeSubrange(start...) }
    return isWhole
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
