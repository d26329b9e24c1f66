import Geography
import Register

/// Which partition a unit, or a published cell, belongs to: what happens in one changes nothing in another.
struct CellPartition {
  let units: AdministrativeUnits

  /// The partition of a unit by its code; nil for the whole country.
  func of(_ code: String) -> String? {
    switch (code, code.utf8.count) {
    case ("VN", _), ("total", _), ("", _): nil
    case (_, 3): units.place(ofDistrict: code)?.province
    case (_, 5): units.place(ofCommune: code)?.province
    default: code
    }
  }

  /// The partition of a cell by its table and keys; nil for the whole country.
  func of(_ table: String, _ key: [String]) -> String? {
    switch table {
    case "B04", "B09", "B11", "B12": nil
    case "B08", "B10": of(key[1])
    default: of(key[2])
    }
  }
}
