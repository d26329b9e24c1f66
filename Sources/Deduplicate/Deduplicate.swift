public import Linkage
public import Register

/// The third stage: the typed records of one partition in, its register out.
public enum Deduplicate {
  /// Links the rows of a partition into associations, period by period.
  ///
  /// Rows are clustered within each period; then, from the earliest period on, each cluster is looked
  /// for among the associations known so far and keeps their id, or gets a new one. The result does
  /// not depend on the order of `records`.
  ///
  /// - Parameters:
  ///   - records: All rows of the partition that are associations, of all periods.
  ///   - configuration: Model and kinds.
  ///   - decisions: What people said of pairs of rows; it goes before weights and hard evidence.
  ///   - periods: All periods of the run: an association whose partition has no row at all in one of
  ///     them is gone there. Periods of the records are added.
  /// - Throws: ``LinkageError`` when the model does not fit ``AssociationComparisons/layout``.
  /// - Complexity: Dominated by the pairs of rows at one place and level.
  public static func deduplicate(
    _ records: SourceRecords, _ configuration: DeduplicateConfiguration,
    decisions: ReviewDecisions = .none, periods: [ReportingPeriod] = []
  ) throws(LinkageError) -> DeduplicatedPartition {
    var building = RegisterBuilding(records, configuration, decisions, periods)
    try building.addPeriods()
    return building.result
  }
}
