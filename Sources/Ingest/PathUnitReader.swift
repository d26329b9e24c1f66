import Geography
import Register
import VietnameseText

/// Finds the unit that the name of a folder or file speaks of.
struct PathUnitReader {
  let units: AdministrativeUnits
  let resolver: PlaceResolver

  /// What a name says.
  struct Named {
    /// The unit; that of the folder around it where the name is unclear.
    var place: Place?
    /// Whether it is the province's own code.
    var isProvincesOwn = false
    /// Whether it speaks of several units.
    var isUnclear = false
  }

  /// The unit by the code that a name begins with (`00` is the folder's own), else by its words.
  ///
  /// A code that fits the folder holds whatever words stand behind it. Another number is none where the
  /// words name another unit (`02_Gio Linh` in `45-quang-tri` is the second file) or, of two digits,
  /// nothing; so is a province's where they name a unit in it (`01_Ba Dinh`).
  ///
  /// - Parameter folder: The unit of the folder around it, when known.
  func unit(namedBy name: String, in folder: Place?) -> Named? {
    let words = MatchKey.folded(TextNormalizer.normalized(name)).split(separator: " ")
      .map(String.init)
    guard let first = words.first else { return nil }
    if first == "00" { return folder.map { Named(place: $0, isProvincesOwn: true) } }
    guard let coded = place(ofCode: first) else { return named(name, in: folder) }
    let isProvinces = coded.district.isEmpty
    let isWithin = folder.map { coded.agrees(with: $0) } ?? !isProvinces
    if !isWithin || isProvinces, let other = named(behind: name, otherThan: coded, in: folder) {
      return other
    }
    guard isWithin || folder == nil || !isProvinces || words.count == 1 else { return nil }
    return Named(place: coded, isProvincesOwn: isProvinces)
  }

  /// The unit that words behind a number name, when it is not the one whose code the number is.
  private func named(behind name: String, otherThan coded: Place, in folder: Place?) -> Named? {
    let words = String(name.drop { !$0.isNumber }.drop { $0.isNumber })
    let around = Place(province: folder?.province ?? "")
    switch resolver.parse(fileName: words, within: around) {
    case .several: return named(name, in: folder)
    case .place(let place): return place == coded ? nil : named(name, in: folder)
    case .none: return nil
    }
  }

  private func named(_ name: String, in folder: Place?) -> Named? {
    switch resolver.parse(fileName: name, within: folder ?? Place()) {
    case .none: nil
    case .several: Named(place: folder, isUnclear: true)
    case .place(let place): Named(place: place)
    }
  }

  private func place(ofCode code: String) -> Place? {
    switch code.utf8.count {
    case 5 where units.unit(.commune, code: code) != nil: units.place(ofCommune: code)
    case 3 where units.unit(.district, code: code) != nil: units.place(ofDistrict: code)
    case 2 where units.unit(.province, code: code) != nil: Place(province: code)
    default: nil
    }
  }

  /// Whether a name begins with `TW` or `trung ương`.
  static func isCentre(_ name: String) -> Bool {
    let words = MatchKey.folded(TextNormalizer.normalized(name)).split(separator: " ")
    return words.first == "tw" || words.starts(with: ["trung", "uong"])
  }
}
