import Ingest
import Register
import Testing
import VietnameseText

/// In which letters a return is written, and what its cells say in Unicode.
@Suite struct LettersTests {
  private static let header = "STT,Tên hội,Xã/Phường,Số hội viên\n"
  private static let names = [
    "Hội Người mù", "Hội Khuyến học", "Hội Cựu giáo chức", "Hội Chữ thập đỏ", "Hội Đông y",
    "Hội Người cao tuổi", "Hội Làm vườn", "Hội Nạn nhân chất độc da cam", "Hội Luật gia",
    "Hội Cựu thanh niên xung phong",
  ]
  private static let text =
    header + names.enumerated().map { "\($0 + 1),\($1),Phường Điện Biên,20\n" }.joined()

  private static func utf16(_ text: String, big: Bool = false) -> [UInt8] {
    text.utf16.flatMap { unit in
      let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
      return big ? [high, low] : [low, high]
    }
  }

  /// One byte for each character up to U+00FF.
  private static func latin1(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }

  static let unicode: [(code: String, bytes: [UInt8])] = [
    ("utf-8", Array(text.utf8)), ("utf-8-bom", [0xEF, 0xBB, 0xBF] + Array(text.utf8)),
    ("utf-16le", utf16(text)), ("utf-16le", [0xFF, 0xFE] + utf16(text)),
    ("utf-16be", utf16(text, big: true)), ("utf-16be", [0xFE, 0xFF] + utf16(text, big: true)),
  ]

  @Test(arguments: unicode)
  func `every form of Unicode is read alike, by its own offsets`(code: String, bytes: [UInt8])
    throws
  {
    let result = try ingested(bytes)
    #expect(result.profile.letters.code == code)
    #expect(result.column(.name) == Self.names)
    #expect(result.rules.isEmpty)
    let width = code.hasPrefix("utf-16") ? 2 : 1
    let count = width == 2 ? Self.header.utf16.count : Self.header.utf8.count
    let mark = bytes.count - (width == 2 ? Self.text.utf16.count * 2 : Self.text.utf8.count)
    #expect(result.rows.positions[0] == SourcePosition(line: 2, byte: mark + count * width))
  }

  /// Two names, a place and a header as each encoding looks in Latin-1.
  static let legacy: [(code: String, names: [String], place: String, header: String)] = [
    (
      "tcvn3", ["Héi Ng\u{AD}êi mï", "Héi KhuyÕn häc", "Héi Cùu gi¸o chøc", "Héi Ch÷ thËp ®á"],
      "thµnh phè §«ng Hµ", "STT,Tªn héi,X·/Ph\u{AD}êng,Sè héi viªn"
    ),
    (
      "vni-windows", ["Hoäi Ngöôøi muø", "Hoäi Khuyeán hoïc", "Hoäi Cöïu giaùo chöùc"],
      "thaønh phoá Ñoâng Haø", "STT,Teân hoäi,Xaõ/Phöôøng,Soá hoäi vieân"
    ),
  ]

  @Test(arguments: legacy.indices)
  func `an old encoding is read as what it means, and said`(index: Int) throws {
    let example = Self.legacy[index]
    let rows = example.names.enumerated().map { "\($0 + 1),\($1),\(example.place),20\n" }.joined()
    let result = try ingested(Self.latin1(example.header + "\n" + rows))
    #expect(result.profile.letters.code == example.code)
    #expect(
      result.column(.name).prefix(3) == ["Hội Người mù", "Hội Khuyến học", "Hội Cựu giáo chức"])
    #expect(Set(result.column(.commune)) == ["thành phố Đông Hà"])
    #expect(result.rules == ["F-OLD-ENCODING"])
    #expect(result.profile.letters.score > result.profile.letters.runnerUpScore)
  }

  @Test func `a column of its own encoding is told apart`() throws {
    let example = Self.legacy[0]
    var bytes = Array("STT,Tên hội,Xã/Phường,Ghi chú\n".utf8)
    for row in 0..<40 {
      bytes += Array("\(row),".utf8) + Self.latin1(example.names[row % 4])
      bytes += Array(",Phường Điện Biên,Đã đại hội nhiệm kỳ mới\n".utf8)
    }
    let result = try ingested(bytes)
    // Either may count as the whole; the other is said of its columns.
    let letters = result.profile.letters
    #expect([letters.code, letters.columns].contains { $0.contains("tcvn3") })
    #expect(!letters.columns.isEmpty)
    #expect(result.column(.name).prefix(2) == ["Hội Người mù", "Hội Khuyến học"])
    #expect(result.column(.commune)[0] == "Phường Điện Biên")
    #expect(Set(result.rules) == ["F-OLD-ENCODING"])
  }

  @Test func `what cannot be recovered costs its row and no other`() throws {
    // One damaged byte in a small return of UTF-8; half a character in one of UTF-16.
    var damaged = Array(Self.text.utf8)
    let place = try #require(damaged[Self.header.utf8.count...].firstIndex(of: 0xE1))
    damaged[place] = 0xFF
    var halved = [0xFF, 0xFE] + Self.utf16(Self.text)
    let cell = 2 + 2 * (Self.header.utf16.count + 4)
    halved[cell + 1] = 0xD8
    for bytes in [damaged, halved] {
      let result = try ingested(bytes)
      let bad = result.kinds.count { $0 == .malformed }
      #expect(bad == 1)
      #expect(result.rules == ["R-ENCODING"])
      #expect(result.profile.status == .current)
      #expect(result.rows.arena.firstRange(of: [0xEF, 0xBF, 0xBD]) == nil)
    }
  }

  @Test func `the pipeline file overrules the text`() throws {
    var configuration = try #require(PipelineFolder.configuration)
    configuration.encodings = ["2023-H1/01/001.csv": .viscii]
    let example = Self.legacy[0]
    let rows = example.names.map { "1,\($0),x,20\n" }.joined()
    let file = ReturnFile(
      path: "2023-H1/01/001.csv",
      bytes: Array("STT,Ten hoi,Phuong,So hoi vien\n".utf8)
        + Self.latin1(rows), sha256: "")
    let result = Ingest.ingest(file, configuration)
    #expect(result.profile.letters.code == "viscii")
    #expect(result.profile.letters.isOverruled)
  }

  @Test func `one word in unknown letters costs its row, not the return`() throws {
    let rows = (1...30).map { "\($0),Hoi Khuyen hoc phuong \($0),Phuong \($0),20\n" }.joined()
    let text = "STT,Ten hoi,Xa/Phuong,So hoi vien\n" + rows + "31,Hoi Y hoc "
    let word: [UInt8] = [0x67, 0xFE, 0xFF, 0x6E]
    let result = try ingested(Array(text.utf8) + word + Array(",Phuong 31,5\n".utf8))
    #expect(result.profile.status != .rejected)
    #expect(result.rows.count == 31)
    #expect(!result.rules.contains("F-ENCODING"))
  }

  @Test func `words that all readings read alike need no decision between them`() throws {
    let heading = Array("STT,Ten hoi,Xa/Phuong,Giao nhiem vu\n".utf8)
    let rows = (1...30).flatMap { row -> [UInt8] in
      Array("\(row),Hoi Khuyen hoc phuong \(row),Phuong \(row),".utf8)
        + (row % 2 == 0 ? [0x43, 0xF3] : [0x4B, 0x68, 0xF4, 0x6E, 0x67]) + [0x0A]
    }
    let result = try ingested(heading + rows)
    #expect(result.profile.status != .rejected)
    #expect(!result.rules.contains("F-ENCODING"))
    let answers = (0..<result.rows.count).map { result.rows.text($0, .assigned) }
    #expect(Set(answers) == ["Có", "Không"])
  }
}
