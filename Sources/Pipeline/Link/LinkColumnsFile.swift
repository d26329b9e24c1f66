import Linkage

/// The columns of a configuration: those it declares, and those its rules name.
struct LinkColumnsFile {
  private var declared: [String: LinkColumn] = [:]
  /// Columns that rules use, texts beside dates included.
  private(set) var used: [String: LinkColumn] = [:]

  /// Adds a column from its entry below `columns`.
  mutating func declare(_ name: String, _ node: ConfigurationNode) throws(RunError) {
    var column = LinkColumn(sources: [name])
    if node.has("from") { column.sources = [try node.text("from")] }
    if node.has("join") { column.sources = try node.texts("join") }
    if node.has("from"), node.has("join") {
      throw node.wrong("join", "Chỉ dùng một trong hai khoá 'from' và 'join'.")
    }
    if node.has("join"), column.sources.count < 2 {
      throw node.wrong("join", "Cần ít nhất hai cột.")
    }
    if node.has("type") {
      let kind = try node.text("type", choices: LinkColumn.Kind.allCases.map(\.rawValue))
      column.kind = LinkColumn.Kind(rawValue: kind) ?? .text
    }
    if node.has("clean") {
      let cleaning = try node.text("clean", choices: LinkColumn.Cleaning.allCases.map(\.rawValue))
      column.cleaning = LinkColumn.Cleaning(rawValue: cleaning) ?? .plain
    }
    declared[name] = column
  }

  /// Makes a column one of dates, unless it is declared something else.
  mutating func declareDate(_ name: String) {
    if declared[name]?.kind == .number { return }
    declared[name, default: LinkColumn(sources: [name])].kind = .date
  }

  private func column(_ name: String) -> LinkColumn {
    declared[name] ?? LinkColumn(sources: [name])
  }

  /// Columns of the file that a column is made from.
  func sources(_ name: String) -> [String] { used[name]?.sources ?? column(name).sources }

  /// The name under which a column's texts are compared.
  mutating func text(_ name: String) -> String {
    var column = column(name)
    let isText = column.kind == .text
    column.isDate = column.kind == .date
    column.kind = .text
    let own = isText ? name : LinkColumn.text(ofDate: name)
    used[own] = column
    return own
  }

  /// The name under which a column's dates are compared.
  mutating func date(_ name: String) -> String {
    var column = column(name)
    let isDate = column.kind == .date
    column.kind = .date
    // A column that was not declared a date can be both.
    let own = isDate ? name : name + " (date)"
    used[own] = column
    return own
  }

  /// The name under which a column's numbers are compared.
  mutating func number(_ name: String) -> String {
    var column = column(name)
    let isNumber = column.kind == .number
    column.kind = .number
    let own = isNumber ? name : name + " (number)"
    used[own] = column
    return own
  }

  /// A part of a blocking rule: `surname`, `surname:3` for its first letters, `dob:year`.
  mutating func blockingPart(
    _ text: String, _ node: ConfigurationNode
  ) throws(RunError) -> BlockingDefinition.Part {
    guard let colon = text.lastIndex(of: ":") else { return .value(self.text(text)) }
    let (name, form) = (String(text[..<colon]), String(text[text.index(after: colon)...]))
    if form == "year" { return .year(date(name)) }
    guard let letters = Int(form), (1...64).contains(letters), !name.isEmpty else {
      throw node.wrong(
        "blocking", "'\(text)': sau dấu hai chấm là số chữ đầu (1 đến 64) hoặc 'year'.")
    }
    return .prefix(self.text(name), letters: letters)
  }
}
