import CSV
import SeededRandom
import Testing

@Suite struct RandomTextTests {
  @Test func `the obvious reader agrees on 20,000 well-formed texts`() {
    var random = SplitMix64(seed: 4180)
    for _ in 0..<20_000 {
      let dialect = [CSVDialect.comma, .semicolon, .tab].randomElement(using: &random) ?? .comma
      let text = WellFormedText.random(delimiter: dialect.delimiter, &random)
      let records = ReadRecord.all(in: text, dialect)
      let expected = ReferenceReader.records(in: text, delimiter: dialect.delimiter)
      guard records != expected else { continue }
      Issue.record("\(String(decoding: text, as: UTF8.self).debugDescription): \(records)")
    }
  }

  /// Whatever the bytes are: between two records lie only line ends, and a damaged record is kept raw.
  @Test func `every byte of any text belongs to a record or to a line end`() {
    var random = SplitMix64(seed: 22)
    let alphabet = Array("\"\",,;\n\n\r ab\0\u{1}".utf8) + [0xC3, 0xFF]
    let limits = RecordLimits(bytesPerRecord: 40, linesPerRecord: 5)
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        alphabet.randomElement(using: &random) ?? 0
      }
      let table = RecordReader.records(in: text.span, dialect: .comma, limits: limits)
      if let fault = Coverage.fault(of: table, in: text) { Issue.record("\(text): \(fault)") }
    }
  }
}

/// Random text that RFC 4180 allows.
enum WellFormedText {
  private static let bare = Array("ab ộ\t'".utf8)
  private static let quoted = Array("ab\",;\t\n\r ".utf8)

  static func random(delimiter: UInt8, _ random: inout SplitMix64) -> [UInt8] {
    var text: [UInt8] = []
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      for column in 0..<Int.random(in: 0...4, using: &random) {
        if column > 0 { text.append(delimiter) }
        text += field(delimiter, &random)
      }
      text += [[0x0A], [0x0D, 0x0A], [0x0D]].randomElement(using: &random) ?? []
    }
    if Bool.random(using: &random) { text += field(delimiter, &random) }
    return text
  }

  private static func field(_ delimiter: UInt8, _ random: inout SplitMix64) -> [UInt8] {
    let length = Int.random(in: 0...5, using: &random)
    guard Bool.random(using: &random) else {
      return (0..<length).flatMap { _ in
        let byte = bare.randomElement(using: &random) ?? 0x61
        return byte == delimiter ? [] : [byte]
      }
    }
    let content = (0..<length).flatMap { _ in
      let byte = quoted.randomElement(using: &random) ?? 0x61
      return byte == 0x22 ? [byte, byte] : [byte]
    }
    return [0x22] + content + [0x22]
  }
}

/// Holds a table against the text it was read from.
enum Coverage {
  static func fault(of table: RecordTable, in text: [UInt8]) -> String? {
    let starts = table.offsets.map(Int.init) + [text.count]
    if text[..<starts[0]].contains(where: { !isLineEnd($0) }) { return "lost bytes at the start" }
    for record in 0..<table.count {
      let raw = trimmed(text[starts[record]..<starts[record + 1]])
      let fields = (0..<table.fieldCount(record)).map {
        Array(table.bytes[table.field(record, $0)])
      }
      if let damage = table.damage[record] {
        let isCut = damage == .longRecord && raw.count > 37 && fields[0].count >= 37
        let kept = isCut ? Array(raw.prefix(fields[0].count)) : raw
        if fields != [kept] { return "record \(record) is not the raw line" }
      } else if ungrouped(raw) != fields {
        return "record \(record) is not what lies between its start and the next"
      }
      let feeds = text[..<starts[record]].count { $0 == 0x0A }
      if Int(table.lines[record]) != feeds + 1 { return "record \(record) has a wrong line" }
    }
    return nil
  }

  /// The fields of one record, read on their own.
  private static func ungrouped(_ record: [UInt8]) -> [[UInt8]] {
    var fields: [[UInt8]] = [[]]
    var isQuoted = false
    var index = 0
    while index < record.count {
      if record[index] == 0x22 {
        let isDoubled = isQuoted && index + 1 < record.count && record[index + 1] == 0x22
        if isDoubled { fields[fields.count - 1].append(0x22) } else { isQuoted.toggle() }
        index += isDoubled ? 2 : 1
        continue
      }
      if record[index] == 0x2C && !isQuoted {
        fields.append([])
      } else {
        fields[fields.count - 1].append(record[index])
      }
      index += 1
    }
    return fields
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> [UInt8] {
    var line = line
    while let last = line.last, isLineEnd(last) { line.removeLast() }
    return Array(line)
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
