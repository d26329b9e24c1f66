public import Register
public import Work

/// Makes the tables B01–B11 one by one, in any order and on any thread; ``Tables`` describes them.
public struct TableMaker: Sendable {
  private let partials: Partials
  private let localities: LocalityRows
  private let returns: [ReturnQuality]
  private let context: TableContext

  /// Sums the partials up by locality.
  ///
  /// - Parameters:
  ///   - partials: The partials of all partitions, combined.
  ///   - returns: What became of the rows of each reporting unit, for B10.
  ///   - context: Names and code lists.
  ///   - workers: Sum the periods up side by side.
  public init(
    _ partials: Partials, returns: [ReturnQuality], context: TableContext, workers: Workers = .one
  ) {
    self.partials = partials
    self.returns = returns
    self.context = context
    localities = LocalityRows(partials, context, workers)
  }

  /// How many tables there are.
  public static let count = 11
  /// The positions of all tables: those first that are the longest, so that nobody waits for them.
  public static let longestFirst = [1, 5, 6, 4, 2, 0, 3, 7, 8, 9, 10]

  /// The table at a position of 0..<``count``, in the order of their ids.
  public func table(_ index: Int) -> TidyTable { rows(index).table }

  /// The same table, to be looked at piece by piece.
  public func rows(_ index: Int) -> TableRows {
    switch index {
    case 0: AssociationsByLocality.table(localities)
    case 1: AssociationsByType.table(localities)
    case 2: PartyOrganisations.table(localities)
    case 3: TableRows(MembersByKind.table(partials, context))
    case 4: StaffAndFunding.table(localities)
    case 5: Congresses.table(localities)
    case 6: TableRows(MergersBeforeAndAfter.table(partials, context))
    case 7: TableRows(MergerProgress.table(partials, context))
    case 8: TableRows(Recommendations.table(partials, context))
    case 9: TableRows(ReturnQualityTable.table(returns))
    default: TableRows(AssignedAtCentre.table(partials, context))
    }
  }
}
