import CSV

/// Counts the records that are not UTF-8, where nobody can say in which letters they are.
///
/// A register typed without diacritics may hold one word from elsewhere. That word's row cannot be read,
/// and has to be typed anew; the others can.
struct OddRecords {
  private let records: Int
  private let odd: Int

  /// A return is worth reading without one record in twenty.
  var areFew: Bool { odd * 20 <= records }

  /// Looks at a table's records from `first` on.
  /// - Complexity: O(bytes).
  init(_ table: RecordTable, from first: Int) {
    let own = first..<max(first, table.count)
    records = own.count
    odd = own.count { record in
      (0..<table.fieldCount(record)).contains { column in
        let cell = table.bytes.span.extracting(table.field(record, column))
        return (try? UTF8Span(validating: cell)) == nil
      }
    }
  }
}
