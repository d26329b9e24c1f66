public import Register

/// The second stage: raw rows of one return in, typed records and ends out.
public enum Clean {
  /// Cleans one return.
  ///
  /// - Parameters:
  ///   - rows: Its raw rows.
  ///   - profile: What ingest found out, with its final status.
  /// - Returns: One outcome per row, whatever the row holds.
  /// - Complexity: O(rows); a few microseconds a row, less where cells repeat.
  public static func clean(
    _ rows: RawRows, _ profile: ReturnProfile, _ configuration: CleanConfiguration
  ) -> CleanedReturn {
    var result = CleanedReturn(outcomes: [], findings: [])
    result.outcomes.reserveCapacity(rows.count)
    guard let period = profile.period, profile.status != .rejected else {
      result.outcomes = rows.kinds.map { ended($0, in: profile) }
      return result
    }
    var cleaner = RowCleaner(rows, profile, period, configuration)
    for row in 0..<rows.count {
      if rows.kinds[row] == .data && profile.status == .current {
        result.outcomes.append(cleaner.clean(row))
      } else if rows.kinds[row] == .malformed && profile.status == .current {
        result.outcomes.append(.ended(.rejected, reason: rows.rules[row]))
      } else {
        result.outcomes.append(ended(rows.kinds[row], in: profile))
      }
    }
    result.findings = cleaner.findings
    return result
  }

  /// The end of a row that cleaning does not look at.
  private static func ended(_ kind: RowKind, in profile: ReturnProfile) -> CleanOutcome {
    switch (kind, profile.status) {
    case (.data, .superseded), (.data, .held), (.malformed, .superseded), (.malformed, .held):
      .ended(.superseded, reason: profile.reason)
    case (.data, _), (.malformed, _): .ended(.rejected, reason: profile.reason)
    default: .ended(.notData, reason: kind.code)
    }
  }
}
