/// Records in an order of their contents.
///
/// The engine draws samples and breaks ties by the numbers of records. Numbered by their contents,
/// the same records give the same result in whatever order they came; records that are equal in every
/// column are interchangeable. The registers of ``PairScope/between(leftCount:)`` stay apart.
struct RecordOrder: Sendable {
  /// The number in the table of each record of the order.
  let originals: [Int32]

  private struct Entry {
    var key: UInt64
    var record: Int32
  }

  /// The order of a table's records.
  init(_ table: ColumnTable, scope: PairScope) {
    var entries = (0..<Int32(table.count)).map { Entry(key: 0, record: $0) }
    for (_, column) in table.columns.sorted(by: { $0.key < $1.key }) { Self.mix(column, &entries) }
    let boundary = if case .between(let left) = scope { min(left, table.count) } else { 0 }
    entries[..<boundary].sort(by: Self.precedes)
    entries[boundary...].sort(by: Self.precedes)
    originals = entries.map(\.record)
  }

  private static func precedes(_ a: Entry, _ b: Entry) -> Bool {
    a.key != b.key ? a.key < b.key : a.record < b.record
  }

  private static func mix(_ column: Column, _ entries: inout [Entry]) {
    switch column {
    case .text(let column):
      // Numbers of texts depend on the order of the records, hashes of their bytes do not.
      let hashes = column.texts.hashes
      for record in entries.indices {
        entries[record].key = ByteHash.mixed(
          entries[record].key, hashes[Int(column.values[record])])
      }
    case .number(let values):
      for record in entries.indices {
        entries[record].key = ByteHash.mixed(entries[record].key, values[record].bitPattern)
      }
    case .day(let column):
      for record in entries.indices {
        let day = UInt64(UInt32(bitPattern: column.values[record].rawValue))
        entries[record].key = ByteHash.mixed(entries[record].key, day)
      }
    }
  }

  /// Values of the table's records in this order.
  func apply<Value>(_ values: [Value]) -> [Value] { originals.map { values[Int($0)] } }

  /// Values of this order's records in the order of the table.
  func undo<Value>(_ values: [Value]) -> [Value] {
    var result = values
    for (place, original) in originals.enumerated() { result[Int(original)] = values[place] }
    return result
  }

  /// The same pair by the numbers of the table.
  func original(_ pair: RecordPair) -> RecordPair {
    let (a, b) = (originals[Int(pair.left)], originals[Int(pair.right)])
    return RecordPair(left: min(a, b), right: max(a, b))
  }
}
