public import Register

/// The cleaning of one return: what its rows have in common, looked at once.
///
/// No row depends on another, so that ranges of a large return can be cleaned side by side.
public struct Cleaning: Sendable {
  private let rows: RawRows
  private let profile: ReturnProfile
  /// What rows are cleaned with; nil when the return as a whole is not taken.
  private let cleaner: RowCleaner?

  /// Gets ready to clean a return.
  ///
  /// - Parameters:
  ///   - rows: Its raw rows.
  ///   - profile: What ingest found out, with its final status.
  /// - Complexity: O(bytes).
  public init(_ rows: RawRows, _ profile: ReturnProfile, _ configuration: CleanConfiguration) {
    self.rows = rows
    self.profile = profile
    if profile.status != .rejected, let period = profile.period {
      cleaner = RowCleaner(rows, profile, period, configuration)
    } else {
      cleaner = nil
    }
  }

  /// Cleans some of the rows.
  ///
  /// - Returns: One outcome per row, whatever the row holds, and the findings of these rows in order.
  /// - Complexity: O(rows); a few microseconds a row, less where cells repeat within the range.
  public func clean(_ range: Range<Int>) -> CleanedReturn {
    var outcomes: [CleanOutcome] = []
    outcomes.reserveCapacity(range.count)
    let findings = clean(range) { outcomes.append($1) }
    return CleanedReturn(outcomes: outcomes, findings: findings)
  }

  /// Cleans some of the rows and hands out each row's number and outcome, for whoever need not hold
  /// all of them.
  ///
  /// - Returns: The findings of these rows in order.
  public func clean(_ range: Range<Int>, each: (Int, CleanOutcome) -> Void) -> [Finding] {
    guard profile.status == .current, var cleaner else {
      for row in range { each(row, ended(rows.kinds[row])) }
      return []
    }
    cleaner.recall()
    for start in stride(from: range.lowerBound, to: range.upperBound, by: Self.blockSize) {
      cleaner.clean(start..<min(start + Self.blockSize, range.upperBound)) { row, outcome in
        each(row, outcome ?? unread(row))
      }
    }
    cleaner.giveBackMemory()
    return cleaner.findings
  }

  /// How many rows are cleaned one kind of cell after another.
  private static let blockSize = 16

  /// The end of a row of a return that is in force, where it is no data.
  private func unread(_ row: Int) -> CleanOutcome {
    rows.kinds[row] == .malformed
      ? .ended(.rejected, reason: rows.rules[row]) : ended(rows.kinds[row])
  }

  /// The end of a row that cleaning does not look at.
  private func ended(_ kind: RowKind) -> CleanOutcome {
    switch (kind, profile.status) {
    case (.data, .superseded), (.data, .held), (.malformed, .superseded), (.malformed, .held):
      .ended(.superseded, reason: profile.reason)
    case (.data, _), (.malformed, _): .ended(.rejected, reason: profile.reason)
    default: .ended(.notData, reason: kind.code)
    }
  }
}
