/// The rows by which associations were last seen; they are numbered in the order of first sight.
struct KnownRows {
  private var rows: [Int] = []
  private var ranges: [Range<Int>] = []

  var count: Int { ranges.count }
  var indices: Range<Int> { ranges.indices }

  subscript(association: Int) -> ArraySlice<Int> { rows[ranges[association]] }

  /// Adds an association.
  mutating func append(_ own: ArraySlice<Int>) { ranges.append(store(own)) }

  /// Takes other rows for those of an association.
  mutating func replace(_ association: Int, by own: ArraySlice<Int>) {
    ranges[association] = store(own)
  }

  private mutating func store(_ own: ArraySlice<Int>) -> Range<Int> {
    let start = rows.count
    rows.append(contentsOf: own)
    return start..<rows.count
  }
}
