public import Register

/// What became of one row of the partition.
public struct LinkedRow: Sendable {
  /// Path of the return.
  public var path: String
  /// Where the row stands.
  public var position: SourcePosition
  /// `accepted` or `duplicate`.
  public var disposition: Disposition
  /// Period of the row.
  public var period: ReportingPeriod
  /// The association it reports.
  public var associationID: String
  /// Whether it reports members.
  public var hasMembers: Bool
  /// Whether it reports a founding date.
  public var hasFoundingDate: Bool

  /// A row.
  public init(
    path: String, position: SourcePosition, disposition: Disposition, period: ReportingPeriod,
    associationID: String, hasMembers: Bool, hasFoundingDate: Bool
  ) {
    self.path = path
    self.position = position
    self.disposition = disposition
    self.period = period
    self.associationID = associationID
    self.hasMembers = hasMembers
    self.hasFoundingDate = hasFoundingDate
  }
}

/// A pair of rows worth explaining: a link, or one that a person should decide.
public struct LinkedPair: Sendable {
  /// What came of it.
  public enum Outcome: String, Sendable {
    /// The two ended as one association.
    case linked
    /// Evidence is open; they count as two until a person decides.
    case review
    /// Strong, but joining would have put contradicting rows together.
    case refused
  }

  /// Why the two are not one.
  public enum Reason: String, Sendable {
    /// They are one.
    case none = ""
    /// The weight does not reach the threshold.
    case belowThreshold = "below_threshold"
    /// The weight between two periods does not reach the threshold; nothing else links the two.
    case betweenPeriods = "between_periods"
    /// Rows that would come together contradict each other.
    case contradiction
    /// The average weight of the rows that would come together does not reach the threshold.
    case weakAverage = "weak_average"
    /// A person said so, of this pair or of one that would come together with it.
    case decided
  }

  /// Path and line of the two rows.
  public var left: (path: String, line: Int)
  /// Path and line of the second row.
  public var right: (path: String, line: Int)
  /// Match weight in bits.
  public var weightBits: Double
  /// Names of the level of each comparison, in the order of the model.
  public var levels: [String]
  /// What came of it.
  public var outcome: Outcome
  /// Why they are not one.
  public var reason: Reason

  /// A pair.
  public init(
    left: (path: String, line: Int), right: (path: String, line: Int), weightBits: Double,
    levels: [String], outcome: Outcome, reason: Reason
  ) {
    self.left = left
    self.right = right
    self.weightBits = weightBits
    self.levels = levels
    self.outcome = outcome
    self.reason = reason
  }
}

/// The register of one partition.
public struct DeduplicatedPartition: Sendable {
  /// One per input row, in order of period, path and position.
  public internal(set) var rows: LinkedRows
  /// One per association and period, in order of period and id.
  public internal(set) var register: SurvivingAssociations
  /// Pairs within a period, links and open ones, and open ones between a period and those before.
  public var pairs: [LinkedPair] = []
  /// Blocks that were too large to compare, by rule: nothing is dropped in silence.
  public var skippedBlocks: [(rule: String, records: Int)] = []
  /// What happened to associations from period to period, in order of period and id.
  public var changes: [AssociationChange] = []
  /// What became of the decisions of people that concern rows of the partition.
  public var decided: [DecidedPair] = []
}
