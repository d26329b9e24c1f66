import Register
import Testing

/// Coded fields.
@Suite struct CodesTests {
  @Test(
    "Types are known in full and abbreviated, in any case",
    arguments: [
      ("Hội chính trị - xã hội", AssociationType.politicalSocial),
      ("CT-XH", .politicalSocial), ("XH-NN", .socialProfessional), ("xh - nn", .socialProfessional),
      ("KINH TẾ", .economic), ("Quy", .fund), ("Khác", .other), ("", .unknown), ("  ", .unknown),
      ("thể thao", .other), ("Hội CT-XH", .politicalSocial), ("Tổ chức XH-NN", .socialProfessional),
      ("-", .unknown), ("chưa rõ", .unknown),
    ])
  func types(cell: String, type: AssociationType) throws {
    let row = CleanedRow([.name: "Hội Người mù", .type: cell])
    #expect(try #require(row.record).type == type)
    #expect(row.rules.contains("C-CODE type") == (cell == "thể thao"))
  }

  @Test(
    "A blank cell of a yes/no column means no, a missing column means nothing",
    arguments: [
      ("x", true), ("Có", true), ("1", true), ("✓", true), ("không", false), ("0", false),
      ("-", false), ("", false), ("  ", false), ("\u{A0}", false), ("☑", true),
      ("có (QĐ 68)", true), ("x (đặc thù)", true), ("kg", false),
    ])
  func flags(cell: String, value: Bool) throws {
    let cells: Cells = [.name: "Hội Người mù", .assigned: cell, .partyCaucus: cell]
    let beside: Cells = [.name: "Hội Luật gia", .assigned: "x", .partyCaucus: "x"]
    let row = CleanedRow(cells, beside: [beside])
    #expect(try #require(row.record).assigned == value)
    #expect(try #require(row.record).partyCaucus == value)
    #expect(!row.rules.contains { $0.hasPrefix("C-CODE") })
  }

  @Test("Without the column nothing is said")
  func missingColumn() throws {
    let record = try #require(CleanedRow([.name: "Hội Người mù"]).record)
    #expect(record.assigned == nil)
    #expect(record.partyCaucus == nil)
    #expect(record.partyOrganisation == nil)
    #expect(record.mergerStatus == nil)
  }

  @Test("An unknown value is a finding and no answer")
  func unknownFlag() throws {
    let row = CleanedRow([.name: "Hội Người mù", .assigned: "có lẽ"])
    #expect(try #require(row.record).assigned == nil)
    #expect(row.rules.contains("C-CODE assigned"))
  }

  @Test(
    "Party organisations",
    arguments: [
      ("Chi bộ", PartyOrganisation.cell), ("chi bo co so", .baseCell), ("ĐẢNG BỘ", .committee),
      ("x", .unspecified), ("Không", PartyOrganisation.none), ("Chưa có", PartyOrganisation.none),
    ])
  func partyOrganisations(cell: String, value: PartyOrganisation) throws {
    let record = try #require(
      CleanedRow([.name: "Hội Người mù", .partyOrganisation: cell]).record)
    #expect(record.partyOrganisation == value)
  }

  @Test(
    "Merger statuses",
    arguments: [
      ("Đã sáp nhập", MergerStatus.done), ("đang thực hiện", .inProgress), ("Chưa", .notYet),
      ("-", MergerStatus.none),
    ])
  func mergerStatuses(cell: String, value: MergerStatus) throws {
    let record = try #require(CleanedRow([.name: "Hội Người mù", .mergerStatus: cell]).record)
    #expect(record.mergerStatus == value)
  }
}
