import Register

/// What the product must make of a record.
enum Expected: String {
  case body
  case outOfScope = "out_of_scope"
  case notData = "not_data"
  case rejected
  case superseded
}

/// One record of a return, and the truth about it.
struct SheetRecord {
  var cells: [String]
  /// Nil for header lines and blank records, which have no line in the truth.
  var expected: Expected?
  /// The body a row is about.
  var body: Body?

  static func notData(_ cells: [String]) -> SheetRecord {
    SheetRecord(cells: cells, expected: .notData, body: nil)
  }

  static func header(_ cells: [String]) -> SheetRecord {
    SheetRecord(cells: cells, expected: nil, body: nil)
  }
}

/// A return ready to be written: its form and its records from the first title line to the last
/// signature.
struct ReturnSheet {
  var style: SheetStyle
  var records: [SheetRecord]
}
