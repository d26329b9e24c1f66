/// The bytes that were there before they were taken for Windows-1252 and saved as UTF-8.
///
/// One accident hides each byte behind the UTF-8 of the character it was shown as; the same can
/// happen to the result once more. What was no byte of Windows-1252 is a character typed later.
enum MangledBytes {
  /// The original byte that starts at `index`, which moves behind it.
  ///
  /// A value of 0x100 and above is a character that no byte was shown as, `CodePoint.broken` a part
  /// that is no UTF-8. `index` must be inside the cell.
  @inline(__always)
  static func next(in cell: Span<UInt8>, at index: inout Int, accidents: Int) -> UInt32 {
    if accidents == 0 {
      defer { index += 1 }
      return UInt32(cell[index])
    }
    let codePoint =
      accidents == 1
      ? CodePoint.next(in: cell, at: &index)
      : MangledText.next(in: cell, at: &index, accidents: accidents - 1).codePoint
    return Windows1252.byte(shownAs: codePoint).map(UInt32.init) ?? codePoint
  }
}
