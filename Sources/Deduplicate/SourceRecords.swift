public import Linkage
public import Register

/// The records of a partition, packed: rows are plain memory, and every text is kept once.
///
/// As a collection it hands out ``SourceRecord``s, made anew each time, for who looks at a few.
public struct SourceRecords: Sendable {
  /// The texts of the rows.
  public var texts = TextTable()
  /// The rows, in the order in which they were added.
  public private(set) var rows: [SourceRow] = []
  /// The returns that rows are from.
  private(set) var origins: [Origin] = []

  /// A return.
  struct Origin: Equatable {
    let path: String
    let reporter: AdministrativeLevel?
    let unit: String
  }

  /// No records, and room for about so many.
  public init(capacity: Int = 0) { rows.reserveCapacity(capacity) }

  /// Records of any returns.
  public init(_ records: some Sequence<SourceRecord>) { append(contentsOf: records) }

  /// Begins a return: the rows added next are its.
  ///
  /// - Parameters:
  ///   - path: Path of the return.
  ///   - reporter: Level of the unit that sent it: nil for the centre.
  ///   - unit: Code of that unit, empty when it is not known.
  public mutating func beginReturn(_ path: String, reporter: AdministrativeLevel?, unit: String) {
    origins.append(Origin(path: path, reporter: reporter, unit: unit))
  }

  /// Adds a row of the return begun last, whose texts are numbers of ``texts``.
  ///
  /// - Precondition: A return was begun.
  public mutating func append(_ row: SourceRow) {
    precondition(!origins.isEmpty, "a row needs a return")
    rows.append(row)
    rows[rows.count - 1].origin = Int32(origins.count - 1)
  }

  /// Adds a record of any return.
  public mutating func append(_ record: SourceRecord) {
    let origin = Origin(path: record.path, reporter: record.reporter, unit: record.unit)
    if origins.last != origin { origins.append(origin) }
    append(row(record.record))
  }

  /// Adds records of any returns.
  public mutating func append(contentsOf records: some Sequence<SourceRecord>) {
    for record in records { append(record) }
  }

  /// The return of a row.
  func origin(_ row: Int) -> Origin { origins[Int(rows[row].origin)] }

  /// Sorts by period, path and position: the order in which everything is done, whatever order the
  /// returns arrived in.
  ///
  /// As a rule rows come in that order, and moving them is not cheap.
  mutating func sort() {
    let paths = Set(origins.map(\.path)).sorted()
    let rankOfPath = Dictionary(uniqueKeysWithValues: paths.enumerated().map { ($1, $0) })
    let ranks = origins.map { rankOfPath[$0.path] ?? 0 }
    func precedes(_ a: SourceRow, _ b: SourceRow) -> Bool {
      if a.period != b.period { return a.period < b.period }
      let (x, y) = (ranks[Int(a.origin)], ranks[Int(b.origin)])
      return x == y ? a.position < b.position : x < y
    }
    let isSorted = rows.indices.dropFirst().allSatisfy { !precedes(rows[$0], rows[$0 - 1]) }
    if !isSorted { rows.sort(by: precedes) }
  }
}

extension SourceRecords: RandomAccessCollection {
  /// 0.
  public var startIndex: Int { 0 }
  /// How many records there are.
  public var endIndex: Int { rows.count }

  /// A record with its texts.
  public subscript(row: Int) -> SourceRecord {
    let origin = origin(row)
    return SourceRecord(
      path: origin.path, reporter: origin.reporter, unit: origin.unit, record: record(rows[row]))
  }
}
