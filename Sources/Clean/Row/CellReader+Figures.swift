import Register
import VietnameseText

extension CellReader {
  /// A count: whole, not negative, below ten million; nil without one.
  mutating func count(_ row: Int, _ field: ReturnField) -> Int? {
    let cell = rows.cell(row, field)
    if cell.isEmpty { return nil }
    if let plain = Self.plainCount(rows.arena, cell) { return plain }
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

  /// The number of a cell that holds nothing but some digits, as most do.
  private static func plainCount(_ arena: [UInt8], _ cell: Range<Int>) -> Int? {
    guard cell.count <= 7 else { return nil }
    var value = 0
    for index in cell {
      let digit = arena[index] &- 0x30
      if digit > 9 { return nil }
      value = 10 * value + Int(digit)
    }
    return value
  }

  /// Whether the count stands for organisations (`103 doanh nghiệp thành viên`).
  func countsOrganisations(_ row: Int, _ field: ReturnField) -> Bool {
    guard rows.cell(row, field).count > 6 else { return false }
    return withNormal(row, field) { NumberReader.read($0, integer: true).unit == .organisations }
  }

  /// An amount of money in đồng; `unit` is what one of the column's units is worth.
  ///
  /// - Parameter most: What no body of its level has: an amount above it stands in another unit than its
  ///   column says, and which one nobody can know.
  mutating func money(_ row: Int, _ field: ReturnField, unit: Int, most: Int64) -> Int? {
    guard let reading = number(row, field, integer: false), let value = reading.value else {
      return nil
    }
    let factor = reading.unit == .dong || statesMultiple(row, field) ? 1 : Int64(unit)
    let (product, overflow) = value.mantissa.multipliedReportingOverflow(by: factor)
    var dong = product
    for _ in 0..<value.scale { dong /= 10 }
    guard !overflow, reading.unit != .percent, (0...most).contains(dong) else {
      note(.numberImpossible, row, field)
      return nil
    }
    return Int(dong)
  }

  /// Whether the cell says itself what its number is a multiple of (`500 triệu`): then it is in đồng.
  private func statesMultiple(_ row: Int, _ field: ReturnField) -> Bool {
    guard rows.arena[rows.cell(row, field)].contains(where: { $0 >= 0x41 }) else { return false }
    return withNormal(row, field) { cell in
      var folded: [UInt8] = []
      MatchKey.appendFolded(cell, to: &folded)
      return folded.split { !(0x61...0x7A).contains($0) }
        .contains { Self.multiples.number(of: $0.span) != nil }
    }
  }

  private static let multiples = ["nghin", "ngan", "trieu", "tr", "ty", "ti"]
    .reduce(into: TextTable()) { _ = $0.insert($1.utf8.span) }

  /// Reads a number and books its form; nil when there is none.
  private mutating func number(_ row: Int, _ field: ReturnField, integer: Bool) -> NumberReading? {
    if rows.cell(row, field).isEmpty { return nil }
    let reading = withNormal(row, field) { NumberReader.read($0, integer: integer) }
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
}
