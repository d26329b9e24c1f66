public import Register

/// How one table is printed: title, unit, notes, and a heading for every column.
public struct TableDefinition: Sendable {
  /// `B01` … `B12`.
  public var id: String
  /// Vietnamese title.
  public var title: String
  /// Unit of measure line.
  public var unit: String
  /// Notes under the table.
  public var notes: [String]
  /// Vietnamese heading by column name; a column without one keeps its name.
  public var headings: [String: String]
  /// The column whose values stand side by side in print, nil to print the rows as they are.
  public var across: String?

  /// A definition.
  public init(
    id: String, title: String, unit: String, notes: [String], headings: [String: String],
    across: String? = nil
  ) {
    self.id = id
    self.title = title
    self.unit = unit
    self.notes = notes
    self.headings = headings
    self.across = across
  }

  /// Whether ``across`` can be printed: it names a column of words behind which there are figures, and
  /// nothing else that would tell rows apart.
  public func fits(_ table: TidyTable) -> Bool {
    guard let across else { return true }
    guard let position = table.position(of: across), position + 1 < table.columns.count else {
      return false
    }
    func isText(_ cell: Cell) -> Bool { if case .text = cell { true } else { false } }
    return (0..<table.count).allSatisfy { row in
      isText(table[row, position]) && !table[row].dropFirst(position + 1).contains(where: isText)
    }
  }
}

/// Turns a tidy table into the sheet an office prints.
public struct SheetMaker: Sendable {
  private let labels: [String: [String: String]]
  private let source: String
  private let incomplete: IncompletePlaces

  /// A maker.
  ///
  /// - Parameters:
  ///   - labels: Vietnamese words for codes, by column name and code.
  ///   - source: The source line under every table.
  ///   - incomplete: Places whose rows are marked, with a note under the table.
  public init(
    labels: [String: [String: String]], source: String,
    incomplete: IncompletePlaces = IncompletePlaces()
  ) {
    self.labels = labels
    self.source = source
    self.incomplete = incomplete
  }

  /// The sheet of a table, made when its turn comes.
  public func planned(
    _ table: TidyTable, _ definition: TableDefinition, isShortened: Bool
  ) -> PlannedSheet {
    PlannedSheet(id: table.id, title: definition.title, unit: definition.unit) {
      sheet(table, definition, isShortened: isShortened)
    }
  }

  /// The sheet of a table.
  ///
  /// - Parameter isShortened: Whether the rows of communes were left out; the sheet then says so.
  public func sheet(_ table: TidyTable, _ definition: TableDefinition, isShortened: Bool)
    -> SheetContent
  {
    var notes = definition.notes
    if isShortened {
      notes.append("Số liệu từng xã, phường, thị trấn: tệp tables/\(table.id).csv.")
    }
    let across = definition.across.flatMap { table.position(of: $0) }
    let printed = across.map { CrossTable(table, across: $0) } ?? CrossTable(table)
    let marks = marks(table, printed)
    if !marks.isEmpty { notes += incomplete.notes.map { "\(IncompletePlaces.mark) \($0)" } }
    let marked = table.position(of: "locality") ?? 0
    let kinds = table.columns.indices.map { Self.kind(table, $0) }
    let words = printed.columns.map { labels[table.columns[$0.position]] ?? [:] }
    let valueWords = labels[definition.across ?? ""] ?? [:]
    return SheetContent(
      id: table.id, title: definition.title, unit: definition.unit,
      notes: notes, source: source,
      columns: printed.columns.map { column in
        let name = table.columns[column.position]
        let value = column.value.map { ": \(valueWords[$0.description] ?? $0.description)" }
        return ColumnContent(
          heading: (definition.headings[name] ?? name) + (value ?? ""),
          kind: kinds[column.position], isTotal: column.value == .total)
      },
      rows: (0..<printed.count).map { number in
        let row = printed[number]
        var cells = zip(row, words).map { cell($0, $1) }
        if marks.contains(number), case .text(let text) = cells[marked] {
          cells[marked] = .text("\(text) \(IncompletePlaces.mark)")
        }
        return RowContent(cells: cells, isTotal: row.contains(.total))
      })
  }

  /// The rows whose figures are not whole.
  private func marks(_ table: TidyTable, _ printed: CrossTable) -> Set<Int> {
    guard !incomplete.codes.isEmpty, let place = IncompletePlaces.place(of: table.id),
      let period = table.position(of: "period")
    else { return [] }
    let code = table.position(of: "locality_code")
    return Set(
      (0..<printed.count).filter { number in
        let row = Array(printed[number])
        return incomplete.contains(
          code.map { row[$0].description } ?? place, row[period].description)
      })
  }

  /// A column of numbers is numeric; texts are codes when they are made of digits.
  private static func kind(_ table: TidyTable, _ index: Int) -> ColumnContent.Kind {
    var places: Int?
    var isText = false
    for row in 0..<table.count {
      switch table[row, index] {
      case .integer: places = max(places ?? 0, 0)
      case .decimal(let number): places = max(places ?? 0, number.places)
      case .text: isText = true
      case .empty: break
      }
    }
    if isText || places == nil { return table.columns[index].hasSuffix("code") ? .code : .text }
    return places == 0 ? .integer : .decimal(min(places ?? 0, 3))
  }

  private func cell(_ cell: Cell, _ words: [String: String]) -> CellContent {
    switch cell {
    case .text(let text): .text(words[text] ?? text)
    case .integer(let number): .number(Double(number))
    case .decimal(let number): .number(Double(number.description) ?? 0)
    case .empty: .empty
    }
  }
}
