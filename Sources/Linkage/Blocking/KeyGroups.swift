/// Records grouped by equal keys; groups are numbered in the order of their first records.
struct KeyGroups {
  /// Group of each record, -1 for key 0.
  private(set) var groupOfRecord: [Int32] = []
  /// Number of records in each group.
  private(set) var sizes: [Int32] = []

  /// Groups by open addressing: the first record of a group stands for its key.
  init(_ keys: [UInt64]) {
    groupOfRecord = Array(repeating: -1, count: keys.count)
    var capacity = 16
    while capacity < keys.count * 2 { capacity *= 2 }
    var slots = [(key: UInt64, group: Int32)](repeating: (0, -1), count: capacity)
    for record in keys.indices where keys[record] != 0 {
      let key = keys[record]
      // Keys need not be hashes, so they are mixed here.
      var slot = Int(truncatingIfNeeded: ByteHash.mixed(0, key)) & (capacity - 1)
      while slots[slot].key != 0, slots[slot].key != key { slot = (slot + 1) & (capacity - 1) }
      if slots[slot].key == 0 {
        slots[slot] = (key, Int32(sizes.count))
        sizes.append(0)
      }
      sizes[Int(slots[slot].group)] += 1
      groupOfRecord[record] = slots[slot].group
    }
  }

  /// How many records of each group come before a record number.
  func sizes(below boundary: Int) -> [Int32] {
    var result = [Int32](repeating: 0, count: sizes.count)
    for record in 0..<min(boundary, groupOfRecord.count) where groupOfRecord[record] >= 0 {
      result[Int(groupOfRecord[record])] += 1
    }
    return result
  }
}
