import CSV
import Compression
import Geography
import Glibc
import Ingest
import Register
import Testing
import VietnameseText

/// The real pipeline's tables, read once for all tests.
enum PipelineFolder {
  static let configuration: IngestConfiguration? = {
    guard let units = try? AdministrativeUnits(rows: rows("geography/units.csv")) else {
      return nil
    }
    let abbreviations = AbbreviationTable(rows: rows("abbreviations.csv"))
    return IngestConfiguration(
      synonyms: HeaderSynonyms(rows: rows("headers.csv")), vocabulary: vocabulary(), units: units,
      resolver: PlaceResolver(units: units, abbreviations: abbreviations),
      limits: ReturnLimits(inflation: InflationLimit(bytes: 64 << 20)))
  }()

  /// Bytes of a file of the project, empty when it is not there.
  static func bytes(_ path: String) -> [UInt8] {
    guard let file = fopen("\(root)/\(path)", "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&block, 1, block.count, file), count > 0 {
      bytes += block[..<count]
    }
    return bytes
  }

  private static let root = #filePath.split(separator: "/").dropLast(3)
    .reduce("") { "\($0)/\($1)" }

  private static func rows(_ name: String) -> [[String]] {
    let text = bytes("Pipelines/hoi-quan-chung/\(name)")
    let table = RecordReader.records(in: text.span, dialect: .comma)
    return (0..<table.count).dropFirst().map { record in
      (0..<table.fieldCount(record)).map { table.text(record, $0) }
    }
  }

  private static func vocabulary() -> RowVocabulary {
    RowVocabulary(
      names: NameOpeners(
        forms: rows("legal-forms.csv"), outOfScope: rows("out-of-scope.csv"),
        abbreviations: rows("abbreviations.csv"), kinds: rows("kinds.csv")),
      headings: rows("codes.csv").filter { ["scope_level", "type"].contains($0[0]) }
        .map { MatchKey.folded(TextNormalizer.normalized($0[2])) },
      rows: rows("row-words.csv"))
  }
}

/// Takes a return apart as the pipeline would.
func ingested(_ bytes: [UInt8]?, path: String = "2023-H1/01/001.csv", sha256: String = "ab") throws
  -> IngestedReturn
{
  let configuration = try #require(PipelineFolder.configuration)
  let file =
    bytes.map { ReturnFile(path: path, bytes: $0, sha256: sha256) }
    ?? ReturnFile(path: path, refusal: .unreadableFile)
  let opened = try #require(ReturnArchive.open(file, configuration.limits).first)
  return Ingest.ingest(opened, configuration)
}

func ingested(_ text: String, path: String = "2023-H1/01/001.csv") throws -> IngestedReturn {
  try ingested(Array(text.utf8), path: path)
}

extension IngestedReturn {
  /// The codes of all findings, as they came.
  var rules: [String] { findings.map(\.rule.code) }

  /// The kinds of all rows.
  var kinds: [RowKind] { rows.kinds }

  /// One column, data rows only.
  func column(_ field: ReturnField) -> [String] {
    (0..<rows.count).filter { rows.kinds[$0] == .data }.map { rows.text($0, field) }
  }

  /// What is not in any field, or the whole row when it is no data.
  func rest(_ row: Int) -> String {
    String(decoding: rows.arena[rows.cell(row, RawRows.other)], as: UTF8.self)
  }
}
