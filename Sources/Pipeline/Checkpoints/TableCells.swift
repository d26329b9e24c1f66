import CSV
import Register

/// Reads a tidy table back from its CSV form.
enum TableCells {
  /// Columns whose cells are words or codes, also where they look like numbers.
  private static let words: Set<String> = [
    "period", "locality_level", "locality_code", "locality", "scope_level", "type", "kind",
    "congress_year", "family", "status", "agency", "reporting_unit", "name",
    "party_organisation", "party_caucus", "term", "id", "figure", "published", "agrees",
  ]

  static func table(_ id: String, _ bytes: [UInt8]) -> TidyTable {
    let records = RecordReader.records(in: bytes.span, dialect: .comma)
    guard records.count > 0 else { return TidyTable(id: id, columns: [], rows: []) }
    let columns = (0..<records.fieldCount(0)).map { records.text(0, $0) }
    let areWords = columns.map { words.contains($0) }
    let rows = (1..<records.count).map { record in
      columns.indices.map { cell(records.text(record, $0), isWord: areWords[$0]) }
    }
    return TidyTable(id: id, columns: columns, rows: rows)
  }

  private static func cell(_ text: String, isWord: Bool) -> Cell {
    if text.isEmpty { return .empty }
    if isWord { return .text(text) }
    if let number = Int(text) { return .integer(number) }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let units = Int(parts[0] + parts[1]), parts[1].utf8.count <= 18 else {
      return .text(text)
    }
    return .decimal(FixedDecimal(units: units, places: parts[1].utf8.count))
  }
}
