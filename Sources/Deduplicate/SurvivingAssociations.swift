public import Linkage
public import Register

/// The register of a partition: each association is made from its rows when it is asked for.
///
/// Made at once they would take more memory than the rows they are made from.
public struct SurvivingAssociations: Sendable {
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

  /// The texts of which the survivors hold the numbers.
  public var texts: TextTable { sources.texts }

  /// Calls `body` with the id of each association and what survived of its rows.
  public func forEachSurvivor(_ body: (_ id: String, Survivor) -> Void) {
    for index in indices { body(ids[index].text, survivor(index)) }
  }

  private func survivor(_ index: Int) -> Survivor {
    let start = index == 0 ? 0 : ends[index - 1]
    // Most are reported once.
    if ends[index] - start == 1 { return Survivor(sources.rows[rows[start]]) }
    return Survivorship(rows: rows[start..<ends[index]], sources: sources).survivor
  }
}

extension SurvivingAssociations: RandomAccessCollection {
  /// 0.
  public var startIndex: Int { 0 }
  /// How many associations there are, in all periods.
  public var endIndex: Int { ids.count }

  /// An association of one period.
  ///
  /// - Complexity: O(rows that report it).
  public subscript(index: Int) -> Association {
    let survivor = survivor(index)
    let row = survivor.row
    var result = Association(
      id: ids[index].text, period: row.period, name: texts.string(row.name),
      scopeLevel: row.scopeLevel, place: sources.place(row))
    result.kind = texts.string(row.kind)
    result.type = row.type
    result.assigned = row.assigned
    result.foundedOn = row.foundedOn
    result.members = row.members
    result.organisationalMembers = row.organisationalMembers
    result.partyOrganisation = row.partyOrganisation
    result.partyMembers = row.partyMembers
    result.partyCaucus = row.partyCaucus
    result.staffQuota = row.staffQuota
    result.stateFunding = row.stateFunding
    result.ownFunding = row.ownFunding
    result.term = row.term
    result.congressYear = row.congressYear
    result.mergerStatus = row.mergerStatus
    result.recommendationAgency = texts.string(row.recommendationAgency)
    result.recommendations = survivor.recommendations
    result.rows = survivor.rows
    return result
  }
}

/// What survived of the rows of one association.
public struct Survivor: Sendable {
  /// The highest row, its blanks filled from the others.
  public var row: SourceRow
  /// How many recommendations its rows carry, distinct by text.
  public var recommendations: Int
  /// How many rows report it.
  public var rows: Int

  init(row: SourceRow, recommendations: Int, rows: Int) {
    self.row = row
    self.recommendations = recommendations
    self.rows = rows
  }

  /// What survives of a row that is alone: all of it.
  init(_ row: SourceRow) {
    self.init(row: row, recommendations: row.recommendation == 0 ? 0 : 1, rows: 1)
  }
}
