import Register

extension AppliedDecisions {
  /// What became of each decision that concerns the partition, in their order.
  ///
  /// - Parameter rows: The rows with their associations, in the order of the sources.
  func outcomes(_ rows: [LinkedRow], periods: [ReportingPeriod]) -> [DecidedPair] {
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
    for period in (0..<periods).reversed() {
      if let left = records.rows(ends.left, period).first,
        let right = records.rows(ends.right, period).last,
        left != right || ends.left == ends.right
      {
        return (left, right)
      }
    }
    func last(_ record: Int) -> Int? {
      (0..<periods).reversed().lazy.compactMap { records.rows(record, $0).first }.first
    }
    guard let left = last(ends.left), let right = last(ends.right), left != right else {
      return nil
    }
    return (left, right)
  }
}
