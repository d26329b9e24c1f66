import CSV
import SeededRandom
import Testing

/// Lines that are broken by nothing but pairs of quotes inside fields.
@Suite struct BareQuotesTests {
  private static let dialect = CSVDialect(delimiter: UInt8(ascii: ";"), allowsBareQuotes: true)

  @Test(arguments: [
    ("4;CLB Thơ \"Sông Quê\";Hà Nội", ["4", "CLB Thơ \"Sông Quê\"", "Hà Nội"]),
    ("a\"b\"", ["a\"b\""]),
    ("a\"\"", ["a\"\""]),
    (";a \"b\" \"c\";", ["", "a \"b\" \"c\"", ""]),
    ("\"x;y\";a \"b\"", ["x;y", "a \"b\""]),
    ("a \"b\";\"x \"\"y\"\";z\"", ["a \"b\"", "x \"y\";z"]),
    ("\"4\";\"CLB Thơ \"Sông Quê\"\";\"Hà Nội\"", ["4", "CLB Thơ \"Sông Quê\"", "Hà Nội"]),
    ("\"\"Sông Quê\" (thơ)\";\"x;y\"", ["\"Sông Quê\" (thơ)", "x;y"]),
    ("\"\"a\"\"", ["\"a\""]),
    ("\"a;\"b\" c\";d", ["a;\"b\" c", "d"]),
  ])
  func `are divided where they can be read in one way only`(line: String, fields: [String]) {
    let text = "1;2\n\(line)\r\n3;4\n"
    let table = RecordReader.records(in: Array(text.utf8).span, dialect: Self.dialect)
    #expect(ReadRecord.all(of: table).map(\.fields) == [["1", "2"], fields, ["3", "4"]])
    #expect((0..<3).map(table.bareQuotes.contains) == [false, true, false])
    #expect(table.damage.isEmpty)
  }

  @Test(arguments: [
    "a \"b;c\";d", "a\"b", "\"a\" b;c", "\"a\"b\"", "a \"b\" \"c;d", "\"a;b \"c\"", "\"a\" ;\"b\"",
    "\"a \"b\";c\";d", "\"5\" a\";\"6\" b\"", "\"a \"b\"\"c\"", "\"a \"b\" c\";\"d \"\"e\"\"\"",
  ])
  func `stay broken where a delimiter could belong to a field, or text follows a closed quote`(
    line: String
  ) {
    let text = "1;2\n\(line)\n3;4\n"
    let table = RecordReader.records(in: Array(text.utf8).span, dialect: Self.dialect)
    #expect(table.damage[1] == .brokenQuotes)
    #expect(table.text(1, 0) == line)
    #expect(table.bareQuotes.isEmpty)
  }

  @Test func `stay broken past a limit`() {
    let limits = RecordLimits(bytesPerField: 6, fieldsPerRecord: 3)
    for line in ["aa \"bb\"", "a;b;\"c\"\"\";a\"b\""] {
      let table = RecordReader.records(
        in: Array("\(line)\n".utf8).span, dialect: Self.dialect, limits: limits)
      #expect(table.damage[0] == .brokenQuotes)
    }
  }

  @Test func `are broken where nothing else was asked for`() {
    let table = RecordReader.records(in: Array("a \"b\";c\n".utf8).span, dialect: .semicolon)
    #expect(table.damage[0] == .brokenQuotes && table.bareQuotes.isEmpty)
  }

  @Test func `the obvious division agrees on 20,000 texts, and all else is read as without`() {
    var random = SplitMix64(seed: 34)
    let alphabet = Array("\"\"\"\";;\n ab".utf8)
    var taken = 0
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        alphabet.randomElement(using: &random) ?? 0
      }
      let expected = ReadRecord.all(in: text, .semicolon).map { record in
        guard record.damage == .brokenQuotes, let fields = Self.fields(record.fields[0]) else {
          return record
        }
        taken += 1
        return ReadRecord(fields, line: record.line, byte: record.byte)
      }
      let records = ReadRecord.all(in: text, Self.dialect)
      if records != expected { Issue.record("\(text): \(records)") }
    }
    #expect(taken > 1000)
  }

  /// The line cut at every delimiter, the pieces of a quoted field joined again.
  private static func fields(_ line: String) -> [String]? {
    var pieces = line.split(separator: ";", omittingEmptySubsequences: false)[...]
    var fields: [String] = []
    var (isDoubled, holdsPairs) = (false, false)
    while let first = pieces.popFirst() {
      var field = String(first)
      if field.hasPrefix("\"") {
        while !isDoublyQuoted(field), !isOfPairs(field) {
          guard let next = pieces.popFirst() else { return nil }
          field += ";" + next
        }
        let content = String(field.dropFirst().dropLast())
        if isDoublyQuoted(field) {
          isDoubled = isDoubled || content.contains("\"")
          field = content.replacing("\"\"", with: "\"")
        } else {
          holdsPairs = true
          field = content
        }
      } else if field.count(where: { $0 == "\"" }) % 2 == 1 {
        return nil
      }
      fields.append(field)
    }
    return isDoubled && holdsPairs ? nil : fields
  }

  private static func isDoublyQuoted(_ field: String) -> Bool {
    field.count > 1 && field.hasSuffix("\"")
      && !String(field.dropFirst().dropLast()).replacing("\"\"", with: "").contains("\"")
  }

  /// Whether quotes inside quotes come in pairs that hold no delimiter and have none behind them.
  private static func isOfPairs(_ field: String) -> Bool {
    let content = String(field.dropFirst().dropLast())
    let parts = content.split(separator: "\"", omittingEmptySubsequences: false)
    guard field.count > 1, field.hasSuffix("\""), parts.count % 2 == 1, parts.count > 1,
      !content.contains("\"\"")
    else { return false }
    return parts.indices.allSatisfy { index in
      index % 2 == 1
        ? !parts[index].contains(";") : index == 0 || !parts[index].hasPrefix(";")
    }
  }
}
