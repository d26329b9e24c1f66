import Register

/// What became of the rows of a partition, in order of period, path and position.
public struct LinkedRows: RandomAccessCollection, Sendable {
  private let sources: SourceRecords
  private var ids: [AssociationID] = []
  private var areAccepted: [Bool] = []

  init(_ sources: SourceRecords) {
    self.sources = sources
    ids.reserveCapacity(sources.count)
    areAccepted.reserveCapacity(sources.count)
  }

  /// Says of the next row which association it reports, and whether it is the one believed first.
  mutating func append(_ id: AssociationID, isAccepted: Bool) {
    ids.append(id)
    areAccepted.append(isAccepted)
  }

  /// 0.
  public var startIndex: Int { 0 }
  /// How many rows there are.
  public var endIndex: Int { ids.count }

  /// The end of a row.
  public subscript(row: Int) -> LinkedRow {
    LinkedRow(
      path: sources.origin(row).path, position: sources.rows[row].position,
      disposition: areAccepted[row] ? .accepted : .duplicate, period: sources.rows[row].period,
      associationID: ids[row].text, hasMembers: sources.rows[row].members != nil,
      hasFoundingDate: sources.rows[row].foundedOn != nil)
  }
}
