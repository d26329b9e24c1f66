extension Similarity {
  /// Returns the edit distance of two texts, or nil when it exceeds a maximum.
  ///
  /// An edit inserts, deletes or replaces one scalar, or swaps two neighbours; no part of a text is
  /// edited twice. This is the restricted distance, also called optimal string alignment: from "ca"
  /// to "abc" it is 3, where the unrestricted one is 2. It does not obey the triangle inequality.
  ///
  /// - Parameters:
  ///   - a: A text in UTF-8.
  ///   - b: Another; the distance is the same both ways.
  ///   - maximum: Largest distance of interest, at least 0. Only a band of `2 · maximum + 1` cells per
  ///     row is computed, and the work ends when no cell of the band can lead back below it.
  /// - Complexity: O(min(|a|, |b|) · maximum) after decoding.
  /// - SeeAlso: F. J. Damerau (1964), *Communications of the ACM* 7(3), 171–176; band: E. Ukkonen
  ///   (1985), *Information and Control* 64, 100–118.
  public static func damerauLevenshtein(
    _ a: Span<UInt8>, _ b: Span<UInt8>, maximum: Int
  ) -> Int? {
    withScalars(a, b) { a, b in
      let limit = min(maximum, max(a.count, b.count))
      return a.count <= b.count ? distance(a, b, limit) : distance(b, a, limit)
    }
  }

  private static func distance(
    _ a: UnsafeBufferPointer<UInt32>, _ b: UnsafeBufferPointer<UInt32>, _ maximum: Int
  ) -> Int? {
    guard b.count - a.count <= maximum else { return nil }
    let width = b.count + 1
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * width) { cells in
      // The band moves right, so cells beyond it keep this value until a row reaches them.
      cells.initialize(repeating: maximum + 1)
      for j in 0...min(b.count, maximum) { cells[j] = j }
      for i in 0..<a.count {
        // A swap in the next row starts from the row before this one, adds one, and so cannot come
        // below this row's best either: neighbouring rows differ by at most one there.
        if fillRow(i, a, b, maximum, cells) > maximum { return nil }
      }
      let result = cells[a.count % 3 * width + b.count]
      return result <= maximum ? result : nil
    }
  }

  /// Fills the row after scalar i of `a`, of three that take turns; returns its smallest cell.
  private static func fillRow(
    _ i: Int, _ a: UnsafeBufferPointer<UInt32>, _ b: UnsafeBufferPointer<UInt32>, _ maximum: Int,
    _ cells: UnsafeMutableBufferPointer<Int>
  ) -> Int {
    let width = b.count + 1
    let (row, above, twoAbove) = ((i + 1) % 3 * width, i % 3 * width, (i + 2) % 3 * width)
    let start = max(0, i - maximum)
    let end = min(b.count, i + 1 + maximum)
    // All deletions; where the band has left this edge, that is more than the maximum, as it should.
    cells[row + start] = i + 1
    var best = cells[row + start]
    for j in start..<end {
      var cell = cells[above + j] + (a[i] == b[j] ? 0 : 1)
      cell = min(cell, cells[above + j + 1] + 1, cells[row + j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        cell = min(cell, cells[twoAbove + j - 1] + 1)
      }
      cells[row + j + 1] = cell
      best = min(best, cell)
    }
    return best
  }
}
