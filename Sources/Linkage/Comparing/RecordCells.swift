/// The values of all compared columns as numbers, record by record, so that a pair touches two
/// stretches of memory.
struct RecordCells: Sendable {
  /// Cells per record.
  private(set) var width = 0
  /// The first cell of each column.
  private(set) var cellOfColumn: [String: Int] = [:]
  /// The cell that holds the second of two columns under the numbers of the first.
  private(set) var cellOfSwap: [SwappedColumns: Int] = [:]
  private(set) var cells: [Int32] = []
  /// The cell that stands for a missing value, by column.
  private(set) var missing: [String: Int32] = [:]
  let recordCount: Int

  /// Cells of the columns.
  ///
  /// Text and numbers take one cell, 0 when missing; dates take two, the date, -1 when missing, and
  /// its day number. For each pair in `swaps` one more cell holds the second text under the numbers of the first.
  init(
    _ table: ColumnTable, _ order: RecordOrder, columns: [String], swaps: [SwappedColumns]
  ) throws(LinkageError) {
    recordCount = table.count
    var sources: [[Int32]] = []
    for name in columns where cellOfColumn[name] == nil {
      guard let column = table.columns[name] else {
        throw LinkageError(.column, "không có cột '\(name)'")
      }
      cellOfColumn[name] = sources.count
      missing[name] = column.missingCell
      switch column {
      case .text(let texts): sources.append(texts.values)
      case .number(let values): sources.append(Self.numbered(values))
      case .day(let days):
        sources.append(days.values.map(\.rawValue))
        sources.append(days.dayNumbers)
      }
    }
    for swap in swaps where cellOfSwap[swap] == nil {
      cellOfSwap[swap] = sources.count
      sources.append(
        Self.translated(try table.text(swap.second), into: try table.text(swap.first)))
    }
    width = sources.count
    cells = Array(repeating: 0, count: width * table.count)
    for (cell, source) in sources.enumerated() {
      for record in 0..<table.count {
        cells[record * width + cell] = source[Int(order.originals[record])]
      }
    }
  }

  /// The texts of column `other` under the numbers of column `own`; -1 where `own` has no such text.
  private static func translated(_ other: TextColumn, into own: TextColumn) -> [Int32] {
    let bytes = other.texts.bytes
    let numbers: [Int32] = (0..<Int32(other.texts.count)).map { number in
      bytes.withUnsafeBufferPointer {
        own.texts.known(UnsafeBufferPointer(rebasing: $0[other.texts.range(of: number)])) ?? -1
      }
    }
    return other.values.map { numbers[Int($0)] }
  }

  /// Equal numbers get equal positive cells; not-a-number gets 0.
  private static func numbered(_ values: [Double]) -> [Int32] {
    var known: [Double: Int32] = [:]
    return values.map { value in
      if value.isNaN { return 0 }
      let number = known[value] ?? Int32(known.count + 1)
      known[value] = number
      return number
    }
  }
}

/// Two columns of text whose values may have been exchanged.
struct SwappedColumns: Hashable, Sendable {
  var first: String
  var second: String
}
