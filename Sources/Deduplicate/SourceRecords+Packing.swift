import Linkage
import Register

/// Records packed into rows, and rows made records again.
extension SourceRecords {
  /// A row, its texts added to the table.
  mutating func row(_ record: TypedRecord) -> SourceRow {
    var row = SourceRow(position: record.position, period: record.period)
    packIdentity(of: record, &row)
    packFigures(of: record, &row)
    return row
  }

  private mutating func packIdentity(of record: TypedRecord, _ row: inout SourceRow) {
    row.partition = texts.number(of: record.partition)
    row.name = texts.number(of: record.name)
    row.kind = texts.number(of: record.identity.kind)
    row.rest = texts.number(of: record.identity.rest)
    row.restFolded = texts.number(of: record.identity.restFolded)
    row.numbers = texts.number(of: record.identity.numbers)
    row.otherName = texts.number(of: record.otherName)
    row.scopeLevel = record.scopeLevel
    row.type = record.type
    row.place = PlaceNumbers(
      province: texts.number(of: record.place.province),
      district: texts.number(of: record.place.district),
      commune: texts.number(of: record.place.commune))
    row.placeCandidates = texts.number(of: record.placeCandidates)
    row.foundedOn = record.foundedOn
    row.decision = texts.number(of: record.decision)
    row.decisionYear = record.decisionYear
    row.chairperson = texts.number(of: record.chairperson)
    row.phone = texts.number(of: record.phone)
    row.address = texts.number(of: record.address)
  }

  private mutating func packFigures(of record: TypedRecord, _ row: inout SourceRow) {
    row.assigned = record.assigned
    row.members = record.members
    row.organisationalMembers = record.organisationalMembers
    row.partyOrganisation = record.partyOrganisation
    row.partyMembers = record.partyMembers
    row.partyCaucus = record.partyCaucus
    row.staffQuota = record.staffQuota
    row.stateFunding = record.stateFunding
    row.ownFunding = record.ownFunding
    row.term = record.term
    row.congressYear = record.congressYear
    row.mergerStatus = record.mergerStatus
    row.recommendation = record.recommendation
    row.recommendationAgency = texts.number(of: record.recommendationAgency)
  }

  /// The record of a row.
  func record(_ row: SourceRow) -> TypedRecord {
    var record = TypedRecord(position: row.position, period: row.period)
    unpackIdentity(row, &record)
    unpackFigures(row, &record)
    return record
  }

  private func unpackIdentity(_ row: SourceRow, _ record: inout TypedRecord) {
    record.partition = texts.string(row.partition)
    record.name = texts.string(row.name)
    record.identity = NameIdentity(
      kind: texts.string(row.kind), rest: texts.string(row.rest),
      restFolded: texts.string(row.restFolded), numbers: texts.string(row.numbers))
    record.otherName = texts.string(row.otherName)
    record.scopeLevel = row.scopeLevel
    record.type = row.type
    record.place = place(row)
    record.placeCandidates = texts.string(row.placeCandidates)
    record.foundedOn = row.foundedOn
    record.decision = texts.string(row.decision)
    record.decisionYear = row.decisionYear
    record.chairperson = texts.string(row.chairperson)
    record.phone = texts.string(row.phone)
    record.address = texts.string(row.address)
  }

  private func unpackFigures(_ row: SourceRow, _ record: inout TypedRecord) {
    record.assigned = row.assigned
    record.members = row.members
    record.organisationalMembers = row.organisationalMembers
    record.partyOrganisation = row.partyOrganisation
    record.partyMembers = row.partyMembers
    record.partyCaucus = row.partyCaucus
    record.staffQuota = row.staffQuota
    record.stateFunding = row.stateFunding
    record.ownFunding = row.ownFunding
    record.term = row.term
    record.congressYear = row.congressYear
    record.mergerStatus = row.mergerStatus
    record.recommendation = row.recommendation
    record.recommendationAgency = texts.string(row.recommendationAgency)
  }

  /// The place of a row.
  func place(_ row: SourceRow) -> Place {
    Place(
      province: texts.string(row.place.province), district: texts.string(row.place.district),
      commune: texts.string(row.place.commune))
  }
}
