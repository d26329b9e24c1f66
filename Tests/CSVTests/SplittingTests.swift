import CSV
import SeededRandom
import Testing

/// The plain scan, libcsv asked for every record, and libcsv alone: one table.
@Suite struct SplittingTests {
  static let dialects = [
    CSVDialect.comma, .semicolon, .tab, CSVDialect(delimiter: UInt8(ascii: "|")),
  ]

  @Test(arguments: dialects)
  func `300,000 short texts are divided alike by the scan and by libcsv`(dialect: CSVDialect) {
    var random = SplitMix64(seed: UInt64(dialect.delimiter))
    let limits = RecordLimits(
      bytesPerField: 12, fieldsPerRecord: 5, bytesPerRecord: 24, linesPerRecord: 3)
    for round in 0..<75_000 {
      let text = RandomText.short(dialect.delimiter, &random)
      let differs = Self.difference(text, dialect, round % 3 == 0 ? limits : RecordLimits())
      if let differs { Issue.record("\(String(decoding: text, as: UTF8.self)): \(differs)") }
    }
  }

  @Test(arguments: dialects)
  func `long texts are divided alike, records across the scan's steps among them`(
    dialect: CSVDialect
  ) {
    var random = SplitMix64(seed: 7 + UInt64(dialect.delimiter))
    for _ in 0..<150 {
      let text = RandomText.long(dialect.delimiter, &random)
      if let differs = Self.difference(text, dialect, RecordLimits()) { Issue.record("\(differs)") }
    }
  }

  /// Every length of a first field moves the rest of the text over the 64-byte edges of the scan.
  @Test(arguments: [
    "x,\"a\"\"b\",\"c\r\nd\"\r\ny,\"\",z\r\n", "a\rb,\"c\"\r\n\"d\"\r", "a\"\n\"b\nc,d\n",
    "\"\"\"\"\"\"\"\",b\n\"\"\"\n",
  ])
  func `what stands at an edge of the scan's blocks is read alike`(rest: String) {
    for count in 0..<300 {
      let text = Array((String(repeating: "đ", count: count / 2) + "a" + rest + rest).utf8)
      if let differs = Self.difference(text, .comma, RecordLimits()) {
        Issue.record("\(count): \(differs)")
      }
    }
  }

  @Test func `a quoted text that is mostly well formed is read alike`() {
    var random = SplitMix64(seed: 60)
    for round in 0..<20_000 {
      var text = WellFormedText.random(delimiter: 0x2C, &random)
      // One letter changed in every other text: what is damaged must be damaged alike.
      if round % 2 == 0, let place = text.indices.randomElement(using: &random) {
        text[place] = [0x22, 0x0D, 0x0A, 0x61].randomElement(using: &random) ?? 0x22
      }
      if let differs = Self.difference(text, .comma, RecordLimits()) {
        Issue.record("\(String(decoding: text, as: UTF8.self)): \(differs)")
      }
    }
  }

  /// What differs between the ways to read a text, nil when nothing does.
  static func difference(_ text: [UInt8], _ dialect: CSVDialect, _ limits: RecordLimits) -> String?
  {
    let alone = LibcsvReader.records(in: text, dialect, limits: limits)
    let judged = ReadRecord.all(in: text, dialect, limits: limits, splitting: .libcsvOnly)
    if judged != alone { return "libcsv alone \(alone), judged \(judged)" }
    let scanned = ReadRecord.all(in: text, dialect, limits: limits)
    if scanned != alone { return "libcsv alone \(alone), scanned \(scanned)" }
    let owned = ReadRecord.all(
      of: RecordReader.records(of: text, dialect: dialect, limits: limits))
    return owned == alone ? nil : "libcsv alone \(alone), owned \(owned)"
  }
}

/// Random text of the bytes that matter to a reader.
enum RandomText {
  /// Up to 40 pieces: delimiters, quotes, line ends, blanks, letters of one to three bytes, NUL.
  static func short(_ delimiter: UInt8, _ random: inout SplitMix64) -> [UInt8] {
    let pieces: [[UInt8]] = [
      [delimiter], [delimiter], [0x22], [0x22], [0x0A], [0x0D, 0x0A], [0x0D], [0x20], [0x09],
      [0x61], [0x62], [0], [0x2C], Array("ộ".utf8), Array("đ".utf8), [0xFF], [0x22, 0x22],
    ]
    // Texts of few kinds of pieces reach states that texts of all kinds rarely do.
    let kinds = (0..<Int.random(in: 2...pieces.count, using: &random)).compactMap { _ in
      pieces.randomElement(using: &random)
    }
    return (0..<Int.random(in: 0...40, using: &random)).flatMap { _ in
      kinds.randomElement(using: &random) ?? []
    }
  }

  /// Some 20 KB of rows, now and then a quoted, damaged or long field.
  static func long(_ delimiter: UInt8, _ random: inout SplitMix64) -> [UInt8] {
    var text: [UInt8] = []
    let oddity = Int.random(in: 5...400, using: &random)
    while text.count < 20_000 {
      for column in 0..<Int.random(in: 1...30, using: &random) {
        if column > 0 { text.append(delimiter) }
        if Int.random(in: 0..<oddity, using: &random) == 0 {
          text += short(delimiter, &random)
        } else {
          text += Array(repeating: 0x6B, count: Int.random(in: 0...20, using: &random))
        }
      }
      if Int.random(in: 0..<oddity * 4, using: &random) == 0 {
        text += [0x22] + Array(repeating: 0x71, count: 9_000) + [0x22]
      }
      text += Bool.random(using: &random) ? [0x0A] : [0x0D, 0x0A]
    }
    return text
  }
}
