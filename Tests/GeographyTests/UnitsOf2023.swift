import Foundation
import Geography
import Register
import Testing
import VietnameseText

/// The real table of units and a resolver on it, built once for all tests.
enum UnitsOf2023 {
  static let rows = table("geography/units.csv")

  static let abbreviations = AbbreviationTable(rows: table("abbreviations.csv"))

  static let units: AdministrativeUnits? = try? AdministrativeUnits(rows: rows)

  static let resolver = units.map { PlaceResolver(units: $0, abbreviations: abbreviations) }

  /// Each commune with its district and province.
  static let chains: [Chain] = {
    guard let units else { return [] }
    return units.all.compactMap { commune in
      guard commune.level == .commune, let place = units.place(ofCommune: commune.code),
        let district = units.unit(.district, code: place.district),
        let province = units.unit(.province, code: place.province)
      else { return nil }
      return Chain(province: province, district: district, commune: commune, place: place)
    }
  }()

  /// Rows of one of the pipeline's tables, without header and without rows that need quotes.
  private static func table(_ name: String) -> [[String]] {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Pipelines/hoi-quan-chung/\(name)").standardizedFileURL
    guard let text = try? String(contentsOf: path, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").dropFirst().filter { !$0.contains("\"") }.map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  struct Chain: Sendable {
    var province: AdministrativeUnit
    var district: AdministrativeUnit
    var commune: AdministrativeUnit
    var place: Place
  }
}

extension AdministrativeUnit {
  /// The word before the bare name.
  var typeWord: String { String(name.dropLast(bareName.count + 1)) }
}

extension String {
  /// Without diacritics, the rest as it is.
  var unaccented: String {
    String(
      String.UnicodeScalarView(
        replacing("đ", with: "d").replacing("Đ", with: "D")
          .decomposedStringWithCanonicalMapping.unicodeScalars
          .filter { !(0x300...0x36f).contains($0.value) }))
  }
}

extension Place {
  /// `01/001/00001`, as far as known.
  init(_ path: String) {
    let codes = path.split(separator: "/").map(String.init) + ["", "", ""]
    self.init(province: codes[0], district: codes[1], commune: codes[2])
  }
}
