/// Finds the founding decision in the text of a cell.
public enum DecisionReader {
  /// Reads citations such as `QĐ số 123/QĐ-UBND ngày 12/3/2009` or `123/2009/QĐ-UBND`.
  ///
  /// - Returns: Number, kind and date as far as they are written; `nil` when the cell has neither
  ///   the number nor the kind and date of a decision. A lone date is no decision.
  /// - Complexity: O(*n*); only the suffix is allocated.
  public static func read(_ input: Span<UInt8>) -> DecisionReading? {
    FoldedCell.read(input) { cursor in
      guard cursor.bytes.contains(where: CellCursor.isDigit) else { return nil }
      var parser = DecisionParser()
      return parser.parse(cursor)
    }
  }
}
