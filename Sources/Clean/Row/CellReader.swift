import Geography
import Register
import VietnameseText

/// Reads typed values out of one row's cells and books what it notices.
struct CellReader: Sendable {
  let rows: RawRows
  let configuration: CleanConfiguration
  var findings = RowFindings()
  private var years = [CellMemo<DateReading?>](
    repeating: CellMemo(), count: ReturnField.allCases.count)

  private var persons: PersonKey
  private let people: PersonMask
  private var addresses = AddressKey()

  init(_ rows: RawRows, _ configuration: CleanConfiguration) {
    self.rows = rows
    self.configuration = configuration
    persons = PersonKey(configuration.personWords)
    people = PersonMask(configuration.personWords)
  }

  mutating func note(_ rule: EditRule, _ row: Int, _ field: ReturnField?) {
    // What is no association's name may be a person's.
    let isHidden =
      rule == .nameUnusable && field == .name && people.isPerson(withoutPhone(row))
    let value = field.map { $0.isPersonal || isHidden ? "" : shown(row, $0) } ?? ""
    findings.append(
      Finding(rule, at: rows.positions[row], field: field, value: value), of: row)
  }

  /// Books what was noticed before.
  mutating func note(_ noticed: [Finding], _ row: Int) {
    for finding in noticed { findings.append(finding, of: row) }
  }

  /// Books how the name may have been meant; a phone number and people in it stay out.
  mutating func note(_ rule: EditRule, _ row: Int, proposing name: String) {
    var name = Array(name.utf8)
    _ = PhoneMask.remove(from: &name)
    _ = people.remove(from: &name)
    findings.append(
      Finding(
        rule, at: rows.positions[row], field: .name, value: String(decoding: name, as: UTF8.self)),
      of: row)
  }

  /// The cell as it arrived; a phone number and people that stand in the name stay out.
  private func shown(_ row: Int, _ field: ReturnField) -> String {
    let cell = rows.arena[rows.cell(row, field)]
    guard field == .name, people.mayHold(cell) || PhoneMask.mayHold(cell.span) else {
      return rows.text(row, field)
    }
    let name = normal(row, field)
    var masked = withoutPhone(row)
    let hadPerson = people.remove(from: &masked)
    return hadPerson || masked != name
      ? String(decoding: masked, as: UTF8.self) : rows.text(row, field)
  }

  private func withoutPhone(_ row: Int) -> [UInt8] {
    var name = normal(row, .name)
    _ = PhoneMask.remove(from: &name)
    return name
  }

  func isBlank(_ row: Int, _ field: ReturnField) -> Bool {
    let cell = rows.arena[rows.cell(row, field)]
    if cell.allSatisfy({ $0 <= 0x20 }) { return true }
    // Blanks beyond ASCII, such as the no-break space of web tables.
    return cell.allSatisfy { $0 <= 0x20 || $0 >= 0x80 } && normal(row, field).isEmpty
  }

  /// Calls `body` with the cell in normal form; most cells are in it and not copied.
  func withNormal<Result>(
    _ row: Int, _ field: ReturnField, _ body: (Span<UInt8>) -> Result
  ) -> Result {
    let arena = rows.arena
    let cell = arena.span.extracting(rows.cell(row, field))
    if TextNormalizer.isNormal(cell) { return body(cell) }
    var output: [UInt8] = []
    _ = TextNormalizer.append(cell, to: &output)
    return body(output.span)
  }

  /// The cell in normal form.
  private func normal(_ row: Int, _ field: ReturnField) -> [UInt8] {
    withNormal(row, field) { cell in cell.withUnsafeBufferPointer { Array($0) } }
  }

  /// The cell in normal form, as text.
  func text(_ row: Int, _ field: ReturnField) -> String {
    withNormal(row, field) { cell in
      cell.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// The code of a coded cell: nil for a blank one, and (with a finding) for an unknown value.
  ///
  /// - Parameter codes: What coded cells of the field mean: a code, empty for a blank cell, nil for an
  ///   unknown value.
  mutating func code(
    _ row: Int, _ field: ReturnField, remembering codes: inout CellMemo<String?>
  ) -> String? {
    let arena = rows.arena
    let cell = arena.span.extracting(rows.cell(row, field))
    if cell.isEmpty { return nil }
    let known: String?
    if let remembered = codes.value(for: cell) {
      known = remembered
    } else {
      known = isBlank(row, field) ? "" : code(field, text(row, field))
      codes.remember(known, for: cell)
    }
    if known == nil { note(.unknownCode, row, field) }
    return known == "" ? nil : known
  }

  private func code(_ field: ReturnField, _ text: String) -> String? {
    configuration.codes.code(field, text) ?? (field == .scopeLevel ? level(ofUnit: text) : nil)
  }

  /// The code of the level of a unit that stands for it: `Xã Nhân Thắng`, `huyện Gia Bình`.
  private func level(ofUnit text: String) -> String? {
    guard let level = configuration.resolver.levelOfUnit(named: text) else { return nil }
    let isCity = Self.cities.contains { MatchKey.folded(text).hasPrefix($0) }
    return isCity ? "city" : ScopeLevel(level).code
  }

  private static let cities = ["thanh pho ", "tp "]

  /// The years that a cell of a column states in which few values repeat; nil for a blank cell.
  ///
  /// - Parameter contextYear: The same for all cells.
  mutating func years(_ row: Int, _ field: ReturnField, contextYear: Int) -> DateReading? {
    let arena = rows.arena
    let cell = arena.span.extracting(rows.cell(row, field))
    if let known = years[field.rawValue].value(for: cell) { return known }
    let reading = date(row, field, contextYear: contextYear, system1904: false)
    years[field.rawValue].remember(reading, for: cell)
    return reading
  }

  /// A date in normal reading, nil for a blank cell.
  func date(_ row: Int, _ field: ReturnField, contextYear: Int, system1904: Bool) -> DateReading? {
    withNormal(row, field) { cell in
      cell.isEmpty
        ? nil
        : DateReader.read(
          cell, contextYear: contextYear, excelSerial: field == .foundedOn,
          system1904: system1904)
    }
  }

  /// The comparable form of the person in a cell, empty without one.
  mutating func person(_ row: Int, _ field: ReturnField) -> String {
    let arena = rows.arena
    let cell = arena.span.extracting(rows.cell(row, field))
    if TextNormalizer.isNormal(cell) { return persons.key(cell) }
    let normal = normal(row, field)
    return persons.key(normal.span)
  }

  /// The comparable form of the address in a cell, empty without a house number.
  mutating func address(_ row: Int) -> String {
    let arena = rows.arena
    let cell = arena.span.extracting(rows.cell(row, .address))
    if cell.isEmpty { return "" }
    if TextNormalizer.isNormal(cell) { return addresses.key(cell) }
    let normal = normal(row, .address)
    return addresses.key(normal.span)
  }
}
