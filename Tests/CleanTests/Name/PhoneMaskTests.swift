import Clean
import Register
import Testing

/// Phone numbers that stand in the name.
@Suite struct PhoneMaskTests {
  @Test(
    "A phone number leaves the name, with its label and bracket",
    arguments: [
      "Hội Người mù phường 5 0905123456", "Hội Người mù phường 5 - 0905.123.456",
      "Hội Người mù phường 5 (0905 123 456)", "Hội Người mù phường 5, ĐT: 0905123456",
      "Hội Người mù phường 5 (ĐT 0905123456)", "Hội Người mù phường 5 +84 905123456",
      "Hội Người mù phường 5 (SĐT: +84905123456)",
      "Hội Người mù phường 5 - điện thoại 0233 385 2222",
      "Hội Người mù phường 5 0905123456 - 0914123456", "Hội Người mù 0905123456 phường 5",
    ])
  func leaves(name: String) throws {
    let row = CleanedRow([.name: name], profile(.dongHa))
    let record = try #require(row.record)
    #expect(record.name == "Hội Người mù phường 5")
    #expect(record.identity == NameIdentity(kind: "nguoi-mu"))
    #expect(record.place.commune == "19348")
    #expect(row.rules.contains("C-NAME-PHONE name"))
  }

  @Test(
    "Other numbers stay",
    arguments: [
      "Hội Chiến sĩ Thành cổ 81 ngày đêm năm 1972", "CLB Thơ 2019 - 2024",
      "CLB Thơ tổ 14 khu phố 2",
      "Câu lạc bộ Thơ 26.3.1931",
    ])
  func stays(name: String) throws {
    let row = CleanedRow([.name: name], profile(.dongHa))
    #expect(try #require(row.record).name == name)
    #expect(!row.rules.contains("C-NAME-PHONE name"))
  }

  @Test(
    "No finding shows the number",
    arguments: ["Hội Người mù 0905123456", "0905123456", "Hội Nông dân (ĐT 0905123456)"])
  func findingsHideNumber(name: String) {
    let findings = cleaned([[.name: name]], profile(.dongHa)).findings
    #expect(!findings.isEmpty)
    #expect(findings.allSatisfy { !$0.value.contains("0905123456") })
  }
}
