import CSV
import Register

/// A table as it goes to the printer.
struct PrintedTable: Sendable {
  var table: TidyTable
  /// Whether the rows of communes were left out.
  var isShortened: Bool
}

/// Reads a tidy table back from its CSV form.
enum TableCells {
  /// Columns whose cells are words or codes, also where they look like numbers.
  private static let words: Set<String> = [
    "period", "locality_level", "locality_code", "locality", "scope_level", "type", "kind",
    "congress_year", "family", "status", "agency", "reporting_unit", "name",
    "party_organisation", "party_caucus", "term", "id", "figure", "published", "agrees",
  ]

  /// The table, or its rows down to districts when it has more than `rowLimit` rows.
  static func table(_ id: String, _ bytes: [UInt8], rowLimit: Int) -> PrintedTable {
    let records = RecordReader.records(of: bytes, dialect: .comma, limits: .unlimited)
    guard records.count > 0 else {
      return PrintedTable(table: TidyTable(id: id, columns: [], rows: []), isShortened: false)
    }
    let columns = (0..<records.fieldCount(0)).map { records.text(0, $0) }
    let areWords = columns.map { words.contains($0) }
    let level = columns.firstIndex(of: "locality_level")
    let isShortened = records.count - 1 > rowLimit && level != nil
    let commune = AdministrativeLevel.commune.code
    var cells: [Cell] = []
    for record in 1..<max(1, records.count) {
      if isShortened, let level,
        records.bytes[records.field(record, level)].elementsEqual(commune.utf8)
      {
        continue
      }
      for column in columns.indices {
        // Places and periods stand many times below each other.
        let above = cells.count - columns.count
        if above >= 0, case .text(let text) = cells[above],
          records.bytes[records.field(record, column)].elementsEqual(text.utf8)
        {
          cells.append(cells[above])
        } else {
          cells.append(cell(records.text(record, column), isWord: areWords[column]))
        }
      }
    }
    return PrintedTable(
      table: TidyTable(id: id, columns: columns, cells: cells), isShortened: isShortened)
  }

  private static func cell(_ text: String, isWord: Bool) -> Cell {
    if text.isEmpty { return .empty }
    if isWord { return .text(text) }
    if let number = Int(text) { return .integer(number) }
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .map(Substring.init)
    guard parts.count == 2, let units = Int(parts[0] + parts[1]), parts[1].utf8.count <= 18 else {
      return .text(text)
    }
    return .decimal(FixedDecimal(units: units, places: parts[1].utf8.count))
  }
}
