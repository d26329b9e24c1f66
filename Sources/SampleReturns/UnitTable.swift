import Register

/// An administrative unit of 2023.
struct Unit: Sendable {
  var level: AdministrativeLevel
  /// Two, three or five digits.
  var code: String
  /// The word before the name: `Quận`, `Xã`.
  var typeWord: String
  /// The name without the type word.
  var bareName: String
  /// Code of the unit above, empty for a province.
  var parent: String
  /// Whether a sister unit has the same bare name, diacritics aside: then the type word must stay.
  var needsTypeWord = false

  /// `Quận Ba Đình`.
  var name: String { "\(typeWord) \(bareName)" }

  /// `quận Ba Đình`, as inside a sentence.
  var phrase: String { "\(typeWord.lowercased()) \(bareName)" }

  /// `01-thanh-pho-ha-noi`: file names of returns.
  var fileName: String { "\(code)-\(Self.slug(name))" }

  /// Whether the bare name is a number (Phường 1).
  var isNumbered: Bool { bareName.utf8.allSatisfy { (48...57).contains($0) } }

  static func slug(_ text: String) -> String {
    VietnameseLetters.folded(text).utf8
      .split { !(97...122).contains($0) && !(48...57).contains($0) }
      .map { String(Substring($0)) }.joined(separator: "-")
  }
}

/// The units of the whole country, by code.
struct UnitTable: Sendable {
  /// In the order of their codes.
  let provinces: [Unit]
  private let children: [String: [Unit]]

  private static let typeWords = [
    "thanh_pho_trung_uong": "Thành phố", "tinh": "Tỉnh", "quan": "Quận", "huyen": "Huyện",
    "thi_xa": "Thị xã", "thanh_pho": "Thành phố", "phuong": "Phường", "xa": "Xã",
    "thi_tran": "Thị trấn",
  ]

  /// Reads `units.csv` (level, code, name, type, parent_code …).
  init(path: String) throws {
    var children: [String: [Unit]] = [:]
    for record in try PlainCSV.records(path: path) {
      guard let level = AdministrativeLevel(code: record["level"] ?? ""),
        let typeWord = Self.typeWords[record["type"] ?? ""],
        let code = record["code"], let name = record["name"], let parent = record["parent_code"]
      else { continue }
      let unit = Unit(
        level: level, code: code, typeWord: typeWord,
        bareName: String(name.dropFirst(typeWord.count + 1)), parent: parent)
      children[parent, default: []].append(unit)
    }
    self.children = children.mapValues(Self.marked)
    provinces = self.children[""] ?? []
  }

  /// The units directly inside a province or district, in the order of their codes.
  func units(inside code: String) -> [Unit] { children[code] ?? [] }

  /// The province with that code.
  func province(_ code: String) -> Unit? { provinces.first { $0.code == code } }

  /// The units sorted by code, each told whether it needs its type word.
  ///
  /// The same bare name may also stand one level up
  /// (Thị trấn Sóc Sơn in Huyện Sóc Sơn): names of bodies always carry a type word for that reason.
  private static func marked(_ units: [Unit]) -> [Unit] {
    var count: [String: Int] = [:]
    for unit in units { count[VietnameseLetters.folded(unit.bareName), default: 0] += 1 }
    return units.sorted { $0.code < $1.code }.map { unit in
      var unit = unit
      unit.needsTypeWord = count[VietnameseLetters.folded(unit.bareName), default: 0] > 1
      return unit
    }
  }
}
