extension RecordTable {
  /// Why a record was not divided into fields.
  public enum Damage: UInt8, Sendable {
    /// Quotes are not doubled, not closed before a delimiter, or stand inside a bare field, and cannot
    /// be taken as they stand (see ``CSVDialect/allowsBareQuotes``).
    case brokenQuotes = 1
    /// A quoted field never ends, or runs past the lines or bytes a record may have.
    case openQuote = 2
    /// The record's first line alone has more bytes than a record may have.
    case longRecord = 3
    /// A field has more bytes than a field may have.
    case longField = 4
    /// The record has more fields than a record may have.
    case manyFields = 5
    /// The table is full: this record and all behind it were only counted.
    case beyondLimit = 6
  }

  /// The damaged records of a table; five bytes each, however many there are.
  public struct DamageList: Sendable {
    private var records = RecordList()
    private var kinds: [Damage] = []

    /// How many records are damaged.
    public var count: Int { records.count }
    /// Whether no record is damaged.
    public var isEmpty: Bool { records.isEmpty }

    /// Why a record is damaged, nil when it is whole.
    ///
    /// - Complexity: O(log damaged records).
    public subscript(record: Int) -> Damage? { records.index(of: record).map { kinds[$0] } }

    /// Adds a record behind all that are there.
    mutating func append(_ record: Int, _ kind: Damage) {
      records.append(record)
      kinds.append(kind)
    }

    /// Drops the records from `count` on.
    mutating func keep(below count: Int) {
      records.keep(below: count)
      kinds.removeLast(kinds.count - records.count)
    }

    mutating func removeAll() {
      records.removeAll()
      kinds.removeAll(keepingCapacity: true)
    }
  }
}
