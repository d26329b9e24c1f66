import Linkage

/// The texts of the records of a partition, as numbers and as bytes.
struct RecordTexts {
  private var table: TextTable
  private let kinds: [String: (label: String, stem: String)]
  /// Texts of the kinds seen so far, by the number of the code; nil where a text is no code.
  private var kindOfCode: [KindTexts?]
  /// Numbers of the parts of the decisions seen so far, by the number of the decision.
  private var partsOfDecision: [(number: Int32, suffix: Int32)?]

  /// The letters of the texts that were noted, by number; 0 where nothing is known of them.
  private var letters: [UInt64]

  /// The texts of records, and of the kinds that these name.
  init(_ texts: TextTable, kinds: [String: (label: String, stem: String)]) {
    table = texts
    self.kinds = kinds
    partsOfDecision = Array(repeating: nil, count: texts.count)
    kindOfCode = Array(repeating: nil, count: texts.count)
    letters = Array(repeating: 0, count: texts.count)
  }

  mutating func kind(_ number: Int32) -> KindTexts {
    if number == 0 { return KindTexts() }
    if let known = kindOfCode[Int(number)] { return known }
    var kind = KindTexts(code: number)
    if let texts = kinds[table.string(number)] {
      kind.label = table.number(of: texts.label)
      // A listed kind has a stem even if that has no words.
      kind.stem = table.number(of: "stem:\(texts.stem)")
      kind.isFund = texts.label.hasPrefix(DeduplicateConfiguration.fund)
    }
    kindOfCode[Int(number)] = kind
    return kind
  }

  /// Whether a name of no listed kind is a fund's, by the legal form it begins with; nil without one.
  func isFund(_ name: Int32) -> Bool? {
    let text = table.bytes[table.range(of: name)]
    if text.starts(with: DeduplicateConfiguration.fund.utf8) { return true }
    return Self.otherForms.contains { text.starts(with: $0.utf8) } ? false : nil
  }

  private static let otherForms = ["hoi ", "cau lac bo ", "hiep hoi ", "lien hiep "]

  /// Number and suffix of a decision such as `123 qd-ubnd`.
  mutating func decision(_ text: Int32) -> (number: Int32, suffix: Int32) {
    if text == 0 { return (0, 0) }
    if let known = partsOfDecision[Int(text)] { return known }
    let parts = Array(table.bytes[table.range(of: text)]).withUnsafeBufferPointer { split($0) }
    partsOfDecision[Int(text)] = parts
    return parts
  }

  private mutating func split(
    _ text: UnsafeBufferPointer<UInt8>
  ) -> (number: Int32, suffix: Int32) {
    let blank = UInt8(ascii: " ")
    let start = text.firstIndex { $0 != blank } ?? text.count
    let end = text[start...].firstIndex(of: blank) ?? text.count
    let number = table.number(of: UnsafeBufferPointer(rebasing: text[start..<end]))
    let suffix = UnsafeBufferPointer(rebasing: text[min(end + 1, text.count)...])
    guard suffix.suffix(3).elementsEqual("-ub".utf8) else {
      return (number, table.number(of: suffix))
    }
    // Some write `QĐ-UB` and some `QĐ-UBND`: the people's committee either way.
    let whole = Array(suffix) + Array("nd".utf8)
    return (number, whole.withUnsafeBufferPointer { table.number(of: $0) })
  }

  /// Kind and rest together, folded: for a name whose kind was not recognised.
  mutating func whole(_ record: LinkageRecord) -> Int32 {
    if record.label == 0 || record.restFolded == 0 { return record.label + record.restFolded }
    var bytes = Array(table.bytes[table.range(of: record.label)])
    bytes.append(UInt8(ascii: " "))
    bytes.append(contentsOf: table.bytes[table.range(of: record.restFolded)])
    return bytes.withUnsafeBufferPointer { table.number(of: $0) }
  }

  /// Whether the one record states the name of the other as its own former or new one.
  func areNamesOfOne(_ a: LinkageRecord, _ b: LinkageRecord) -> Bool {
    a.otherName != 0 && states(a, b) || b.otherName != 0 && states(b, a)
  }

  private func states(_ a: LinkageRecord, _ b: LinkageRecord) -> Bool {
    let kind = b.kind == 0 ? [] : "[".utf8 + table.bytes[table.range(of: b.kind)] + "]".utf8
    let rest = table.bytes[table.range(of: b.restFolded)]
    let name = kind.isEmpty || rest.isEmpty ? kind + rest : kind + " ".utf8 + rest
    return table.bytes[table.range(of: a.otherName)].elementsEqual(name)
  }

  /// Whether a unit that the one may be in is one that the other may be in; nothing known counts as any.
  func haveCommonUnit(_ a: LinkageRecord, _ b: LinkageRecord) -> Bool {
    if a.units == b.units || a.units == 0 || b.units == 0 { return true }
    let blank = UInt8(ascii: " ")
    let others = table.bytes[table.range(of: b.units)].split(separator: blank)
    return table.bytes[table.range(of: a.units)].split(separator: blank).contains { unit in
      others.contains { $0.elementsEqual(unit) }
    }
  }

  func length(_ number: Int32) -> Int { table.length(of: number) }

  /// Notes which letters a text has, to compare it sooner; nothing when not all are ASCII.
  mutating func noteLetters(of text: Int32) {
    if letters[Int(text)] != 0 { return }
    var found: UInt64 = 0
    for index in table.range(of: text) {
      let byte = table.bytes[index]
      if byte >= 0x80 { return }
      found |= 1 << UInt64(byte & 63)
    }
    letters[Int(text)] = found
  }

  /// Whether their letters alone show that more edits lie between two texts: an edit brings one letter
  /// at most and takes one away.
  private func haveOtherLetters(_ a: Int32, _ b: Int32, _ edits: Int) -> Bool {
    let (x, y) = (Int(a), Int(b))
    guard max(x, y) < letters.count, letters[x] != 0, letters[y] != 0 else { return false }
    return (letters[x] ^ letters[y]).nonzeroBitCount > 2 * edits
  }

  /// Whether at most that many edits lie between two texts.
  func areNear(_ a: Int32, _ b: Int32, within edits: Int) -> Bool {
    if haveOtherLetters(a, b, edits) { return false }
    let bytes = table.bytes.span
    return Similarity.damerauLevenshtein(
      bytes.extracting(table.range(of: a)), bytes.extracting(table.range(of: b)), maximum: edits)
      != nil
  }

  /// Whether two texts are of one length and equal but for their last byte.
  func differInLastByte(_ a: Int32, _ b: Int32) -> Bool {
    let (x, y) = (table.range(of: a), table.range(of: b))
    return x.count == y.count && table.bytes[x.dropLast()] == table.bytes[y.dropLast()]
  }

  /// The text and where its words lie.
  func words(_ number: Int32) -> TokenSequence {
    TokenSequence(utf8: Array(table.bytes[table.range(of: number)]))
  }

  /// Whether one text is the beginning of another.
  func isPrefix(_ a: Int32, of b: Int32) -> Bool {
    table.bytes[table.range(of: b)].starts(with: table.bytes[table.range(of: a)])
  }

  /// Whether the longer of two texts is the shorter one and something else.
  func isExtended(_ short: Int32, to long: Int32) -> Bool {
    let (short, long) = (table.bytes[table.range(of: short)], table.bytes[table.range(of: long)])
    return long.starts(with: short) && long.dropFirst(short.count).starts(with: " va ".utf8)
  }

  /// Whether this name may be a damaged form of the other's longer kind: it has words left over where
  /// the other kind's words go on (`Hội BTNKT&TMCC` beside `Hội Bảo trợ người khuyết tật và trẻ mồ
  /// côi`).
  func mayBeDamaged(_ a: LinkageRecord, _ b: LinkageRecord) -> Bool {
    a.rest != 0 && length(b.label) > length(a.label) && isPrefix(a.label, of: b.label)
  }
}
