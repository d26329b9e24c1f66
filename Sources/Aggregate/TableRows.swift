public import Register

/// The rows of a table, made piece by piece when they are asked for.
///
/// The tables by locality have hundreds of thousands of rows, and nobody needs all of them at once.
public struct TableRows: Sendable {
  /// `B01` … `B12`.
  public let id: String
  /// Names of the columns, in order.
  public let columns: [String]
  private let pieces: Int
  private let fill: @Sendable (_ piece: Int, _ cells: inout [Cell]) -> Void

  /// A table of that many pieces; `fill` appends the cells of one, row by row.
  init(
    id: String, columns: [String], pieces: Int,
    fill: @escaping @Sendable (_ piece: Int, _ cells: inout [Cell]) -> Void
  ) {
    self.id = id
    self.columns = columns
    self.pieces = pieces
    self.fill = fill
  }

  /// A table that is small enough to be made whole.
  init(_ table: TidyTable) {
    self.init(id: table.id, columns: table.columns, pieces: 1) { $1 += table.cells }
  }

  /// Calls `use` with the pieces one after another, each a table of some of the rows.
  ///
  /// - Complexity: O(cells) time; memory for one piece, when `use` keeps none.
  public func forEachPiece(_ use: (TidyTable) -> Void) {
    var cells: [Cell] = []
    for piece in 0..<pieces {
      cells.removeAll(keepingCapacity: true)
      fill(piece, &cells)
      use(TidyTable(id: id, columns: columns, cells: cells))
    }
  }

  /// All rows together.
  public var table: TidyTable {
    var cells: [Cell] = []
    for piece in 0..<pieces { fill(piece, &cells) }
    return TidyTable(id: id, columns: columns, cells: cells)
  }
}
