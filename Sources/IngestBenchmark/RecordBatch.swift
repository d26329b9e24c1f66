import CSV

/// Reads many small texts and writes down what records they hold, for comparing readers.
///
/// In: a length of four bytes, lowest first, and a text of that length, again and again. Out: for
/// each text its number of records; for each record its damage (0 for none) and number of fields;
/// for each field its length and its bytes. Numbers are four bytes each, lowest first.
enum RecordBatch {
  static func answer(_ input: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    var place = 0
    while place + 4 <= input.count {
      let count = (0..<4).reduce(0) { $0 | Int(input[place + $1]) << ($1 * 8) }
      place += 4
      let end = min(place + count, input.count)
      append(RecordReader.records(in: input.span.extracting(place..<end), dialect: .comma), &output)
      place = end
    }
    return output
  }

  private static func append(_ table: RecordTable, _ output: inout [UInt8]) {
    append(table.count, &output)
    for record in 0..<table.count {
      append(Int(table.damage[record]?.rawValue ?? 0), &output)
      append(table.fieldCount(record), &output)
      for column in 0..<table.fieldCount(record) {
        let field = table.field(record, column)
        append(field.count, &output)
        output.append(contentsOf: table.bytes[field])
      }
    }
  }

  private static func append(_ number: Int, _ output: inout [UInt8]) {
    for shift in [0, 8, 16, 24] { output.append(UInt8(truncatingIfNeeded: number >> shift)) }
  }
}
