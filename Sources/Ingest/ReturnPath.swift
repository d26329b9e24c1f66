import Geography
import Register
import VietnameseText

/// What the path of a return says of it: `2023-H1/01-ha-noi/001-ba-dinh_v2.csv.gz`.
struct ReturnPath {
  let period: ReportingPeriod?
  /// The half-year that a path tells without naming one; see ``PeriodReader/derivedPeriod(inLines:)``.
  let derivedPeriod: ReportingPeriod?
  let unit: Place?
  /// Whether the file's name begins with the province's own code, so that the return is no other unit's.
  let isProvincesOwn: Bool
  /// Whether the unit is only that of a province's folder, in which any unit's returns may lie.
  let isUnitOfFolder: Bool
  /// Whether the name of the file, or of its folder, speaks of several units.
  let isUnitUnclear: Bool
  let isCentre: Bool
  let version: Int
  let date: PartialDate?

  init(_ path: String, units: AdministrativeUnits, resolver: PlaceResolver) {
    let parts = path.split(separator: "/").map(String.init)
    period = PeriodReader.period(inLines: parts.reversed())
    derivedPeriod =
      period == nil ? PeriodReader.derivedPeriod(inLines: parts.reversed()) : nil
    let stem = Self.stem(parts.last ?? "")
    // `Sheet1.csv` in `001-ba-dinh.zip`: the archive's name says what its content's does not.
    let archive = parts.dropLast().last.flatMap(Self.archiveStem)
    let names = [stem, archive].compactMap { $0 }
    version = names.lazy.compactMap(Self.version).first ?? 1
    date = names.lazy.compactMap(ReturnDateReader.date(ofFileName:)).first

    let reader = PathUnitReader(units: units, resolver: resolver)
    let folders = Array(parts.dropLast(names.count))
    let folder = folders.reduce(PathUnitReader.Named()) { outer, name in
      reader.unit(namedBy: name, in: outer.place) ?? outer
    }
    let named = names.lazy.compactMap { reader.unit(namedBy: $0, in: folder.place) }.first
    isCentre = (names + folders).contains(where: PathUnitReader.isCentre)
    unit = isCentre ? nil : named?.place ?? folder.place
    isProvincesOwn = named?.isProvincesOwn ?? false
    isUnitUnclear = named?.isUnclear ?? folder.isUnclear
    isUnitOfFolder =
      named == nil && !folder.isUnclear && folder.place?.district.isEmpty ?? false
  }

  /// The name of a zip archive without its ending; nil for a folder.
  private static func archiveStem(_ name: String) -> String? {
    let stem = stem(name)
    return stem == name ? nil : stem
  }

  /// A counter of resent versions in a name or title: `_v2`, `lần 2`, `lan-2`.
  static func version(in text: String) -> Int? {
    let words = MatchKey.folded(TextNormalizer.normalized(text)).split(separator: " ").map(
      String.init)
    for index in words.indices {
      let word = words[index]
      if word.utf8.first == UInt8(ascii: "v"), let number = Int(word.dropFirst()),
        (1...99).contains(number)
      {
        return number
      }
      if word == "lan", index + 1 < words.count, let number = Int(words[index + 1]),
        (1...99).contains(number)
      {
        return number
      }
    }
    return nil
  }

  /// The file name without its endings; other dots belong to the name (`Q. Ba Đình.csv.gz`).
  private static func stem(_ name: String) -> String {
    var parts = name.split(separator: ".", omittingEmptySubsequences: false)
    while let last = parts.last,
      ["gz", "xz", "zst", "zip", "csv", "tsv", "txt"].contains(last.lowercased())
    {
      parts.removeLast()
    }
    return parts.joined(separator: ".")
  }
}
