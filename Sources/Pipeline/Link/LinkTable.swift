import CSV
import Linkage

/// The records of one or two files as the columns that are compared.
struct LinkTable {
  let registers: [LinkRegister]
  private(set) var columns: ColumnTable
  let scope: PairScope

  /// Reads the columns, several at a time.
  init(_ registers: [LinkRegister], _ settings: LinkSettings, jobs: Int) throws(RunError) {
    self.registers = registers
    scope = registers.count == 2 ? .between(leftCount: registers[0].count) : .within
    columns = ColumnTable(count: registers.reduce(0) { $0 + $1.count })
    let wanted = settings.columns.sorted { $0.key < $1.key }
    let made = try Parallel.map(wanted.count, jobs: jobs) { index throws(RunError) in
      try Self.column(wanted[index].value, registers)
    }
    do throws(LinkageError) {
      for (name, column) in zip(wanted.map(\.key), made) { try columns.set(name, column) }
    } catch {
      throw RunError(.defect, "DEFECT", error.message)
    }
  }

  /// Record of the joint numbering: which register, and its number there.
  func place(_ record: Int) -> (register: Int, record: Int) {
    record < registers[0].count ? (0, record) : (1, record - registers[0].count)
  }

  /// The raw texts of a column of the files.
  static func texts(_ name: String, _ registers: [LinkRegister]) throws(RunError) -> TextColumn {
    guard
      case .text(let column) = try column(
        LinkColumn(sources: [name], cleaning: LinkColumn.Cleaning.none), registers)
    else { return TextColumn() }
    return column
  }

  private static func column(
    _ column: LinkColumn, _ registers: [LinkRegister]
  ) throws(RunError) -> Column {
    switch column.kind {
    case .text:
      var texts = TextColumn()
      try cells(column, registers) { cell in
        let text = column.isDate ? DateCell.text(cell) : cell
        text.withUnsafeBufferPointer { texts.append(utf8: $0) }
      }
      return .text(texts)
    case .date:
      var days = DayColumn()
      try cells(column, registers) { days.append(DateCell.day($0)) }
      return .day(days)
    case .number:
      var numbers: [Double] = []
      try cells(column, registers) { numbers.append(number($0)) }
      return .number(numbers)
    }
  }

  /// Calls `body` with the comparable form of every record's cell; empty where a part is missing.
  private static func cells(
    _ column: LinkColumn, _ registers: [LinkRegister], _ body: ([UInt8]) -> Void
  ) throws(RunError) {
    var cleaner = CellCleaner(column.cleaning)
    for register in registers {
      var fields: [Int] = []
      for name in column.sources { fields.append(try register.column(name)) }
      let bytes = register.table.bytes
      for record in 0..<register.count {
        cleaner.reset()
        for (index, field) in fields.enumerated() {
          if index > 0 { cleaner.separate() }
          guard cleaner.append(bytes.span.extracting(register.field(record, field))) else {
            cleaner.reset()
            break
          }
        }
        body(cleaner.cell)
      }
    }
  }

  /// A number with a point as its decimal sign; anything else is missing.
  private static func number(_ cell: [UInt8]) -> Double {
    guard let value = Double(String(decoding: cell, as: UTF8.self)), value.isFinite else {
      return .nan
    }
    return value
  }
}
