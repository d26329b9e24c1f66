import Register
import Testing

/// Which names are no association of the register, and which are no names (rule R23).
@Suite struct ScopeOfNamesTests {
  @Test(
    "What is no association is out of scope, with its reason",
    arguments: [
      ("hội đồng nhân dân", "not_an_association"), ("HĐND phường 5", "not_an_association"),
      ("Thành phố Hội An", "place"), ("TP Hội An", "place"), ("Phường Phúc Xá", "place"),
      ("HUYỆN M'ĐRẮK", "place"), ("Quan Ba Dinh", "place"), ("P. Đông Hải 2", "place"),
      ("Ban vận động thành lập Hội Người mù", "not_yet"),
      ("BVĐ thành lập Hội Người mù phường 5", "not_yet"),
      ("Chi hội Khuyến học thôn 3", "sub_unit"), ("CHI HỘI KHUYẾN HỌC THÔN 3", "sub_unit"),
      ("Chi hoi Khuyen hoc thon 3", "sub_unit"), ("Phân hội Kiến trúc sư", "sub_unit"),
      ("Tổ hội phụ nữ số 2", "sub_unit"), ("To Chu thap do xung kich so 2", "sub_unit"),
      ("Liên chi hội Nhà báo", "sub_unit"),
      ("Hội Cựu chiến binh phường 1", "socio_political"), ("Hội CCB P.1", "socio_political"),
      ("HỘI NÔNG DÂN XÃ", "socio_political"), ("Hội LHPN phường 5", "socio_political"),
      ("Hội Phụ nữ phường 5", "socio_political"), ("Đoàn TNCS Hồ Chí Minh", "socio_political"),
      ("Công đoàn cơ sở", "socio_political"), ("UBMTTQ phường 5", "socio_political"),
      ("UBND phường 5", "agency"), ("Trung tâm Y tế", "not_an_association"),
      ("Công ty TNHH Hội Ngộ", "not_an_association"),
      ("Nông dân phường 5", "socio_political"), ("CỰU CHIẾN BINH PHƯỜNG 5", "socio_political"),
      ("Phường 5 - Chi hội Khuyến học thôn 3", "sub_unit"),
      ("P. 5: Hội Nông dân", "socio_political"),
      ("Hội đồng nhiên phường 5", "not_an_association"),
      ("hoi dong nhien phuong 5", "not_an_association"),
    ])
  func outOfScope(name: String, reason: String) {
    let row = CleanedRow([.name: name], profile(.dongHa))
    #expect(row.disposition == .outOfScope)
    #expect(row.reason == reason)
    #expect(row.rules.contains("R-OUT-OF-SCOPE name"))
  }

  @Test(
    "What goes on like an association, but for a typing error that can be no syllable, is one",
    arguments: ["Hội Đồng nêin phường 5", "Hội Đồng ninê P.5", "HỘI ĐỒNG TUẾ PHƯỜNG 5"])
  func mistyped(name: String) throws {
    let record = try #require(CleanedRow([.name: name], profile(.dongHa)).record)
    #expect(record.identity.kind == "dong-nien" && record.identity.rest.isEmpty)
  }

  @Test(
    "Numbering and noise before it hide nothing",
    arguments: [
      "2. Chi hội Khuyến học thôn 3", "BCH Chi hội Khuyến học", "04 - Công đoàn phường",
      "3) Ban vận động thành lập Hội Người mù", "5. Đoàn Thanh niên phường 5",
      "1. Hội Nông dân phường 5", "Ban Chấp hành Hội Cựu chiến binh phường 5",
    ])
  func outOfScopeBehindNoise(name: String) {
    #expect(CleanedRow([.name: name], profile(.dongHa)).disposition == .outOfScope)
  }

  @Test(
    "A longer listed name wins over an opening that is out of scope",
    arguments: ["Hội Phụ nữ từ thiện", "Hội Đồng hương", "Hội Doanh nhân cựu chiến binh"])
  func longerNameWins(name: String) {
    #expect(CleanedRow([.name: name], profile(.dongHa)).record != nil)
  }

  @Test(
    "What is no name is rejected",
    arguments: [
      "12", "---", "Hội", "Nguyễn", "A B", "0905123456", "Nguyễn Văn An phường 5", "Thành phố",
      "Phường 5 - Nguyễn Văn An", "Khuyến học Sao Mai phường 5",
    ])
  func unusable(name: String) {
    let row = CleanedRow([.name: name], profile(.dongHa))
    #expect(row.disposition == .rejected)
    #expect(row.reason == "C-NAME-UNUSABLE")
  }

  @Test("A blank name is missing", arguments: ["", "   ", "\u{A0}\u{A0}", "\t\n"])
  func missing(name: String) {
    let row = CleanedRow([.name: name, .members: "10"])
    #expect(row.disposition == .rejected)
    #expect(row.reason == "C-NAME-MISSING")
    #expect(row.rules.contains("C-NAME-MISSING name"))
  }
}
