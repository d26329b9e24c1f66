import CSV

/// A text divided into records while it was still being inflated, on what its beginning says.
///
/// It is of use when the whole text says the same.
struct DividedText: Sendable {
  let start: DividingStart
  let limits: RecordLimits
  let table: RecordTable
}

/// How a text is divided, and from where on.
struct DividingStart: Equatable, Sendable {
  let dialect: CSVDialect
  /// First byte of the first record.
  let first: Int
  /// The number of its line.
  let line: Int
}

/// Puts a text together from its blocks and divides it behind them.
struct TextDivider {
  private let synonyms: HeaderSynonyms
  private let limits: RecordLimits
  /// What has come of the text.
  private(set) var text: [UInt8] = []
  private var start: DividingStart?
  private var follower: RecordFollower?
  private var isDecided = false

  init(_ synonyms: HeaderSynonyms, _ limits: RecordLimits, capacity: Int) {
    self.synonyms = synonyms
    self.limits = limits
    text.reserveCapacity(capacity)
  }

  mutating func append(_ block: [UInt8]) {
    text += block
    if text.count >= DialectSearch.reach { decide() }
    follower?.follow(text, isFinal: false)
  }

  /// The records of the whole text; nil when its beginning leaves open how to divide it.
  mutating func divided() -> DividedText? {
    decide()
    follower?.follow(text, isFinal: true)
    guard let start, let table = follower?.table(of: text) else { return nil }
    return DividedText(start: start, limits: limits, table: table)
  }

  /// Looks at the beginning, once.
  private mutating func decide() {
    if isDecided { return }
    isDecided = true
    let top = ReturnText(Array(text.prefix(DialectSearch.reach)))
    guard top.isOriginal else { return }
    let search = DialectSearch(top, synonyms: synonyms)
    guard search.isSettled else { return }
    start = search.start
    follower = RecordFollower(
      from: search.start.first, line: search.start.line, dialect: search.start.dialect,
      limits: limits)
  }
}
