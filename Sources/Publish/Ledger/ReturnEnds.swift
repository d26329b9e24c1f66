public import Register

/// A return and where its records ended: what is left of its ledger once that is written.
public struct ReturnEnds: Sendable {
  /// The return.
  public var profile: ReturnProfile
  /// How many records ended in each way, by ``Disposition/rawValue``.
  public var counts: [Int]

  /// A return and counts by ``Disposition/rawValue``.
  public init(_ profile: ReturnProfile, counts: [Int]) {
    self.profile = profile
    self.counts = counts
  }

  /// The ends that a ledger lists.
  public init(_ ledger: ReturnLedger) {
    profile = ledger.profile
    counts = ledger.counts
  }
}

/// What the register holds of one period.
public struct RegisterCounts: Sendable, Equatable {
  /// Associations.
  public var associations: Int
  /// Rows of returns that report them.
  public var rows: Int

  /// Counts.
  public init(associations: Int = 0, rows: Int = 0) {
    self.associations = associations
    self.rows = rows
  }

  /// Adds those of another part of the register; a sum stays at the largest number.
  public static func += (a: inout Self, b: Self) {
    a.associations += b.associations
    let (rows, overflow) = a.rows.addingReportingOverflow(b.rows)
    a.rows = overflow ? .max : rows
  }
}
