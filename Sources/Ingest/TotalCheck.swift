import CSV
import Register
import VietnameseText

/// Compares the sums that a sheet states (`Cộng`, `Tổng cộng`) with the rows they stand under.
///
/// A total may speak of all rows so far, or of those since any heading or total above it; it disagrees
/// when it is none of these sums. A column with a cell that is no exact number, above the total, is
/// not judged.
struct TotalCheck {
  /// Fields whose totals are plain sums of their cells.
  private static let fields: [ReturnField] = [
    .members, .organisationalMembers, .partyMembers, .staffQuota, .stateFunding, .ownFunding,
  ]
  /// How many headings and totals back a sum may start; enough for any sheet that people read.
  private static let reach = 256

  private let columns: [(field: ReturnField, column: Int)]
  /// Sum of each column so far; nil once a cell could not be added.
  private var sums: [DecimalNumber?]
  /// The sums at the start, and at the headings and totals since.
  private var starts: [[DecimalNumber?]]

  /// A check; without a header it looks at no column, for sheets that state no total.
  init(_ header: Header?) {
    let positions = header?.columns
    columns = Self.fields.map { ($0, positions?[$0.rawValue] ?? -1) }.filter { $0.column >= 0 }
    sums = columns.map { _ in DecimalNumber(mantissa: 0) }
    starts = [sums]
  }

  /// Adds a row of the register.
  mutating func add(_ table: RecordTable, _ record: Int) {
    for (index, entry) in columns.enumerated() {
      guard let sum = sums[index] else { continue }
      sums[index] = Self.number(table, record, entry.column).flatMap(sum.adding)
    }
  }

  /// A row that could not be divided: nothing below it can be judged any more.
  mutating func addUnreadable() { sums = sums.map { _ in nil } }

  /// A heading: a later total may start here.
  mutating func startSection() {
    if starts.count == Self.reach { starts.remove(at: 1) }
    starts.append(sums)
  }

  /// The fields in which a total row disagrees with the rows above it; a later total may start here.
  mutating func disagreements(_ table: RecordTable, _ record: Int) -> [ReturnField] {
    defer { startSection() }
    return columns.indices.filter { index in
      let (_, column) = columns[index]
      guard let sum = sums[index], column < table.fieldCount(record),
        !table.isBlank(record, column),
        let stated = Self.number(table, record, column)
      else { return false }
      return !starts.contains { start in start[index].flatMap(stated.adding) == sum }
    }.map { columns[$0].field }
  }

  /// The exact number of a cell, 0 for one that says nothing; nil when it cannot be summed.
  private static func number(_ table: RecordTable, _ record: Int, _ column: Int) -> DecimalNumber? {
    guard column < table.fieldCount(record) else { return DecimalNumber(mantissa: 0) }
    let reading = NumberReader.read(
      table.bytes.span.extracting(table.field(record, column)), integer: true)
    switch reading.outcome {
    case .blank, .missing, .none: return DecimalNumber(mantissa: 0)
    case .value where reading.qualifier == .exact && reading.upper == nil && reading.total == nil:
      return reading.value
    default: return nil
    }
  }
}
