import CSV
import Register

/// A row after cleaning, with its place in the return.
struct CleanRow {
  var position: SourcePosition
  var outcome: CleanOutcome
}

/// How a row left cleaning, without its typed fields.
struct CleanEnd {
  var position: SourcePosition
  /// Nil for a record that deduplication goes on with.
  var disposition: Disposition?
  var reason: String
}

extension StageFile where Row == CleanEnd {
  /// The first columns of `2-clean/<return>.csv`, for who only needs to account for the rows.
  static var cleanEnds: StageFile {
    StageFile(columns: StageFile<CleanRow>.cleaned.columns, write: { _, _ in }) { cursor in
      guard let line = cursor.integer(), let byte = cursor.integer() else { return nil }
      let outcome = cursor.text()
      let disposition = Disposition(code: outcome)
      guard disposition != nil || outcome == CleanCount.record else { return nil }
      return CleanEnd(
        position: SourcePosition(line: line, byte: byte), disposition: disposition,
        reason: cursor.text())
    }
  }
}

extension StageFile where Row == CleanRow {
  /// `2-clean/<return>.csv`: one line per record, typed fields for those that are associations.
  static var cleaned: StageFile {
    StageFile(
      columns: [
        "line", "byte", "outcome", "reason", "partition", "period", "name", "kind", "rest",
        "rest_folded", "numbers", "other_name", "scope_level", "type", "assigned", "province",
        "district", "commune", "place_candidates", "founded_on", "decision", "decision_year",
        "chairperson", "phone", "address", "members", "organisational_members",
        "party_organisation", "party_members", "party_caucus", "staff_quota", "state_funding",
        "own_funding", "term", "congress_year", "merger_status", "recommendation",
        "recommendation_agency",
      ],
      write: write, read: read)
  }

  private static func write(_ row: CleanRow, _ writer: inout CSVWriter) {
    writer.field(row.position.line)
    writer.field(row.position.byte)
    switch row.outcome {
    case .ended(let disposition, let reason):
      writer.field(disposition.code)
      writer.field(reason)
      for _ in 0..<34 { writer.emptyField() }
    case .record(let record):
      writer.field(CleanCount.record)
      writer.field("")
      writeIdentity(record, &writer)
      writeEvidence(record, &writer)
      writeFigures(record, &writer)
    }
  }

  private static func writeIdentity(_ record: TypedRecord, _ writer: inout CSVWriter) {
    writer.field(record.partition)
    writer.field(record.period)
    writer.field(record.name)
    writer.field(record.identity.kind)
    writer.field(record.identity.rest)
    writer.field(record.identity.restFolded)
    writer.field(record.identity.numbers)
    writer.field(record.otherName)
    writer.field(record.scopeLevel.code)
    writer.field(record.type.code)
    writer.field(record.assigned)
    writer.field(record.place.province)
    writer.field(record.place.district)
    writer.field(record.place.commune)
    writer.field(record.placeCandidates)
  }

  private static func writeEvidence(_ record: TypedRecord, _ writer: inout CSVWriter) {
    writer.field(record.foundedOn)
    writer.field(record.decision)
    writer.field(record.decisionYear)
    writer.field(record.chairperson)
    writer.field(record.phone)
    writer.field(record.address)
  }

  private static func writeFigures(_ record: TypedRecord, _ writer: inout CSVWriter) {
    writer.field(record.members)
    writer.field(record.organisationalMembers)
    writer.field(record.partyOrganisation?.code ?? "")
    writer.field(record.partyMembers)
    writer.field(record.partyCaucus)
    writer.field(record.staffQuota)
    writer.field(record.stateFunding)
    writer.field(record.ownFunding)
    writer.field(record.term)
    writer.field(record.congressYear)
    writer.field(record.mergerStatus?.code ?? "")
    if record.recommendation == 0 {
      writer.emptyField()
    } else {
      writer.field(String(record.recommendation, radix: 16))
    }
    writer.field(record.recommendationAgency)
  }

  private static func read(_ cursor: inout RowCursor) -> CleanRow? {
    guard let line = cursor.integer(), let byte = cursor.integer() else { return nil }
    let position = SourcePosition(line: line, byte: byte)
    let outcome = cursor.text()
    let reason = cursor.text()
    if let disposition = Disposition(code: outcome) {
      return CleanRow(position: position, outcome: .ended(disposition, reason: reason))
    }
    let partition = cursor.text()
    guard outcome == CleanCount.record, let period = ReportingPeriod(code: cursor.text()) else {
      return nil
    }
    var record = TypedRecord(position: position, period: period)
    record.partition = partition
    readIdentity(&record, &cursor)
    readEvidence(&record, &cursor)
    readFigures(&record, &cursor)
    return CleanRow(position: position, outcome: .record(record))
  }

  private static func readIdentity(_ record: inout TypedRecord, _ cursor: inout RowCursor) {
    record.name = cursor.text()
    record.identity = NameIdentity(
      kind: cursor.text(), rest: cursor.text(), restFolded: cursor.text(), numbers: cursor.text())
    record.otherName = cursor.text()
    record.scopeLevel = ScopeLevel(code: cursor.text()) ?? .commune
    record.type = AssociationType(code: cursor.text()) ?? .unknown
    record.assigned = cursor.flag()
    record.place = Place(
      province: cursor.text(), district: cursor.text(), commune: cursor.text())
    record.placeCandidates = cursor.text()
  }

  private static func readEvidence(_ record: inout TypedRecord, _ cursor: inout RowCursor) {
    record.foundedOn = PartialDate(iso: cursor.text())
    record.decision = cursor.text()
    record.decisionYear = cursor.integer() ?? 0
    record.chairperson = cursor.text()
    record.phone = cursor.text()
    record.address = cursor.text()
  }

  private static func readFigures(_ record: inout TypedRecord, _ cursor: inout RowCursor) {
    record.members = cursor.integer()
    record.organisationalMembers = cursor.integer()
    record.partyOrganisation = PartyOrganisation(code: cursor.text())
    record.partyMembers = cursor.integer()
    record.partyCaucus = cursor.flag()
    record.staffQuota = cursor.integer()
    record.stateFunding = cursor.integer()
    record.ownFunding = cursor.integer()
    record.term = Term(code: cursor.text())
    record.congressYear = cursor.integer()
    record.mergerStatus = MergerStatus(code: cursor.text())
    record.recommendation = UInt64(cursor.text(), radix: 16) ?? 0
    record.recommendationAgency = cursor.text()
  }
}
