public import Register

/// The register of a partition: each association is made from its rows when it is asked for.
///
/// Made at once they would take more memory than the rows they are made from.
public struct SurvivingAssociations: RandomAccessCollection, Sendable {
  private let sources: SourceRecords
  /// Rows of the associations from highest to lowest, one association after another.
  private var rows: [Int] = []
  /// Where in `rows` those of an association end.
  private var ends: [Int] = []
  private var ids: [AssociationID] = []

  init(_ sources: SourceRecords) { self.sources = sources }

  /// Adds what is made of some rows, the highest first.
  mutating func append(_ rows: ArraySlice<Int>, _ id: AssociationID) {
    self.rows.append(contentsOf: rows)
    ends.append(self.rows.count)
    ids.append(id)
  }

  /// 0.
  public var startIndex: Int { 0 }
  /// How many associations there are, in all periods.
  public var endIndex: Int { ids.count }

  /// An association of one period.
  ///
  /// - Complexity: O(rows that report it).
  public subscript(index: Int) -> Association {
    let start = index == 0 ? 0 : ends[index - 1]
    return Survivorship(rows: rows[start..<ends[index]], sources: sources)
      .record(id: ids[index].text)
  }
}
