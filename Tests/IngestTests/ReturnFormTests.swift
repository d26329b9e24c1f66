import Ingest
import Register
import Testing

@Suite struct ReturnFormTests {
  private static let header = "STT,Tên hội,Quận/Huyện,Ghi chú\n"

  @Test func `short rows are padded, with a finding each`() throws {
    let result = try ingested(Self.header + "1,Hội A\n2,Hội B,Ba Đình,x\n3,Hội C,Ba Đình\n")
    #expect(result.kinds == [.data, .data, .data])
    #expect(result.rules == ["R-SHORT", "R-SHORT"])
    #expect(result.findings.map(\.position.line) == [2, 4])
    #expect(result.column(.district) == ["", "Ba Đình", "Ba Đình"])
    #expect(result.column(.notes) == ["", "x", ""])
  }

  @Test(arguments: [",", ", ,", ",\u{A0},\" \n\""])
  func `surplus cells that are blank do no harm`(surplus: String) throws {
    let result = try ingested(Self.header + "1,Hội A,Ba Đình,x\(surplus)\n")
    #expect(result.kinds == [.data])
    #expect(result.rules.isEmpty)
  }

  @Test func `a surplus cell that is filled rejects its row alone`() throws {
    let result = try ingested(Self.header + "1,Hội A, phường 1,Ba Đình,x\n2,Hội B,Ba Đình,\n")
    #expect(result.kinds == [.malformed, .data])
    #expect(result.rows.rules == ["R-SURPLUS", ""])
    #expect(result.findings.map(\.position.line) == [2])
    #expect(result.rest(0) == "1 | Hội A |  phường 1 | Ba Đình | x")
    #expect(result.column(.name) == ["Hội B"])
  }

  @Test func `a comma without quotes pushes a row also where the header ends in blank cells`()
    throws
  {
    let rows = (1...6).map { "\($0),Hội \($0),Ba Đình,\($0 * 10),,\n" }.joined()
    let result = try ingested(
      "STT,Tên hội,Quận/Huyện,Số hội viên,,\n" + rows + "7,Hội A, phường 1,Ba Đình,20,\n"
        + "8,Hội B,Ba Đình,chưa rõ,xem lại,\n9,Hội C,Ba Đình,30,mới,\n")
    #expect(result.kinds.suffix(3) == [.malformed, .data, .data])
    #expect(result.findings.filter { $0.rule.code == "R-SURPLUS" }.map(\.position.line) == [8])
    #expect(result.column(.members).suffix(2) == ["chưa rõ", "30"])
  }

  @Test func `a column without a heading that most rows fill is one`() throws {
    let rows = (1...6).map { "\($0),Hội \($0),20\($0)0,20\($0)5\n" }.joined()
    let result = try ingested("STT,Tên hội,Nhiệm kỳ,\n" + rows)
    #expect(result.kinds.allSatisfy { $0 == .data })
  }

  @Test func `broken and open quotes are rejected with their line and nothing else`() throws {
    let result = try ingested(
      "\u{FEFF}" + Self.header
        + "1,Hội \"A,Ba Đình,\n2,Hội B,Ba Đình,\n3,\"Hội C,Ba Đình,\n4,Hội D,Ba Đình,\n")
    #expect(result.kinds == [.malformed, .data, .malformed, .data])
    #expect(result.rows.rules == ["R-QUOTES", "", "R-OPEN-QUOTE", ""])
    #expect(result.rules == ["R-QUOTES", "R-OPEN-QUOTE"])
    let start = 3 + Self.header.utf8.count
    #expect(result.rows.positions[0] == SourcePosition(line: 2, byte: start))
    #expect(result.rest(0) == "1,Hội \"A,Ba Đình,")
    #expect(result.column(.name) == ["Hội B", "Hội D"])
  }

  @Test(arguments: [",", ";", "\t"])
  func `quotes inside a bare cell are read as they stand, with a finding`(delimiter: String) throws
  {
    let text = Self.header + "1,CLB Thơ \"Sông Quê\",Ba Đình,\n2,Hội B,Ba Đình,\n"
    let result = try ingested(text.replacing(",", with: delimiter))
    #expect(result.kinds == [.data, .data])
    #expect(result.column(.name) == ["CLB Thơ \"Sông Quê\"", "Hội B"])
    #expect(result.rules == ["R-BARE-QUOTES"])
    #expect(result.findings.map(\.position.line) == [2])
  }

  @Test func `cells are laid out by field exactly as they came`() throws {
    let result = try ingested("Ghi chú,Tên hội,STT\n\"a\nb\", Hội  Đông y\u{A0},01\n")
    #expect(result.column(.name) == [" Hội  Đông y\u{A0}"])
    #expect(result.column(.rowNumber) == ["01"])
    #expect(result.column(.notes) == ["a\nb"])
    #expect(result.column(.phone) == [""])
  }

  private static let wide = "STT,Tên hội,Quận/Huyện,Xã/Phường,Điện thoại,Số hội viên,Ghi chú\n"

  @Test func `a sheet pasted below itself is read twice, its header once`() throws {
    let rows = "1,Hội A,Ba Đình,Trúc Bạch,,5,\n"
    let result = try ingested(Self.wide + rows + Self.wide + rows)
    #expect(result.kinds == [.data, .data])
    #expect(result.rules.isEmpty)
    #expect(result.column(.members) == ["5", "5"])
  }

  @Test func `below another header its columns count`() throws {
    let other = "TT,Tên gọi,Số hội viên,Xã/Phường,Quận/Huyện,SĐT,Ghi chú\n"
    let result = try ingested(
      Self.wide + "1,Hội A,Ba Đình,Trúc Bạch,024,5,x\n" + other
        + "2,Hội B,7,Điện Biên,Ba Đình,025,y\n")
    #expect(result.kinds == [.data, .data])
    #expect(result.rules == ["R-HEADER"])
    #expect(result.findings.map(\.position.line) == [3])
    #expect(result.column(.name) == ["Hội A", "Hội B"])
    #expect(result.column(.members) == ["5", "7"])
    #expect(result.column(.district) == ["Ba Đình", "Ba Đình"])
    #expect(result.column(.phone) == ["024", "025"])
  }
}
