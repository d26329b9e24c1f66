import Register

/// The register of one partition as deduplication left it, found field by field.
struct RegisterTable {
  /// The columns of the file, in its order.
  enum Column: Int, CaseIterable {
    case period, id, name, kind, type, scopeLevel, province, district, commune, assigned
    case foundedOn, members, organisationalMembers, partyOrganisation, partyMembers, partyCaucus
    case staffQuota, stateFunding, ownFunding, term, congressYear, mergerStatus
    case recommendationAgency, recommendations, rows
  }

  let grid: FieldGrid
  private let path: String

  /// Reads `3-deduplicate/<partition>.register.csv`.
  init(_ partition: String, _ folder: StageFolder) throws(RunError) {
    let name = DeduplicateStage.register(partition)
    grid = try folder.grid(name, columns: StageFile<Association>.register.columns)
    path = "\(folder.path)/\(name)"
  }

  /// How many associations there are, in all periods.
  var count: Int { grid.count }

  subscript(row: Int, column: Column) -> Range<Int> { grid[row, column.rawValue] }

  /// One association; `reader` remembers codes from row to row.
  func association(_ row: Int, _ reader: inout AssociationReader) throws(RunError) -> Association {
    guard let association = reader.association(grid, row) else { throw damaged(row) }
    return association
  }

  /// What the file is said to be when a row cannot be read.
  func damaged(_ row: Int) -> RunError {
    StageFile<Association>.damaged(path, line: grid.line(row))
  }
}

/// Decodes rows of a register.
struct AssociationReader {
  private typealias Column = RegisterTable.Column

  private var period = RepeatedField(ReportingPeriod.init(code:))
  private var type = RepeatedField(AssociationType.init(code:))
  private var scopeLevel = RepeatedField(ScopeLevel.init(code:))
  private var partyOrganisation = RepeatedField(PartyOrganisation.init(code:))
  private var mergerStatus = RepeatedField(MergerStatus.init(code:))

  /// The association of a row, nil when it has no period, type or scope level.
  mutating func association(_ grid: FieldGrid, _ row: Int) -> Association? {
    guard var association = counted(grid, row) else { return nil }
    association.id = grid.text(row, Column.id.rawValue)
    association.name = grid.text(row, Column.name.rawValue)
    association.mergerStatus = mergerStatus.value(grid, row, Column.mergerStatus.rawValue)
    association.foundedOn = grid.date(row, Column.foundedOn.rawValue)
    association.organisationalMembers = grid.integer(row, Column.organisationalMembers.rawValue)
    association.rows = grid.integer(row, Column.rows.rawValue) ?? 0
    return association
  }

  /// As much of it as tables count: without id, name, status of merging, founding date, members that
  /// are organisations, and rows.
  mutating func counted(_ grid: FieldGrid, _ row: Int) -> Association? {
    func text(_ column: Column) -> String { grid.text(row, column.rawValue) }
    guard let period = period.value(grid, row, Column.period.rawValue),
      let type = type.value(grid, row, Column.type.rawValue),
      let level = scopeLevel.value(grid, row, Column.scopeLevel.rawValue)
    else { return nil }
    var association = Association(
      id: "", period: period, name: "", scopeLevel: level,
      place: Place(
        province: text(.province), district: text(.district), commune: text(.commune)))
    association.kind = text(.kind)
    association.type = type
    association.recommendationAgency = text(.recommendationAgency)
    association.partyOrganisation =
      partyOrganisation.value(grid, row, Column.partyOrganisation.rawValue)
    Self.readFigures(&association, grid, row)
    return association
  }

  private static func readFigures(_ association: inout Association, _ grid: FieldGrid, _ row: Int) {
    func integer(_ column: Column) -> Int? { grid.integer(row, column.rawValue) }
    association.assigned = grid.flag(row, Column.assigned.rawValue)
    association.members = integer(.members)
    association.partyMembers = integer(.partyMembers)
    association.partyCaucus = grid.flag(row, Column.partyCaucus.rawValue)
    association.staffQuota = integer(.staffQuota)
    association.stateFunding = integer(.stateFunding)
    association.ownFunding = integer(.ownFunding)
    association.term = grid.term(row, Column.term.rawValue)
    association.congressYear = integer(.congressYear)
    association.recommendations = integer(.recommendations) ?? 0
  }
}
