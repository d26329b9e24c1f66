import Deduplicate
import Linkage
import Register

/// The rows of one return as they left cleaning, found field by field.
struct CleanTable {
  /// The columns of the file, in its order.
  enum Column: Int, CaseIterable {
    case line, byte, outcome, reason, partition, period, name, kind, rest, restFolded, numbers,
      otherName
    case scopeLevel, type, assigned, province, district, commune, placeCandidates, foundedOn,
      decision, decisionYear
    case chairperson, phone, address, members, organisationalMembers, partyOrganisation,
      partyMembers
    case partyCaucus, staffQuota, stateFunding, ownFunding, term, congressYear, mergerStatus
    case recommendation, recommendationAgency
  }

  let grid: FieldGrid
  private let path: String

  /// Reads `2-clean/rows/<return>.csv`.
  init(_ path: String, _ folder: StageFolder) throws(RunError) {
    let name = CleanStage.rows(path)
    grid = try folder.grid(name, columns: StageFile<CleanRow>.cleaned.columns)
    self.path = "\(folder.path)/\(name)"
  }

  /// How many rows there are.
  var count: Int { grid.count }

  /// Adds the rows that are records of a partition; `reader` remembers codes from file to file.
  func add(
    _ partition: String, to records: inout SourceRecords, _ reader: inout SourceRowReader
  ) throws(RunError) {
    let wanted = Array(partition.utf8)
    let number = records.texts.number(of: partition)
    for row in 0..<grid.count {
      guard let end = reader.end(grid, row) else { throw damaged(row) }
      guard end == .record, grid.holds(wanted, row, Column.partition.rawValue) else { continue }
      guard var source = reader.row(grid, row, &records.texts) else { throw damaged(row) }
      source.partition = number
      records.append(source)
    }
  }

  private func damaged(_ row: Int) -> RunError {
    StageFile<CleanRow>.damaged(path, line: grid.line(row))
  }
}

/// Decodes rows that left cleaning.
struct SourceRowReader {
  private typealias Column = CleanTable.Column

  /// How a row left cleaning.
  enum End { case record, ended }

  private var end = CodeColumn { code -> End? in
    code == CleanCount.record ? .record : Disposition(code: code) == nil ? nil : .ended
  }
  private var period = CodeColumn(ReportingPeriod.init(code:))
  private var scopeLevel = CodeColumn(ScopeLevel.init(code:))
  private var type = CodeColumn(AssociationType.init(code:))
  private var partyOrganisation = CodeColumn(PartyOrganisation.init(code:))
  private var term = CodeColumn(Term.init(code:))
  private var mergerStatus = CodeColumn(MergerStatus.init(code:))

  /// How a row left, nil when it does not say.
  mutating func end(_ grid: FieldGrid, _ row: Int) -> End? {
    end.value(grid, row, Column.outcome.rawValue)
  }

  /// The row of a record but for its partition, its texts added to the table; nil when it has no
  /// position or period.
  mutating func row(_ grid: FieldGrid, _ row: Int, _ texts: inout TextTable) -> SourceRow? {
    guard let line = grid.integer(row, Column.line.rawValue),
      let byte = grid.integer(row, Column.byte.rawValue),
      let period = period.value(grid, row, Column.period.rawValue)
    else { return nil }
    var source = SourceRow(position: SourcePosition(line: line, byte: byte), period: period)
    readTexts(&source, grid, row, &texts)
    readCodes(&source, grid, row)
    readFigures(&source, grid, row)
    return source
  }

  private func readTexts(
    _ source: inout SourceRow, _ grid: FieldGrid, _ row: Int, _ texts: inout TextTable
  ) {
    source.name = texts.number(grid, row, Column.name.rawValue)
    source.kind = texts.number(grid, row, Column.kind.rawValue)
    source.rest = texts.number(grid, row, Column.rest.rawValue)
    source.restFolded = texts.number(grid, row, Column.restFolded.rawValue)
    source.numbers = texts.number(grid, row, Column.numbers.rawValue)
    source.otherName = texts.number(grid, row, Column.otherName.rawValue)
    source.place.province = texts.number(grid, row, Column.province.rawValue)
    source.place.district = texts.number(grid, row, Column.district.rawValue)
    source.place.commune = texts.number(grid, row, Column.commune.rawValue)
    source.placeCandidates = texts.number(grid, row, Column.placeCandidates.rawValue)
    source.decision = texts.number(grid, row, Column.decision.rawValue)
    source.chairperson = texts.number(grid, row, Column.chairperson.rawValue)
    source.phone = texts.number(grid, row, Column.phone.rawValue)
    source.address = texts.number(grid, row, Column.address.rawValue)
    source.recommendationAgency = texts.number(grid, row, Column.recommendationAgency.rawValue)
  }

  private mutating func readCodes(_ source: inout SourceRow, _ grid: FieldGrid, _ row: Int) {
    source.scopeLevel = scopeLevel.value(grid, row, Column.scopeLevel.rawValue) ?? .commune
    source.type = type.value(grid, row, Column.type.rawValue) ?? .unknown
    source.partyOrganisation = partyOrganisation.value(
      grid, row, Column.partyOrganisation.rawValue)
    source.term = term.value(grid, row, Column.term.rawValue)
    source.mergerStatus = mergerStatus.value(grid, row, Column.mergerStatus.rawValue)
  }

  private func readFigures(_ source: inout SourceRow, _ grid: FieldGrid, _ row: Int) {
    source.assigned = grid.flag(row, Column.assigned.rawValue)
    source.partyCaucus = grid.flag(row, Column.partyCaucus.rawValue)
    source.foundedOn = grid.date(row, Column.foundedOn.rawValue)
    source.decisionYear = grid.integer(row, Column.decisionYear.rawValue) ?? 0
    source.members = grid.integer(row, Column.members.rawValue)
    source.organisationalMembers = grid.integer(row, Column.organisationalMembers.rawValue)
    source.partyMembers = grid.integer(row, Column.partyMembers.rawValue)
    source.staffQuota = grid.integer(row, Column.staffQuota.rawValue)
    source.stateFunding = grid.integer(row, Column.stateFunding.rawValue)
    source.ownFunding = grid.integer(row, Column.ownFunding.rawValue)
    source.congressYear = grid.integer(row, Column.congressYear.rawValue)
    if !grid[row, Column.recommendation.rawValue].isEmpty {
      let text = grid.text(row, Column.recommendation.rawValue)
      source.recommendation = UInt64(text, radix: 16) ?? 0
    }
  }
}
