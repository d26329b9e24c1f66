import Clean
import Register

/// A row of a return: the cells that are filled.
typealias Cells = [ReturnField: String]

/// A reporting unit of the table of units.
struct Unit: Sendable {
  var place: Place
  var isCentre = false

  static let centre = Unit(place: Place(), isCentre: true)
  static let haNoi = Unit(place: Place(province: "01"))
  static let baDinh = Unit(place: Place(province: "01", district: "001"))
  static let phucXa = Unit(place: Place(province: "01", district: "001", commune: "00001"))
  static let quangTri = Unit(place: Place(province: "45"))
  static let dongHa = Unit(place: Place(province: "45", district: "461"))
  static let chiLang = Unit(place: Place(province: "20", district: "187"))
  static let goVap = Unit(place: Place(province: "79", district: "764"))
}

/// A return of a unit, by default Hà Nội's of 2023-H2.
func profile(_ unit: Unit = .haNoi, period: String = "2023-H2") -> ReturnProfile {
  var profile = ReturnProfile(path: "2023/return.csv", sha256: "", fileBytes: 0)
  profile.period = ReportingPeriod(code: period)
  profile.unit = unit.place
  profile.isCentre = unit.isCentre
  return profile
}

/// Raw rows with those cells, all of one kind, a line each from line 2 on.
func rawRows(_ rows: [Cells], kind: RowKind = .data, other: String = "") -> RawRows {
  var result = RawRows()
  for (row, cells) in rows.enumerated() { result.add(cells, kind, line: row + 2, other: other) }
  return result
}

extension RawRows {
  /// Adds a row; `other` is the cell of the columns without a field.
  mutating func add(
    _ cells: Cells, _ kind: RowKind, line: Int, other: String = "", rule: String = ""
  ) {
    for field in ReturnField.allCases { appendCell(Array((cells[field] ?? "").utf8).span) }
    appendCell(Array(other.utf8).span)
    endRow(kind, at: SourcePosition(line: line, byte: line * 100), rule: rule)
  }
}

/// Cleans rows of one return with the pipeline's tables.
func cleaned(
  _ rows: [Cells], _ profile: ReturnProfile = profile(),
  configuration: CleanConfiguration = PipelineTables.configuration
) -> CleanedReturn {
  Clean.clean(rawRows(rows), profile, configuration)
}

/// What became of one row, alone in its return.
struct CleanedRow {
  var record: TypedRecord?
  /// Disposition and reason, when the row ended.
  var disposition: Disposition?
  var reason = ""
  /// Codes of the findings, `rule` or `rule column`.
  var rules: Set<String> = []

  init(
    _ cells: Cells, _ profile: ReturnProfile = profile(), beside: [Cells] = [],
    configuration: CleanConfiguration = PipelineTables.configuration
  ) {
    let result = cleaned([cells] + beside, profile, configuration: configuration)
    switch result.outcomes[0] {
    case .record(let record): self.record = record
    case .ended(let disposition, let reason):
      self.disposition = disposition
      self.reason = reason
    }
    let own = result.findings.filter { $0.position.line == 2 }
    rules = Set(own.map(\.rule.code) + own.map { "\($0.rule.code) \($0.column)" })
  }
}
