import Register

extension AppliedDecisions {
  /// What became of each decision that concerns the partition, in their order.
  ///
  /// - Parameter rows: The rows with their associations, in the order of the sources.
  func outcomes(_ rows: LinkedRows, periods: [ReportingPeriod]) -> [DecidedPair] {
    decisions.all.indices.compactMap { index in
      let ends = decisions.ends[index]
      var pair = DecidedPair(
        pair: decisions.all[index].pair, verdict: decisions.all[index].verdict, status: .notFound)
      if let others = contradicted[index] {
        pair.status = .contradicted
        pair.against = others.map { decisions.all[$0].pair }.sorted()
      } else if let place = lastPlace(ends, periods.count) {
        pair.left = rows[place.left].associationID
        pair.right = rows[place.right].associationID
        pair.period = rows[place.right].period
        let isAsDecided = (pair.left == pair.right) == (pair.verdict == .same)
        pair.status = isAsDecided ? .applied : .blocked
      } else if ends.left == ends.right, records.isFound(ends.left) {
        pair.status = .halfFound
      } else if records.isAmbiguous(ends.left) || records.isAmbiguous(ends.right) {
        pair.status = .ambiguous
      } else if records.isFound(ends.left) != records.isFound(ends.right) {
        pair.status = .halfFound
      } else if records.isFound(ends.left) {
        pair.status = .ambiguous
      } else {
        return nil
      }
      return pair
    }
  }

  /// The last two rows that a decision bears on: of one period, else of two.
  private func lastPlace(
    _ ends: (left: Int, right: Int), _ periods: Int
  ) -> (left: Int, right: Int)? {
    let places = (0..<periods).map { records.rows(ends.left, ends.right, $0) }
    for (period, place) in places.enumerated().reversed() {
      guard let left = place.left, let right = place.right else { continue }
      if left != right { return (left, right) }
      // Two records that say the same: the first and the last row that does.
      if let last = records.rows(ends.right, period).last, last != left { return (left, last) }
    }
    guard ends.left != ends.right, let left = places.last(where: { $0.left != nil })?.left,
      let right = places.last(where: { $0.right != nil })?.right
    else { return nil }
    return (left, right)
  }
}
