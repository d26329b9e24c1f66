import Register
import Testing

/// The comparable forms of decision, chairperson and phone.
@Suite struct EvidenceKeysTests {
  @Test(
    "Decisions",
    arguments: [
      ("123/QĐ-UBND", "123 qd-ubnd", 0), ("Số 0123/QĐ-UBND", "123 qd-ubnd", 0),
      ("QĐ số 123/QĐ-UBND ngày 12/3/2009", "123 qd-ubnd", 2009),
      ("123/2009/QĐ-UBND", "123 qd-ubnd", 2009), ("quyết định 123", "123", 0), ("", "", 0),
      ("chưa có", "", 0),
    ])
  func decisions(cell: String, key: String, year: Int) throws {
    let record = try #require(CleanedRow([.name: "Hội Người mù", .foundingDecision: cell]).record)
    #expect(record.decision == key)
    #expect(record.decisionYear == year)
  }

  @Test(
    "A decision read in spite of a slip is a finding",
    arguments: [
      ("l23/QĐ-UBND", true), ("1 23/QĐ-UBND", true), ("123/QĐ-UBND", false),
      ("1.234/QĐ-UBND", false),
    ])
  func respeltDecision(cell: String, isRespelt: Bool) {
    let row = CleanedRow([.name: "Hội Người mù", .foundingDecision: cell])
    #expect(row.rules.contains("C-DECISION-FORM founding_decision") == isRespelt)
  }

  @Test("A decision in brackets in the name founds it where the column is blank")
  func decisionInName() throws {
    let name = "Hội Khuyến học (3007/QĐ-UB ngày 23/9/1998)"
    let row = CleanedRow([.name: name])
    let blank = try #require(row.record)
    #expect(row.rules.contains("C-NAME-DECISION name"))
    #expect(blank.decision == "3007 qd-ub" && blank.decisionYear == 1998)
    #expect(blank.name == "Hội Khuyến học" && blank.identity.rest.isEmpty)
    let filled = try #require(CleanedRow([.name: name, .foundingDecision: "12/QĐ-UBND"]).record)
    #expect(filled.decision == "12 qd-ubnd")
  }

  @Test(
    "A phone number behind a chairperson is no part of the name",
    arguments: ["Nguyễn Văn An 0976 313 799", "Ông Nguyễn Văn An, ĐT: 0976.313.799"])
  func phoneBehindChairperson(cell: String) throws {
    let record = try #require(CleanedRow([.name: "Hội Người mù", .chairperson: cell]).record)
    #expect(record.chairperson == "nguyen van an")
  }

  @Test(
    "A chairperson is the same with title, in capitals and without tones",
    arguments: [
      "Nguyễn Văn An", "NGUYỄN VĂN AN", "Ông Nguyễn Văn An", "Đ/c Nguyễn Văn An",
      "Đồng chí Nguyễn Văn An", "TS. Nguyễn Văn An", "PGS.TS Nguyễn Văn An", "Nguyen Van An",
      "BS.CKII Nguyễn Văn An", "Chủ tịch: Nguyễn Văn An", "Quyền CT Nguyễn Văn An",
      "Đại tá Nguyễn Văn An", "Nguyễn Văn An (PCT UBND xã)", "Nguyễn Văn An, sinh 1960",
      "Nguyễn Văn An (mất)", "Nguyễn Văn An - PCT UBND", "TS, BS Nguyễn Văn An",
      "NSƯT, TS. Nguyễn Văn An; Trần Thị Bình",
      "Luật sư Nguyễn Văn An", "Bác sĩ Nguyễn Văn An", "  Nguyễn  Văn An ",
    ])
  func chairpersons(cell: String) throws {
    let record = try #require(CleanedRow([.name: "Hội Người mù", .chairperson: cell]).record)
    #expect(record.chairperson == "nguyen van an")
  }

  @Test(
    "One word is no person",
    arguments: [
      ("", ""), ("An", ""), ("chưa", ""), ("Ông Ba", "ong ba"), ("Bà Triệu", "ba trieu"),
      ("Chưa bầu", ""), ("chưa có thông tin", ""), ("Đang khuyết", ""), ("KHÔNG CÓ", ""),
      ("như trên", ""), ("Khổng Có Ân", "khong co an"), ("Chu A", "chu a"),
    ])
  func shortNames(cell: String, key: String) throws {
    let record = try #require(CleanedRow([.name: "Hội Người mù", .chairperson: cell]).record)
    #expect(record.chairperson == key)
  }

  @Test(
    "A phone is the same in every form; of two the first counts",
    arguments: [
      "0905123456", "905123456", "0905 123 456", "0905.123.456", "+84 905 123 456", "84905123456",
      "(+84) 905-123-456", "0905123456/0914222333", "0905123456; 0914222333",
      "0905123456 - 0914222333", "0905.123.456 0914.222.333", "0084 905 123 456",
    ])
  func phones(cell: String) throws {
    let record = try #require(CleanedRow([.name: "Hội Người mù", .phone: cell]).record)
    #expect(record.phone == "0905123456")
  }

  @Test("Too few digits are no phone", arguments: ["", "không", "852222", "113", "12/3/2009"])
  func notPhones(cell: String) throws {
    let record = try #require(CleanedRow([.name: "Hội Người mù", .phone: cell]).record)
    #expect(record.phone.isEmpty)
  }
}
