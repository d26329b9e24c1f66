import Geography
import Register
import VietnameseText

/// What the path of a return says of it: `2023-H1/01-ha-noi/001-ba-dinh_v2.csv.gz`.
struct ReturnPath {
  let period: ReportingPeriod?
  let unit: Place?
  /// Whether the file's name begins with the province's own code, so that the return is no other unit's.
  let isProvincesOwn: Bool
  let isCentre: Bool
  let version: Int
  let date: PartialDate?

  init(_ path: String, units: AdministrativeUnits, resolver: PlaceResolver) {
    let parts = path.split(separator: "/").map(String.init)
    period = parts.reversed().lazy.compactMap(PeriodReader.period).first
    let stem = Self.stem(parts.last ?? "")
    let archive = parts.dropLast().last.flatMap(Self.archiveStem)
    version = Self.version(in: stem) ?? archive.flatMap(Self.version) ?? 1
    date =
      ([stem] + (archive.map { [$0] } ?? [])).lazy
      .compactMap(ReturnDateReader.date(ofFileName:)).first
    // `Sheet1.csv` in `001-ba-dinh.zip`: the archive's name says what its content's does not.
    let names = [stem, archive].compactMap { $0 }.map(Self.words)
    let folders = parts.dropLast(archive == nil ? 1 : 2)
    let folder = folders.last.map(Self.words) ?? []
    isCentre = names.contains(where: Self.isCentre) || Self.isCentre(folder)
    let province = Self.province(folder, units, resolver)
    isProvincesOwn = names.contains { name in
      name.first.map { $0 == "00" || units.unit(.province, code: $0) != nil } ?? false
    }
    unit =
      isCentre
      ? nil
      : names.lazy.compactMap { Self.unit($0, province, units, resolver) }.first ?? province
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

  private static func isCentre(_ words: [String]) -> Bool {
    words.first == "tw" || words.starts(with: ["trung", "uong"])
  }

  private static func words(_ text: String) -> [String] {
    MatchKey.folded(text).split(separator: " ").map(String.init)
  }

  private static func province(
    _ folder: [String], _ units: AdministrativeUnits, _ resolver: PlaceResolver
  ) -> Place? {
    if let code = folder.first, let unit = units.unit(.province, code: code) {
      return Place(province: unit.code)
    }
    let place = resolver.parse(folder.joined(separator: " "), within: Place())
    return place.map { Place(province: $0.province) }
  }

  /// The unit a file name starts with: `00` is the province itself; else a code, else a name.
  private static func unit(
    _ name: [String], _ province: Place?, _ units: AdministrativeUnits, _ resolver: PlaceResolver
  ) -> Place? {
    guard let code = name.first else { return nil }
    if code == "00" { return province }
    let place: Place? =
      switch code.utf8.count {
      case 5 where units.unit(.commune, code: code) != nil: units.place(ofCommune: code)
      case 3 where units.unit(.district, code: code) != nil: units.place(ofDistrict: code)
      case 2 where units.unit(.province, code: code) != nil: Place(province: code)
      default: nil
      }
    if let place { return place }
    let words = name.indices.filter { !isNumber(name[$0]) || isWard($0, name) }.map { name[$0] }
    return resolver.parse(words.joined(separator: " "), within: province ?? Place())
  }

  private static func isNumber(_ word: String) -> Bool {
    word.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Whether a number names a ward or a district: `phường 6`, `quận 3`, `p 6`.
  private static func isWard(_ index: Int, _ name: [String]) -> Bool {
    index > 0 && name[index].utf8.count <= 2
      && ["phuong", "quan", "p", "q", "f"].contains(name[index - 1])
  }
}
