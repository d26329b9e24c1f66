/// How the columns of a return differ from the form's; reported, never a reason to shift a cell.
public struct ColumnDrift: Hashable, Sendable {
  /// Fields of the form that have no column, in the order of the form.
  public var missing: [ReturnField]
  /// Columns that carry no field, and columns for a field that has one already.
  public var surplus: Int
  /// Whether the fields stand in another order than the form's.
  public var isReordered: Bool

  /// A drift; without arguments, none.
  public init(missing: [ReturnField] = [], surplus: Int = 0, isReordered: Bool = false) {
    self.missing = missing
    self.surplus = surplus
    self.isReordered = isReordered
  }

  /// The drift of a header.
  ///
  /// - Parameter fields: The field of each column, nil for a column without one.
  public init(of fields: [ReturnField?]) {
    let found = fields.compactMap { $0 }
    let first = found.enumerated().filter { found.firstIndex(of: $1) == $0 }.map(\.element.rawValue)
    self.init(
      missing: ReturnField.allCases.filter { !found.contains($0) },
      surplus: fields.count - first.count, isReordered: first != first.sorted())
  }
}
