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
    Cleaning(rows, profile, configuration).clean(0..<rows.count)
  }
}
