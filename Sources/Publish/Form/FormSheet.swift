/// A sheet that people fill in: a heading row, rows with what to judge, and columns for answers.
public struct FormSheet: Sendable {
  /// One column.
  public struct Column: Sendable {
    /// The heading; programs find a column by the code in brackets at its end (`Ngày (date)`).
    public var heading: String
    /// Width in characters.
    public var width: Int
    /// Answers to choose from, none for free text; the spreadsheet refuses any other.
    public var choices: [String]
    /// Whether people fill it in; shown by shading the others.
    public var isAnswer: Bool
    /// Whether it is not shown: codes that only programs read.
    public var isHidden: Bool

    /// A column.
    public init(
      _ heading: String, width: Int, choices: [String] = [], isAnswer: Bool = false,
      isHidden: Bool = false
    ) {
      self.heading = heading
      self.width = width
      self.choices = choices
      self.isAnswer = isAnswer
      self.isHidden = isHidden
    }
  }

  /// Name on the sheet's tab.
  public var name: String
  /// The columns from left to right.
  public var columns: [Column]
  /// How many columns at the left stay on screen.
  public var frozenColumns: Int
  /// The rows, each with one cell a column.
  public var rows: [[CellContent]]

  /// A sheet.
  public init(name: String, columns: [Column], frozenColumns: Int = 0, rows: [[CellContent]]) {
    self.name = name
    self.columns = columns
    self.frozenColumns = frozenColumns
    self.rows = rows
  }

  /// The sheet with every cell placed.
  var layout: SheetLayout {
    var sheet = SheetLayout(name: name)
    sheet.columnWidths = columns.map { Double($0.width) }
    sheet.headingRow = 0
    sheet.frozenColumns = frozenColumns
    sheet.codeColumns = Array(columns.indices)
    sheet.hiddenColumns = columns.indices.filter { columns[$0].isHidden }
    for (index, column) in columns.enumerated() {
      sheet.put(.text(column.heading), row: 0, column: index, style: .heading)
      if !column.choices.isEmpty, !rows.isEmpty {
        sheet.choices.append(
          .init(column: index, rows: 1...rows.count, choices: column.choices))
      }
    }
    for (row, cells) in rows.enumerated() {
      for (index, cell) in cells.enumerated() where index < columns.count {
        put(cell, row + 1, index, in: &sheet)
      }
    }
    return sheet
  }

  private func put(_ cell: CellContent, _ row: Int, _ column: Int, in sheet: inout SheetLayout) {
    let style = CellStyle.form(isAnswer: columns[column].isAnswer)
    switch cell {
    case .text(let text): sheet.put(.text(text), row: row, column: column, style: style)
    case .number(let number): sheet.put(.number(number), row: row, column: column, style: style)
    case .empty: sheet.put(.blank, row: row, column: column, style: style)
    }
  }
}
