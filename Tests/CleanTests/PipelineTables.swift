import CSV
import Clean
import Foundation
import Geography
import Register
import VietnameseText

/// The tables of `Pipelines/hoi-quan-chung` and the configuration made from them, once for all tests.
enum PipelineTables {
  static let kinds = rows("kinds.csv")
  static let outOfScope = rows("out-of-scope.csv")
  static let personWords = rows("person-words.csv")
  static let abbreviations = AbbreviationTable(rows: rows("abbreviations.csv"))

  /// The configuration as a run makes it.
  static let configuration = configuration()

  /// The same by itself, with other words in names.
  static func configuration(
    nameWords: [[String]] = rows("name-words.csv")
  ) -> CleanConfiguration {
    guard let units = try? AdministrativeUnits(rows: rows("geography/units.csv")) else {
      fatalError("geography/units.csv cannot be used")
    }
    let noise = LegalNoise(rows: rows("legal-forms.csv"))
    return CleanConfiguration(
      codes: CodeSpellings(rows: rows("codes.csv")),
      kinds: KindTable(
        kinds: kinds, outOfScope: outOfScope, abbreviations: abbreviations, noise: noise),
      noise: noise, nameWords: NameWords(rows: nameWords),
      personWords: PersonWords(rows: personWords),
      noteWords: NoteWords(rows: rows("note-words.csv")),
      money: MoneyLimits(
        billions: [.national: 10_000, .province: 1000, .district: 200, .commune: 50]),
      agencies: AgencyTable(rows: rows("agencies.csv")),
      abbreviations: abbreviations, units: units,
      resolver: PlaceResolver(units: units, abbreviations: abbreviations), returnsFrom1904: [])
  }

  /// Every spelling of every kind, with the kind's code.
  static let aliases: [(text: String, kind: String)] = kinds.flatMap { row in
    ([row[1]] + row[3].split(separator: "|").map(String.init)).map { ($0, row[0]) }
  }

  /// Rows of one table without its header.
  private static func rows(_ name: String) -> [[String]] {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Pipelines/hoi-quan-chung/\(name)").standardizedFileURL.path
    guard let data = FileManager.default.contents(atPath: path) else {
      fatalError("no table \(path)")
    }
    let bytes = [UInt8](data)
    let table = RecordReader.records(in: bytes.span, dialect: .comma)
    return (1..<table.count).map { record in
      (0..<table.fieldCount(record)).map { table.text(record, $0) }
    }
  }
}
