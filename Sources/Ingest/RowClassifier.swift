import CSV
import Register
import VietnameseText

/// Tells data from titles, groups, totals and signatures by the form of a record alone.
struct RowClassifier {
  enum Verdict { case data, numbering, total, repeatedHeader, text }

  let vocabulary: RowVocabulary
  let header: Header
  private let columns: [Int]
  private let evidence: [Int]
  private let figures: [Int]
  private let coded: [Int]
  private let headerKeys: [[String]]

  init(vocabulary: RowVocabulary, header: Header) {
    self.vocabulary = vocabulary
    self.header = header
    columns = header.columns
    // Cells that only a real row fills; counts also stand in totals.
    let fields: [ReturnField] = [
      .localCode, .scopeLevel, .type, .province, .district, .commune, .area, .foundedOn,
      .foundingDecision, .address, .phone, .chairperson, .term, .congressYear, .partyOrganisation,
      .abbreviation, .assigned, .period, .mergerStatus,
    ]
    let counts: [ReturnField] = [
      .members, .organisationalMembers, .partyMembers, .staffQuota, .stateFunding, .ownFunding,
    ]
    evidence = fields.map { header.columns[$0.rawValue] }.filter { $0 >= 0 }
    figures = counts.map { header.columns[$0.rawValue] }.filter { $0 >= 0 }
    coded = [ReturnField.scopeLevel, .type].map { header.columns[$0.rawValue] }
    headerKeys = header.rows.map { $0.map(MatchKey.folded) }
  }

  func verdict(_ table: RecordTable, _ record: Int) -> Verdict {
    let filled = evidence.count { !isBlank(table, record, $0) }
    // Nearly every row: a name that opens like one, and evidence beside it.
    if filled >= 3, beginsLikeAssociation(table, record) { return .data }
    let name = keyBytes(table, record, columns[ReturnField.name.rawValue])
    let opens = !name.isEmpty && opensLikeAssociation(name, table, record)
    if filled >= 3, opens { return .data }
    if isNumbering(table, record) { return .numbering }
    if isRepeatedHeader(table, record) { return .repeatedHeader }
    if !opens, isTotal(table, record) { return .total }
    if isHeading(table, record, String(decoding: name, as: UTF8.self)) { return .text }
    if isSignature(table, record), !opens || !opensWithItsTones(table, record) { return .text }
    if opens { return isOfficeAlone(table, record, name) ? .text : .data }
    if filled >= 2 || isNumberedRow(table, record, name) { return .data }
    return statesCode(table, record) && !namesGroup(table, record) ? .data : .text
  }

  /// Whether the row has nothing but the name of a unit or an office, which heads the rows below.
  private func isOfficeAlone(_ table: RecordTable, _ record: Int, _ name: [UInt8]) -> Bool {
    starts(name, withOneOf: vocabulary.offices)
      && (0..<table.fieldCount(record)).count { !isBlank(table, record, $0) } == 1
  }

  /// Whether level or type are stated beside a name, which no heading and no signature does.
  private func statesCode(_ table: RecordTable, _ record: Int) -> Bool {
    !isBlank(table, record, columns[ReturnField.name.rawValue])
      && coded.contains { vocabulary.spellings.contains(key(table, record, $0)) }
  }

  /// A numbered line that nothing else tells: one with anything beside its name is a row whose name
  /// is not known, for a row that ends as a heading is lost unseen.
  private func isNumberedRow(_ table: RecordTable, _ record: Int, _ name: [UInt8]) -> Bool {
    guard isNumber(key(table, record, columns[ReturnField.rowNumber.rawValue])) else {
      return false
    }
    if isRubbish(table, record) { return true }
    return (evidence + figures).contains { !isBlank(table, record, $0) }
      && name.contains { (0x61...0x7A).contains($0) } && !namesGroup(table, record)
  }

  /// Whether a name cell says what the rows below have in common: a unit, a level, a field.
  private func namesGroup(_ table: RecordTable, _ record: Int) -> Bool {
    let column = columns[ReturnField.name.rawValue]
    let name = TextNormalizer.normalized(table.text(record, column))
    let accented = MatchKey.accented(name)
    let hasTones = MatchKey.hasDiacritics(name.utf8.span)
    let words = hasTones ? vocabulary.groups.accented : vocabulary.groups.folded
    return words.contains { accented == $0 || accented.hasPrefix($0 + " ") }
  }

  /// A name cell that holds no word (`???`, `#REF!`): a row that went wrong.
  private func isRubbish(_ table: RecordTable, _ record: Int) -> Bool {
    let column = columns[ReturnField.name.rawValue]
    guard !isBlank(table, record, column) else { return false }
    let cell = table.bytes[table.field(record, column)]
    return key(table, record, column).isEmpty || cell.first == UInt8(ascii: "#")
  }

  /// Functions and names below the table, side by side in a few cells: no number before them, and
  /// none of the cells a register row could not do without.
  private func isSignature(_ table: RecordTable, _ record: Int) -> Bool {
    let filled = (0..<table.fieldCount(record)).filter { !isBlank(table, record, $0) }
    guard filled.count <= 3, !isNumber(key(table, record, columns[ReturnField.rowNumber.rawValue])),
      !statesCode(table, record)
    else { return false }
    return filled.allSatisfy { column in
      let text = key(table, record, column)
      return !text.isEmpty && text.utf8.allSatisfy { !(0x30...0x39).contains($0) }
        || text.hasPrefix("ngay") || text.contains(" ngay ")
    }
  }

  private func isNumber(_ key: String) -> Bool {
    !key.isEmpty && key.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Whether a name opens like an association with its diacritics on: `Trường`, but not the family
  /// name Trương.
  ///
  /// A name written without any cannot be told and passes.
  private func opensWithItsTones(_ table: RecordTable, _ record: Int) -> Bool {
    let name = TextNormalizer.normalized(table.text(record, columns[ReturnField.name.rawValue]))
    return !MatchKey.hasDiacritics(name.utf8.span)
      || starts(
        Array(MatchKey.accented(name).utf8), withOneOf: vocabulary.openers.map { Array($0.utf8) })
  }

  /// Whether the name's first words open like an association; the rest need not be folded then.
  private func beginsLikeAssociation(_ table: RecordTable, _ record: Int) -> Bool {
    let column = columns[ReturnField.name.rawValue]
    guard column >= 0, column < table.fieldCount(record) else { return false }
    let bytes = table.bytes
    let cell = bytes.span.extracting(table.field(record, column))
    var (words, end) = (0, 0)
    while end < cell.count {
      if cell[end] == 0x20 { words += 1 }
      if words == vocabulary.mostWords { break }
      end += 1
    }
    return starts(key(of: cell.extracting(first: end)), withOneOf: vocabulary.longOpeners)
  }

  private func opensLikeAssociation(
    _ name: [UInt8], _ table: RecordTable, _ record: Int
  ) -> Bool {
    if starts(name, withOneOf: vocabulary.longOpeners) { return true }
    // A word of two letters is too short to go without its tone: `Tổ`, but not the family name Tô.
    guard starts(name, withOneOf: vocabulary.shortOpeners.folded) else { return false }
    let column = columns[ReturnField.name.rawValue]
    let accented = MatchKey.accented(TextNormalizer.normalized(table.text(record, column)))
    return starts(Array(accented.utf8), withOneOf: vocabulary.shortOpeners.accented)
  }

  private func starts(_ name: [UInt8], withOneOf openers: [[UInt8]]) -> Bool {
    openers.contains { opener in
      name.count >= opener.count && name.first == opener.first
        && (name.count == opener.count || name[opener.count] == 0x20)
        && name.starts(with: opener)
    }
  }

  /// A heading between rows: one or two cells, a listed heading or anything behind a numeral that is
  /// not a plain number (`II`, `A`), wherever the clerk put the numeral.
  private func isHeading(_ table: RecordTable, _ record: Int, _ name: String) -> Bool {
    let cells = (0..<table.fieldCount(record)).filter { !isBlank(table, record, $0) }
    guard cells.count <= 2 else { return false }
    if cells.count == 2, Self.numerals.contains(key(table, record, cells[0])) { return true }
    var words = name.split(separator: " ")
    if let first = words.first, words.count > 1, Self.numerals.contains(String(first)) {
      return true
    }
    if let first = words.first, words.count > 1, isNumber(String(first)) { words.removeFirst() }
    return vocabulary.headings.contains(words.joined(separator: " "))
  }

  private static let numerals: Set<String> = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "a", "b", "c", "d", "đ", "e",
  ]

  private func isTotal(_ table: RecordTable, _ record: Int) -> Bool {
    for column in 0..<table.fieldCount(record) where !isBlank(table, record, column) {
      let text = key(table, record, column)
      if isSum(text) || vocabulary.totals.contains(where: { text.hasPrefix($0) }) { return true }
      // Only the leading text cells can say so.
      if !text.isEmpty, !text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x20 }) {
        return false
      }
    }
    return false
  }

  /// `Cộng`, `Tổng:`, `Cộng (I + II)`.
  private func isSum(_ key: String) -> Bool {
    let words = key.split(separator: " ").map(String.init)
    guard let first = words.first, first == "cong" || first == "tong" else { return false }
    return words.dropFirst().allSatisfy { Self.numerals.contains($0) || isNumber($0) }
  }

  /// `(1) (2) (3)`, `1 2 3`, or `A B 1 2`: short marks only, numbers counting up by one; or `A B C D`,
  /// letters alone that follow each other.
  private func isNumbering(_ table: RecordTable, _ record: Int) -> Bool {
    var previous: Int?
    var numbers = 0
    var letters: [UInt8] = []
    for column in 0..<table.fieldCount(record) where !isBlank(table, record, column) {
      let mark = key(table, record, column)
      if let number = Int(mark) {
        if let previous, number - 1 != previous { return false }
        previous = number
        numbers += 1
      } else if mark.utf8.count != 1 || previous != nil {
        return false
      } else {
        letters += mark.utf8
      }
    }
    // `Đ` behind `D` is folded to the same letter.
    return numbers >= 2
      || numbers == 0 && letters.count >= 3
        && zip(letters, letters.dropFirst()).allSatisfy { $1 == $0 + 1 || $1 == $0 && $0 == 0x64 }
  }

  private func isRepeatedHeader(_ table: RecordTable, _ record: Int) -> Bool {
    headerKeys.contains { keys in
      var same = 0
      for column in 0..<table.fieldCount(record) where !isBlank(table, record, column) {
        guard column < keys.count, key(table, record, column) == keys[column] else { return false }
        same += 1
      }
      return same >= 2
    }
  }

  private func isBlank(_ table: RecordTable, _ record: Int, _ column: Int) -> Bool {
    guard column >= 0, column < table.fieldCount(record) else { return true }
    return table.isBlank(record, column)
  }

  private func key(_ table: RecordTable, _ record: Int, _ column: Int) -> String {
    String(decoding: keyBytes(table, record, column), as: UTF8.self)
  }

  private func keyBytes(_ table: RecordTable, _ record: Int, _ column: Int) -> [UInt8] {
    guard column >= 0, column < table.fieldCount(record) else { return [] }
    let bytes = table.bytes
    return key(of: bytes.span.extracting(table.field(record, column)))
  }

  private func key(of cell: Span<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    if TextNormalizer.isNormal(cell) {
      MatchKey.appendFolded(cell, to: &folded)
    } else {
      var normal: [UInt8] = []
      _ = TextNormalizer.append(cell, to: &normal)
      MatchKey.appendFolded(normal.span, to: &folded)
    }
    return folded
  }
}
