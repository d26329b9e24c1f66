/// Records as typed columns with names.
///
/// When two registers are linked, their records share one table: the left register first, see
/// ``PairScope/between(leftCount:)``.
public struct ColumnTable: Sendable {
  /// Number of records.
  public let count: Int
  /// The columns by name.
  public private(set) var columns: [String: Column] = [:]

  /// A table of that many records without columns.
  public init(count: Int) { self.count = count }

  /// Adds or replaces a column.
  ///
  /// - Throws: ``LinkageError/Code/recordCount`` when it does not have one value per record.
  public mutating func set(_ name: String, _ column: Column) throws(LinkageError) {
    guard column.count == count else {
      throw LinkageError(
        .recordCount, "cột '\(name)' có \(column.count) giá trị cho \(count) bản ghi")
    }
    columns[name] = column
  }

  /// Returns a column of text.
  ///
  /// - Throws: ``LinkageError/Code/column`` when there is no text column of that name.
  func text(_ name: String) throws(LinkageError) -> TextColumn {
    guard case .text(let column) = columns[name] else {
      throw LinkageError(.column, "không có cột văn bản '\(name)'")
    }
    return column
  }

  /// Returns a column of dates.
  ///
  /// - Throws: ``LinkageError/Code/column`` when there is no date column of that name.
  func day(_ name: String) throws(LinkageError) -> DayColumn {
    guard case .day(let column) = columns[name] else {
      throw LinkageError(.column, "không có cột ngày '\(name)'")
    }
    return column
  }

  /// Returns a column of numbers.
  ///
  /// - Throws: ``LinkageError/Code/column`` when there is no column of numbers of that name.
  func number(_ name: String) throws(LinkageError) -> [Double] {
    guard case .number(let values) = columns[name] else {
      throw LinkageError(.column, "không có cột số '\(name)'")
    }
    return values
  }
}
