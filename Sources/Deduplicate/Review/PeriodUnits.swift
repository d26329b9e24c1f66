import Linkage

/// The rows of a period as clustering sees them: those that people made one count as one record.
struct PeriodUnits {
  private let first: Int
  /// Unit of each row of the period, nil when each row is one by itself.
  private let unitOfRow: [Int]?
  /// A row of each unit, in whose order units are numbered; nil as above.
  private let rowOfUnit: [Int]?
  let count: Int

  init(_ range: Range<Int>, _ applied: AppliedDecisions) {
    first = range.lowerBound
    guard applied.hasUnits else {
      (unitOfRow, rowOfUnit, count) = (nil, nil, range.count)
      return
    }
    var numbers: [Int: Int] = [:]
    var rows: [Int] = []
    unitOfRow = range.map { row in
      let unit = applied.unit(row)
      if let known = numbers[unit] { return known }
      numbers[unit] = rows.count
      rows.append(unit)
      return rows.count - 1
    }
    rowOfUnit = rows
    count = rows.count
  }

  /// The unit of a row; both are numbered within the period.
  func unit(_ row: Int) -> Int { unitOfRow?[row] ?? row }

  /// The units of a pair of rows, nil when that is one unit.
  func units(_ pair: RecordPair) -> RecordPair? {
    guard unitOfRow != nil else { return pair }
    let (a, b) = (Int32(unit(Int(pair.left))), Int32(unit(Int(pair.right))))
    return a == b ? nil : RecordPair(left: min(a, b), right: max(a, b))
  }

  /// Pairs of units instead of pairs of rows; of several between two units the strongest.
  func collapsed(_ scored: [ScoredPair]) -> [ScoredPair] {
    if unitOfRow == nil { return scored }
    var best: [RecordPair: ScoredPair] = [:]
    for pair in scored {
      guard let units = units(pair.pair),
        pair.weightBits > best[units]?.weightBits ?? -.infinity
      else { continue }
      best[units] = ScoredPair(pair: units, weightBits: pair.weightBits, levels: pair.levels)
    }
    return Array(best.values)
  }

  /// Whether two units are different: a person said so of any of their rows, or hard evidence says so
  /// of all.
  ///
  /// Who joined two rows in spite of hard evidence has decided about whatever is like either of them.
  func areForbidden(
    _ a: Int, _ b: Int, _ applied: AppliedDecisions, _ records: inout LinkageRecords
  ) -> Bool {
    guard let rowOfUnit else {
      let (x, y) = (first + a, first + b)
      return applied.areDifferent(x, y) || records.areForbidden(x, y) || records.areTwoActs(x, y)
    }
    let (lefts, rights) = (
      applied.contents(of: rowOfUnit[a]), applied.contents(of: rowOfUnit[b])
    )
    var areAllForbidden = true
    for x in lefts {
      for y in rights {
        if applied.areDifferent(x, y) { return true }
        if areAllForbidden {
          areAllForbidden = records.areForbidden(x, y) || records.areTwoActs(x, y)
        }
      }
    }
    return areAllForbidden
  }

  /// Whether a person said that two units are different.
  func areDecided(_ a: Int, _ b: Int, _ applied: AppliedDecisions) -> Bool {
    guard let rowOfUnit else { return applied.areDifferent(first + a, first + b) }
    return applied.contents(of: rowOfUnit[a]).contains { x in
      applied.contents(of: rowOfUnit[b]).contains { applied.areDifferent(x, $0) }
    }
  }
}
