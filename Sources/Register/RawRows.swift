/// What a record of a return is, judged by its form alone.
public enum RowKind: UInt8, CaseIterable, Sendable {
  /// A line of the register.
  case data
  /// Text above the header.
  case title
  /// `(1) (2) (3)` under the header.
  case numbering
  /// A heading between rows (`I. Cấp thành phố`).
  case group
  /// A sum of rows above or below (`Cộng`).
  case total
  /// Place, date, names and functions below the table.
  case signature
  /// A record that could not be divided into fields, or does not fit the header.
  case malformed

  /// The code written in stage files and, for what is not data, in the ledger's reason.
  public var code: String {
    switch self {
    case .data: "data"
    case .title: "title"
    case .numbering: "numbering"
    case .group: "group"
    case .total: "total"
    case .signature: "signature"
    case .malformed: "malformed"
    }
  }

  /// The kind with that code, or nil.
  public init?(code: String) {
    guard let kind = Self.allCases.first(where: { $0.code == code }) else { return nil }
    self = kind
  }
}

/// The non-blank records of one return, header lines apart, in the order of the file: for each its
/// position, its kind, and one cell per ``ReturnField`` plus one for everything else.
///
/// Cells are bytes in one arena, exactly as the return has them.
public struct RawRows: Sendable {
  /// Number of cells of every row: the fields, then the cell that joins all columns without a field
  /// (`Header: value; …`), which also holds the text of rows that are not data.
  ///
  /// Written out, because it is asked for at every cell; a test holds it to the number of the fields.
  @inlinable public static var width: Int { 34 }
  /// Column of the cell that joins the rest.
  @inlinable public static var other: Int { width - 1 }

  /// All cells back to back.
  public private(set) var arena: [UInt8] = []
  /// Where each cell starts, and behind the last one its end.
  @usableFromInline var starts: [UInt32] = [0]
  /// Position of each row.
  public private(set) var positions: [SourcePosition] = []
  /// Kind of each row.
  public private(set) var kinds: [RowKind] = []
  /// For a malformed row, the rule it breaks; empty otherwise.
  public private(set) var rules: [String] = []

  /// No rows.
  public init() {}

  /// The rows of all parts, one part behind the other; each gives its memory back once it was copied.
  ///
  /// - Complexity: O(bytes); a single part is not copied.
  public init(joining parts: consuming [RawRows]) {
    var parts = parts
    if parts.count == 1 {
      self = parts[0]
      return
    }
    self.init()
    reserve(
      rows: parts.reduce(0) { $0 + $1.count }, bytes: parts.reduce(0) { $0 + $1.arena.count })
    for index in parts.indices {
      append(parts[index])
      parts[index] = RawRows()
    }
  }

  /// Makes room ahead.
  public mutating func reserve(rows: Int, bytes: Int) {
    arena.reserveCapacity(bytes)
    starts.reserveCapacity(rows * Self.width + 1)
    positions.reserveCapacity(rows)
    kinds.reserveCapacity(rows)
  }

  private mutating func append(_ next: RawRows) {
    let base = UInt32(arena.count)
    arena.append(contentsOf: next.arena)
    for start in next.starts.dropFirst() { starts.append(base + start) }
    positions += next.positions
    kinds += next.kinds
    rules += next.rules
  }

  /// How many rows there are.
  public var count: Int { kinds.count }

  /// Adds the next cell of the row being built.
  public mutating func appendCell(_ cell: Span<UInt8>) {
    cell.withUnsafeBufferPointer { arena.append(contentsOf: $0) }
    starts.append(UInt32(arena.count))
  }

  /// Adds an empty cell to the row being built.
  public mutating func appendEmptyCell() { starts.append(UInt32(arena.count)) }

  /// Ends the row being built, which must have `width` cells by now.
  public mutating func endRow(_ kind: RowKind, at position: SourcePosition, rule: String = "") {
    precondition(
      starts.count == (kinds.count + 1) * Self.width + 1, "a row needs one cell per column")
    kinds.append(kind)
    positions.append(position)
    rules.append(rule)
  }

  /// Where cell `column` of `row` lies in `arena`.
  @inlinable public func cell(_ row: Int, _ column: Int) -> Range<Int> {
    let index = row * Self.width + column
    return Range(uncheckedBounds: (Int(starts[index]), Int(starts[index + 1])))
  }

  /// Where the cell of `field` in `row` lies in `arena`.
  @inlinable public func cell(_ row: Int, _ field: ReturnField) -> Range<Int> {
    cell(row, field.rawValue)
  }

  /// Whether a cell starts at a byte for which the test holds; empty cells count with what follows.
  public func hasStart(where test: (UInt8) -> Bool) -> Bool {
    arena.withUnsafeBufferPointer { bytes in
      starts.contains { $0 < bytes.count && test(bytes[Int($0)]) }
    }
  }

  /// The cell as text.
  public func text(_ row: Int, _ field: ReturnField) -> String {
    String(decoding: arena[cell(row, field)], as: UTF8.self)
  }
}
