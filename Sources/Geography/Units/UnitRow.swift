import Register

/// Reads one row of the table of units.
enum UnitRow {
  /// The unit a row describes.
  ///
  /// - Parameter number: 1-based, for the error.
  static func unit(_ row: [String], number: Int) throws(GeographyError) -> AdministrativeUnit {
    guard row.count == 7 else {
      throw GeographyError(
        code: .columnCount, message: "Dòng có \(row.count) cột, phải có 7.", row: number)
    }
    guard let level = AdministrativeLevel(code: row[0]) else {
      throw GeographyError(code: .unknownLevel, message: "Không có cấp “\(row[0])”.", row: number)
    }
    guard isCode(row[1], of: level) else {
      throw GeographyError(
        code: .malformedCode,
        message: "Mã cấp này gồm \(digits(of: level)) chữ số, không phải “\(row[1])”.", row: number)
    }
    guard let type = UnitType(rawValue: row[3]), type.level == level,
      let bareName = bareName(row[2], type)
    else {
      throw GeographyError(
        code: .malformedName,
        message: "“\(row[2])” không phải tên đầy đủ của một đơn vị loại “\(row[3])”.",
        row: number)
    }
    guard row[5...6].allSatisfy({ $0.isEmpty || PartialDate(iso: $0) != nil }) else {
      throw GeographyError(
        code: .malformedDay, message: "Ngày phải viết dạng 2023-06-30.", row: number)
    }
    return AdministrativeUnit(
      level: level, code: row[1], name: row[2], bareName: bareName, type: row[3],
      parentCode: row[4], validFrom: row[5], validTo: row[6])
  }

  /// Whether a text has the form of a code of that level.
  static func isCode(_ text: String, of level: AdministrativeLevel) -> Bool {
    let isDigit = { (byte: UInt8) in byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
    return text.utf8.count == digits(of: level) && text.utf8.allSatisfy(isDigit)
  }

  /// How many digits a code of that level has.
  static func digits(of level: AdministrativeLevel) -> Int {
    switch level {
    case .province: 2
    case .district: 3
    case .commune: 5
    }
  }

  /// The name without the word for its kind, whose capitals vary (`Thành Phố Bắc Kạn`).
  private static func bareName(_ name: String, _ type: UnitType) -> String? {
    let word = type.word
    let count = word.utf8.count
    guard name.utf8.count > count + 1, name.utf8.dropFirst(count).first == UInt8(ascii: " ")
    else { return nil }
    guard
      name.utf8.starts(with: word.utf8)
        || Substring(name.utf8.prefix(count)).lowercased() == word.lowercased()
    else { return nil }
    return String(Substring(name.utf8.dropFirst(count + 1)))
  }
}
