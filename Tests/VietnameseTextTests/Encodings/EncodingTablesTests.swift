import Testing

@testable import VietnameseText

@Suite struct EncodingTablesTests {
  static let letters: [(TextEncoding, [TableFacts.Fact], Int)] = [
    (.tcvn3, TableFacts.abc, 74), (.viscii, TableFacts.viscii, 134), (.vps, TableFacts.vps, 134),
    (.vniWindows, TableFacts.vniWindows, 134),
  ]

  @Test(arguments: letters)
  func `every letter of an encoding is the one of the published table`(
    _ encoding: TextEncoding, _ facts: [TableFacts.Fact], _ count: Int
  ) {
    #expect(facts.count == count)
    #expect(Set(facts.map(\.codePoint)).count == count)
    for fact in facts {
      #expect(decoded(fact.bytes, encoding) == [fact.codePoint], "\(encoding) \(fact.bytes)")
    }
  }

  @Test func `all encodings but TCVN3 have the same 134 letters`() {
    let all = Set(Samples.vietnameseLetters.flatMap(\.unicodeScalars).map(\.value))
    for (encoding, facts, _) in Self.letters where encoding != .tcvn3 {
      #expect(Set(facts.map(\.codePoint)) == all, "\(encoding)")
    }
    let toned = Samples.vietnameseLetters.filter {
      $0.isUppercase && !"ĂÂÊÔƠƯĐ".contains($0)
    }
    let abc = Set(TableFacts.abc.map(\.codePoint))
    #expect(abc == all.subtracting(toned.flatMap(\.unicodeScalars).map(\.value)))
  }

  @Test func `the rest of TCVN is that of the standard, loose tones beside no vowel are symbols`() {
    for fact in TableFacts.restOfTCVN {
      guard 0x300..<0x370 ~= fact.codePoint else {
        #expect(decoded(fact.bytes, .tcvn3) == [fact.codePoint], "\(fact.bytes)")
        continue
      }
      let letter = String(String.UnicodeScalarView(["a", Unicode.Scalar(fact.codePoint) ?? "?"]))
      #expect(text([0x61] + fact.bytes, .tcvn3) == letter)
      #expect(decoded([0x6D] + fact.bytes, .tcvn3) == [0x6D, UInt32(fact.bytes[0])])
    }
  }

  @Test(arguments: [
    (TextEncoding.windows1258, TableFacts.windows1258, 9),
    (.windows1252, TableFacts.windows1252, 5),
  ])
  func `a code page is the vendor's, and its free codes are lost`(
    _ encoding: TextEncoding, _ facts: [TableFacts.Fact], _ free: Int
  ) {
    #expect(facts.count == 128 - free)
    for fact in facts { #expect(decoded(fact.bytes, encoding) == [fact.codePoint]) }
    let known = Set(facts.map { $0.bytes[0] })
    for byte in UInt8(0x80)...0xFF where !known.contains(byte) {
      var output: [UInt8] = []
      let loss = encoding.decodeStrictly([byte].span, to: &output)
      #expect(loss.characters == 1 && loss.firstByte == 0 && output == [0x3F], "\(byte)")
    }
  }

  @Test(arguments: [TextEncoding.tcvn3, .vniWindows, .vps, .viscii])
  func `bytes without a letter are the signs of Windows-1252, or lost`(_ encoding: TextEncoding) {
    let own = [
      TextEncoding.tcvn3: TableFacts.abc + TableFacts.restOfTCVN,
      .vniWindows: TableFacts.vniWindows, .vps: TableFacts.vps, .viscii: TableFacts.viscii,
    ]
    let known = Set(own[encoding, default: []].filter { $0.bytes.count == 1 }.map { $0.bytes[0] })
    let windows = TableFacts.windows1252.map { ($0.bytes[0], $0.codePoint) }
    let shown = Dictionary(uniqueKeysWithValues: windows)
    for byte in UInt8(0x80)...0xFF where !known.contains(byte) {
      let sign = shown[byte].flatMap(Unicode.Scalar.init)
      let expected = sign.map { $0.properties.isAlphabetic ? "?" : $0 } ?? "?"
      #expect(decoded([byte], encoding) == [expected.value], "\(encoding) \(byte)")
    }
  }

  @Test(arguments: TextEncoding.allCases.filter { !$0.isUTF16 && $0.accidents == 0 })
  func `ASCII is ASCII, but for the capitals on control codes`(_ encoding: TextEncoding) {
    let facts = encoding == .viscii ? TableFacts.viscii : encoding == .vps ? TableFacts.vps : []
    let letters = Set(facts.map { $0.bytes[0] }.filter { $0 < 0x80 })
    #expect(letters.count == (encoding == .viscii ? 6 : encoding == .vps ? 14 : 0))
    for byte in UInt8(0)..<0x80 where !letters.contains(byte) {
      #expect(decoded([byte], encoding) == [UInt32(byte)])
    }
    for byte in UInt8(0)..<0x80 where letters.contains(byte) { #expect(CellCheck.isLegacy(byte)) }
  }

  private func decoded(_ bytes: [UInt8], _ encoding: TextEncoding) -> [UInt32] {
    text(bytes, encoding).unicodeScalars.map(\.value)
  }

  private func text(_ bytes: [UInt8], _ encoding: TextEncoding) -> String {
    var output: [UInt8] = []
    _ = encoding.decodeStrictly(bytes.span, to: &output)
    return String(decoding: output, as: UTF8.self)
  }
}
