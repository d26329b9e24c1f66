/// Edit distances by the full table, for texts too long for one machine word.
enum EditDistance {
  /// Fewest edits between two texts; with `swaps`, exchanging two neighbours is one edit.
  ///
  /// - Complexity: O(|a| · |b|) time, O(|b|) memory.
  static func distance(
    _ a: UnsafeBufferPointer<UInt32>, _ b: UnsafeBufferPointer<UInt32>, swaps: Bool
  ) -> Int {
    var (twoAbove, above) = ([Int](), Array(0...b.count))
    for i in 0..<a.count {
      var row = [i + 1]
      row.reserveCapacity(b.count + 1)
      for j in 0..<b.count {
        var cell = min(above[j] + (a[i] == b[j] ? 0 : 1), above[j + 1] + 1, row[j] + 1)
        if swaps, i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cell = min(cell, twoAbove[j - 1] + 1)
        }
        row.append(cell)
      }
      (twoAbove, above) = (above, row)
    }
    return above[b.count]
  }
}
