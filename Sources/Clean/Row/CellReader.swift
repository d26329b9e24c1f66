import Register
import VietnameseText

/// Reads typed values out of one row's cells and books what it notices.
struct CellReader {
  let rows: RawRows
  let configuration: CleanConfiguration
  private(set) var findings: [Finding] = []
  private var codes: [ReturnField: [[UInt8]: String?]] = [:]

  init(_ rows: RawRows, _ configuration: CleanConfiguration) {
    self.rows = rows
    self.configuration = configuration
  }

  mutating func note(_ rule: EditRule, _ row: Int, _ field: ReturnField?) {
    let value = field.map { $0.isPersonal ? "" : shown(row, $0) } ?? ""
    findings.append(Finding(rule, at: rows.positions[row], field: field, value: value))
  }

  /// The cell as it arrived; a phone number that stands in the name stays out.
  private func shown(_ row: Int, _ field: ReturnField) -> String {
    if field == .name {
      var name = normal(row, field)
      if PhoneMask.remove(from: &name) { return String(decoding: name, as: UTF8.self) }
    }
    return rows.text(row, field)
  }

  func isBlank(_ row: Int, _ field: ReturnField) -> Bool {
    let cell = rows.arena[rows.cell(row, field)]
    if cell.allSatisfy({ $0 <= 0x20 }) { return true }
    // Blanks beyond ASCII, such as the no-break space of web tables.
    return cell.allSatisfy { $0 <= 0x20 || $0 >= 0x80 } && normal(row, field).isEmpty
  }

  /// The cell in normal form.
  func normal(_ row: Int, _ field: ReturnField) -> [UInt8] {
    let range = rows.cell(row, field)
    guard !range.isEmpty else { return [] }
    var output: [UInt8] = []
    _ = TextNormalizer.append(rows.arena.span.extracting(range), to: &output)
    return output
  }

  /// The cell in normal form, as text.
  func text(_ row: Int, _ field: ReturnField) -> String {
    String(decoding: normal(row, field), as: UTF8.self)
  }

  /// The code of a coded cell: nil for a blank one, and (with a finding) for an unknown value.
  mutating func code(_ row: Int, _ field: ReturnField) -> String? {
    let cell = Array(rows.arena[rows.cell(row, field)])
    if cell.isEmpty { return nil }
    let known: String?
    if let cached = codes[field]?[cell] {
      known = cached
    } else {
      known =
        isBlank(row, field) ? "" : configuration.codes.code(field, text(row, field))
      codes[field, default: [:]][cell] = .some(known)
    }
    if known == nil { note(.unknownCode, row, field) }
    return known == "" ? nil : known
  }

  /// A count: whole, not negative, below ten million; nil without one.
  mutating func count(_ row: Int, _ field: ReturnField) -> Int? {
    guard let reading = number(row, field, integer: true) else { return nil }
    if reading.unit == .percent {
      note(.numberInvalid, row, field)
      return nil
    }
    guard let value = reading.value?.intValue, (0..<10_000_000).contains(value) else {
      note(.numberImpossible, row, field)
      return nil
    }
    return value
  }

  /// Whether the count stands for organisations (`103 doanh nghiệp thành viên`).
  func countsOrganisations(_ row: Int, _ field: ReturnField) -> Bool {
    let range = rows.cell(row, field)
    guard range.count > 6 else { return false }
    let cell = normal(row, field)
    return NumberReader.read(cell.span, integer: true).unit == .organisations
  }

  /// An amount of money in đồng; `unit` is what one of the column's units is worth.
  mutating func money(_ row: Int, _ field: ReturnField, unit: Int) -> Int? {
    guard let reading = number(row, field, integer: false), let value = reading.value else {
      return nil
    }
    let factor = reading.unit == .dong || statesMultiple(row, field) ? 1 : Int64(unit)
    let (product, overflow) = value.mantissa.multipliedReportingOverflow(by: factor)
    var dong = product
    for _ in 0..<value.scale { dong /= 10 }
    guard !overflow, reading.unit != .percent, (0...1_000_000_000_000_000).contains(dong) else {
      note(.numberImpossible, row, field)
      return nil
    }
    return Int(dong)
  }

  /// Whether the cell says itself what its number is a multiple of (`500 triệu`): then it is in đồng.
  private func statesMultiple(_ row: Int, _ field: ReturnField) -> Bool {
    guard rows.arena[rows.cell(row, field)].contains(where: { $0 >= 0x41 }) else { return false }
    let words = MatchKey.folded(text(row, field)).utf8.split { !(0x61...0x7A).contains($0) }
    return words.contains { word in
      ["nghin", "ngan", "trieu", "tr", "ty", "ti"].contains { word.elementsEqual($0.utf8) }
    }
  }

  /// Reads a number and books its form; nil when there is none.
  private mutating func number(_ row: Int, _ field: ReturnField, integer: Bool) -> NumberReading? {
    let cell = normal(row, field)
    if cell.isEmpty { return nil }
    let reading = NumberReader.read(cell.span, integer: integer)
    switch reading.outcome {
    case .blank, .missing: return nil
    case .none: return NumberReading(.value, value: DecimalNumber(mantissa: 0))
    case .invalid:
      note(.numberInvalid, row, field)
      return nil
    case .value: break
    }
    if !reading.flags.isDisjoint(with: [.ambiguousSeparator, .accountingNegative, .decimalPoint]) {
      note(.numberAmbiguous, row, field)
    }
    if reading.qualifier != .exact || reading.upper != nil || reading.total != nil {
      note(.numberApproximate, row, field)
    }
    return reading
  }

  /// A date in normal reading, nil for a blank cell.
  func date(_ row: Int, _ field: ReturnField, contextYear: Int, system1904: Bool) -> DateReading? {
    let cell = normal(row, field)
    if cell.isEmpty { return nil }
    return DateReader.read(
      cell.span, contextYear: contextYear, excelSerial: field == .foundedOn,
      system1904: system1904)
  }
}
