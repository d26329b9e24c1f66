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
  /// A number is no code where the words behind it name another unit (`02_Gio Linh` in `45-quang-tri`
  /// is the second file), or where it is two digits that are no part of the folder's unit.
  ///
  /// - Parameter folder: The unit of the folder around it, when known.
  func unit(namedBy name: String, in folder: Place?) -> Named? {
    let words = MatchKey.folded(TextNormalizer.normalized(name)).split(separator: " ")
      .map(String.init)
    guard let first = words.first else { return nil }
    if first == "00" { return folder.map { Named(place: $0, isProvincesOwn: true) } }
    guard let coded = place(ofCode: first) else { return named(name, in: folder) }
    let rest = String(name.drop { !$0.isNumber }.drop { $0.isNumber })
    let around = folder.map { Place(province: $0.province) } ?? Place()
    let near = resolver.parse(fileName: rest, within: around)
    let named = near.place ?? resolver.parse(fileName: rest).place
    let isWithin = folder.map { coded.agrees(with: $0) } ?? true
    if named.map({ !coded.agrees(with: $0) }) ?? (near == .several && !isWithin) {
      return self.named(name, in: folder)
    }
    guard isWithin || named != nil || first.utf8.count > 2 else { return nil }
    return Named(place: coded, isProvincesOwn: coded.district.isEmpty)
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
