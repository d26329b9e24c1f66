/// A blocking rule by the columns it looks at: records are candidates when all parts are equal.
public struct BlockingDefinition: Hashable, Sendable {
  /// What must be equal.
  public enum Part: Hashable, Sendable {
    /// A whole value of any type.
    case value(String)
    /// The first letters of a text; shorter texts count whole.
    case prefix(String, letters: Int)
    /// The year of a date.
    case year(String)

    /// The column it looks at.
    public var column: String {
      switch self {
      case .value(let column), .prefix(let column, _), .year(let column): column
      }
    }
  }

  /// What the rule is called in reports.
  public var name: String
  /// All that must be equal; a record where one is missing is in no block.
  public var parts: [Part]

  /// A rule.
  public init(_ name: String, _ parts: [Part]) {
    self.name = name
    self.parts = parts
  }

  /// The columns it looks at.
  var columns: Set<String> { Set(parts.map(\.column)) }

  /// The rule with one key per record.
  func rule(_ table: ColumnTable) throws(LinkageError) -> BlockingRule {
    var keys = [UInt64](repeating: 1, count: table.count)
    for part in parts {
      let values = try Self.keys(part, table)
      for record in keys.indices {
        let isMissing = keys[record] == 0 || values[record] == 0
        let mixed = isMissing ? 0 : ByteHash.mixed(keys[record], values[record])
        keys[record] = isMissing ? 0 : mixed | 1 << 63
      }
    }
    return BlockingRule(name: name, keys: parts.isEmpty ? keys.map { _ in 0 } : keys)
  }

  /// One number per record, 0 where the value is missing.
  private static func keys(_ part: Part, _ table: ColumnTable) throws(LinkageError) -> [UInt64] {
    guard let column = table.columns[part.column] else {
      throw LinkageError(.column, "quy tắc phân khối nêu cột '\(part.column)' không có")
    }
    switch (part, column) {
    case (.value, .text(let texts)): return texts.values.map { UInt64($0) }
    case (.value, .number(let values)):
      return values.map { $0.isNaN ? 0 : ByteHash.mixed(1, ($0 + 0).bitPattern) | 1 << 63 }
    case (.value, .day(let days)):
      return days.values.map { UInt64(bitPattern: Int64($0.rawValue) + 1) }
    case (.year, .day(let days)):
      return days.values.map { $0 == .missing ? 0 : UInt64($0.year + 1) }
    case (.prefix(_, let letters), .text(let texts)): return prefixes(texts, letters)
    default:
      throw LinkageError(.column, "quy tắc phân khối không dùng được cột '\(part.column)' như vậy")
    }
  }

  private static func prefixes(_ column: TextColumn, _ letters: Int) -> [UInt64] {
    var prefixes = TextTable()
    let numbers = (0..<Int32(column.texts.count)).map { number in
      let text = column.texts.string(number)
      return UInt64(prefixes.number(of: String(text.unicodeScalars.prefix(letters))))
    }
    return column.values.map { numbers[Int($0)] }
  }
}
