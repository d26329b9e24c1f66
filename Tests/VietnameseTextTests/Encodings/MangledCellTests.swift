import Testing

@testable import VietnameseText

@Suite struct MangledCellTests {
  @Test(arguments: [
    ("Há»™i NhÃ¢n Ã¡i", "Hội Nhân ái"),
    ("Hiá»‡p há»™i Doanh nghiá»‡p", "Hiệp hội Doanh nghiệp"),
    ("Há»˜I KH HUYá»†N NA HANG", "HỘI KH HUYỆN NA HANG"),
    ("Há»™i DÆ°á»£c há»\u{8D}c", "Hội Dược học"),
    ("thÃ\u{A0}nh phá»‘ Ä\u{90}Ã\u{A0} Náºµng", "thành phố Đà Nẵng"),
  ])
  func `a cell of UTF-8 taken for Windows-1252 is read`(cell: String, expected: String) {
    var output = Array("x".utf8)
    let isRestored = MangledCell.restore(cell.utf8.span, to: &output)
    #expect(isRestored)
    #expect(String(decoding: output, as: UTF8.self) == "x" + expected)
  }

  @Test(arguments: [
    "Hội Nhân ái", "HỘI NHÂN ÁI", "Hội Chữ thập đỏ Ã Ä Æ", "Há»i DÆ°á»£c há»c", "Ãnh", "á",
    "Hội Khuyến học “Ánh Sáng”", "Cá»", "",
  ])
  func `any other cell is let alone`(cell: String) {
    var output = Array("x".utf8)
    let isRestored = MangledCell.restore(cell.utf8.span, to: &output)
    #expect(!isRestored && output == Array("x".utf8))
  }
}
