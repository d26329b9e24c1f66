/// RFC 4180 read letter by letter: the slow, obvious judge of the real reader.
///
/// For well-formed text only.
struct ReferenceReader {
  private enum Place { case fieldStart, bare, quoted, quoteSeen }
  private let delimiter: UInt8
  private var place = Place.fieldStart
  private var records: [ReadRecord] = []
  private var fields: [String] = []
  private var field: [UInt8] = []
  private var start: (line: Int, byte: Int)?
  private var line = 1

  static func records(in text: [UInt8], delimiter: UInt8) -> [ReadRecord] {
    var reader = ReferenceReader(delimiter: delimiter)
    for (offset, byte) in text.enumerated() { reader.take(byte, at: offset) }
    if reader.start != nil { reader.endRecord() }
    return reader.records
  }

  private init(delimiter: UInt8) { self.delimiter = delimiter }

  private mutating func take(_ byte: UInt8, at offset: Int) {
    let isLineEnd = (byte == 0x0A || byte == 0x0D) && place != .quoted
    if !isLineEnd && start == nil { start = (line, offset) }
    switch (place, byte) {
    case (.quoted, 0x22): place = .quoteSeen
    case (.quoted, _): field.append(byte)
    case (.quoteSeen, 0x22):
      field.append(byte)
      place = .quoted
    case (.fieldStart, 0x22): place = .quoted
    case (_, delimiter): endField()
    case _ where isLineEnd: if start != nil { endRecord() }
    default:
      field.append(byte)
      place = .bare
    }
    if byte == 0x0A { line += 1 }
  }

  private mutating func endField() {
    fields.append(String(decoding: field, as: UTF8.self))
    field = []
    place = .fieldStart
  }

  private mutating func endRecord() {
    endField()
    if let start { records.append(ReadRecord(fields, line: start.line, byte: start.byte)) }
    fields = []
    start = nil
  }
}
