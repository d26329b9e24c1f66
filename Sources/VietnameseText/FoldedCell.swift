/// The form in which the parsers of numbers, dates and citations read a cell.
enum FoldedCell {
  /// Stands for a character that no parser knows.
  static let unknown: UInt8 = 0x01

  /// Calls `body` with the cell in lower-case ASCII without diacritics.
  ///
  /// Blanks of every kind are single and not at the ends, every dash is `-`, the ellipsis is `...`,
  /// `₫` is `d`; a character that means nothing to a parser is `unknown`. The bytes live on the
  /// stack and are valid during the call only.
  static func read<Result>(
    _ input: Span<UInt8>, _ body: (inout CellCursor) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: input.count + 1) { buffer in
      var count = 0
      var index = 0
      while index < input.count {
        let codePoint = CodePoint.next(in: input, at: &index)
        fold(codePoint, buffer, &count)
      }
      if count > 0, buffer[count - 1] == 0x20 { count -= 1 }
      // A spreadsheet's mark for text.
      let start = count > 1 && buffer[0] == UInt8(ascii: "'") ? 1 : 0
      var cursor = CellCursor(UnsafeBufferPointer(rebasing: buffer[start..<count]))
      return body(&cursor)
    }
  }

  @inline(__always)
  private static func fold(
    _ codePoint: UInt32, _ buffer: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int
  ) {
    if codePoint > 0x20, codePoint < 0x7F {
      let byte = UInt8(truncatingIfNeeded: codePoint)
      buffer[count] = byte &- 0x41 < 26 ? byte | 0x20 : byte
      count += 1
    } else if codePoint >= 0xC0, let letter = LetterTable.shared[codePoint] {
      buffer[count] = letter.folded < 0x80 ? UInt8(letter.folded) : unknown
      count += 1
    } else if Whitespace.isBlank(codePoint) {
      guard count > 0, buffer[count - 1] != 0x20 else { return }
      buffer[count] = 0x20
      count += 1
    } else {
      foldRare(codePoint, buffer, &count)
    }
  }

  private static func foldRare(
    _ codePoint: UInt32, _ buffer: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int
  ) {
    if Whitespace.isInvisible(codePoint) || 0x300..<0x370 ~= codePoint { return }
    if codePoint == 0x2026 {
      for offset in 0..<3 { buffer[count + offset] = 0x2E }
      count += 3
      return
    }
    buffer[count] = symbol(codePoint)
    count += 1
  }

  private static func symbol(_ codePoint: UInt32) -> UInt8 {
    switch codePoint {
    case 0x2010...0x2015, 0x2212: return 0x2D
    case 0x20AB: return 0x64
    case 0x2248: return 0x7E
    case 0xFF05: return 0x25
    default:
      guard let letter = LetterTable.shared[codePoint], letter.folded < 0x80 else {
        return unknown
      }
      return UInt8(letter.folded)
    }
  }
}
