/// The name of a cell as people say it.
enum CellAddress {
  /// `A1` for row 0, column 0; `AA10` for row 9, column 26.
  static func name(row: Int, column: Int) -> String {
    "\(letters(of: column))\(row + 1)"
  }

  private static func letters(of column: Int) -> String {
    let last = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(column % 26)))
    return column < 26 ? last : letters(of: column / 26 - 1) + last
  }
}
