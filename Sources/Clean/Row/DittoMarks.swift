import Register
import VietnameseText

/// Cells that repeat the one above: `nt`, `-nt-`, `như trên`, `"`.
///
/// Only columns that say where and what a body is are read so: nobody means the same number, date or
/// person by such a mark.
struct DittoMarks: Sendable {
  /// The rows, with what the marks repeat in their place.
  let rows: RawRows
  /// One finding for every mark that was replaced, by row.
  let findings: [Int: [Finding]]

  static let fields: [ReturnField] = [.province, .district, .commune, .area, .scopeLevel, .type]

  /// Longer cells are not repeated: no name of a place or a kind is, and a return stays as large as it is.
  private static let longestRepeated = 256

  /// Looks for marks; one without a cell above it that says something stays as it is.
  ///
  /// - Complexity: O(rows); O(bytes) where there are marks.
  init(_ rows: RawRows) {
    var repeated: [Int: Range<Int>] = [:]
    var findings: [Int: [Finding]] = [:]
    for field in Self.fields {
      var above = 0..<0
      for row in 0..<rows.count where rows.kinds[row] == .data {
        let cell = rows.cell(row, field)
        guard Self.isMark(rows, cell) else {
          above = cell.count <= Self.longestRepeated ? cell : 0..<0
          continue
        }
        if above.isEmpty { continue }
        repeated[row * RawRows.width + field.rawValue] = above
        findings[row, default: []].append(
          Finding(.ditto, at: rows.positions[row], field: field, value: rows.text(row, field)))
      }
    }
    self.findings = findings
    self.rows = repeated.isEmpty ? rows : Self.rows(rows, with: repeated)
  }

  private static func rows(_ rows: RawRows, with repeated: [Int: Range<Int>]) -> RawRows {
    var copy = RawRows()
    copy.reserve(rows: rows.count, bytes: rows.arena.count)
    let arena = rows.arena
    for row in 0..<rows.count {
      for column in 0..<RawRows.width {
        let cell = repeated[row * RawRows.width + column] ?? rows.cell(row, column)
        copy.appendCell(arena.span.extracting(cell))
      }
      copy.endRow(rows.kinds[row], at: rows.positions[row], rule: rows.rules[row])
    }
    return copy
  }

  /// Whether a cell is nothing but a mark.
  private static func isMark(_ rows: RawRows, _ cell: Range<Int>) -> Bool {
    // The longest is `- như trên -`; dashes alone say that nothing is known.
    guard !cell.isEmpty, cell.count <= 24 else { return false }
    let text = rows.arena[cell]
    switch text.first {
    case UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "\""), UInt8(ascii: "'"),
      UInt8(ascii: "-"), UInt8(ascii: " "), UInt8(ascii: "("), UInt8(ascii: "/"), 0xE2, 0xE3:
      break
    default: return false
    }
    let display = String(decoding: text, as: UTF8.self)
    let letters = MatchKey.folded(display)
    if letters.isEmpty { return display.unicodeScalars.contains(where: quotes.contains) }
    return words.contains(letters)
  }

  private static let words: Set<String> = ["nt", "n t", "nhu tren"]
  /// Quotation marks, straight, curved and doubled, primes, and the ditto mark itself.
  private static let quotes = Set("\"'”“″〃".unicodeScalars)
}
