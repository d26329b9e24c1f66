/// Some records of a table by their numbers; four bytes each.
public struct RecordList: Sendable {
  /// In ascending order.
  private var records: [UInt32] = []

  /// How many records there are.
  public var count: Int { records.count }
  /// Whether there is none.
  public var isEmpty: Bool { records.isEmpty }

  /// Whether a record is among them.
  ///
  /// - Complexity: O(log records).
  public func contains(_ record: Int) -> Bool { index(of: record) != nil }

  /// The how manieth a record is, nil when it is not among them.
  func index(of record: Int) -> Int? {
    var (low, high) = (0, records.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(records[middle]) < record { low = middle + 1 } else { high = middle }
    }
    return low < records.count && Int(records[low]) == record ? low : nil
  }

  /// Adds a record behind all that are there.
  mutating func append(_ record: Int) { records.append(UInt32(truncatingIfNeeded: record)) }

  /// Drops the records from `count` on.
  mutating func keep(below count: Int) {
    while let last = records.last, Int(last) >= count { records.removeLast() }
  }

  mutating func removeAll() { records.removeAll(keepingCapacity: true) }
}
