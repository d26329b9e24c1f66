import Register

/// Where the unit of a level and code stands in the table: one place for every code there can be.
struct CodeIndex: Sendable {
  /// For each level, positions by the number that the code is; -1 for codes that no unit has.
  private var positions: [[Int32]]

  /// Indexes units of different codes.
  ///
  /// - Parameter rows: The row each unit was read from, for the error.
  /// - Throws: ``GeographyError`` for the first code that occurs twice in a level.
  init(_ units: [AdministrativeUnit], rows: [Int]) throws(GeographyError) {
    positions = AdministrativeLevel.allCases.map { level in
      let codes = (0..<UnitRow.digits(of: level)).reduce(1) { codes, _ in codes * 10 }
      return [Int32](repeating: -1, count: codes)
    }
    for (index, unit) in units.enumerated() {
      let (level, number) = (Int(unit.level.rawValue), Self.number(unit.code))
      guard positions[level][number] < 0 else {
        throw GeographyError(
          code: .repeatedCode, message: "Cấp và mã này đã có ở dòng trước.",
          row: rows[index] + 1)
      }
      positions[level][number] = Int32(index)
    }
  }

  /// The position of a unit, nil when no unit has that code or it is none of that level.
  func position(_ level: AdministrativeLevel, code: String) -> Int? {
    guard UnitRow.isCode(code, of: level) else { return nil }
    let position = positions[Int(level.rawValue)][Self.number(code)]
    return position < 0 ? nil : Int(position)
  }

  private static func number(_ code: String) -> Int {
    code.utf8.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
}
