/// Finds the row of a grid by the bytes of two of its fields.
///
/// A hash table with open addressing: ids are hashes themselves, so its chains stay short.
struct RowIndex {
  private let grid: FieldGrid
  private let columns: (Int, Int)
  /// Row number + 1, 0 where nothing is; a power of two of them.
  private var slots: [UInt32]

  /// Notes all rows; of rows with the same two fields the first is found.
  ///
  /// - Complexity: O(rows).
  init(_ grid: FieldGrid, by first: Int, _ second: Int) {
    self.grid = grid
    columns = (first, second)
    var size = 16
    while size < grid.count * 2 { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
    for row in 0..<grid.count {
      let slot = slot(of: grid, row, columns)
      if slots[slot] == 0 { slots[slot] = UInt32(row + 1) }
    }
  }

  /// The row whose fields are those of two columns in a row of another grid, nil when there is none.
  func row(like other: FieldGrid, _ row: Int, _ first: Int, _ second: Int) -> Int? {
    let found = slots[slot(of: other, row, (first, second))]
    return found == 0 ? nil : Int(found) - 1
  }

  /// Where a row with these fields is noted, or would be.
  private func slot(of other: FieldGrid, _ row: Int, _ others: (Int, Int)) -> Int {
    let (first, second) = (other[row, others.0], other[row, others.1])
    var slot = Int(truncatingIfNeeded: Self.hash(other.bytes, first, second))
    while true {
      slot &= slots.count - 1
      if slots[slot] == 0 { return slot }
      let noted = Int(slots[slot]) - 1
      if grid.isSame(grid[noted, columns.0], as: first, in: other),
        grid.isSame(grid[noted, columns.1], as: second, in: other)
      {
        return slot
      }
      slot += 1
    }
  }

  /// FNV-1a, its upper bits folded in.
  private static func hash(_ bytes: [UInt8], _ first: Range<Int>, _ second: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    bytes.withUnsafeBufferPointer { bytes in
      for byte in bytes[first] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      for byte in bytes[second] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    return hash ^ (hash >> 32)
  }
}
