import SeededRandom
import Testing

@testable import Clean

/// The quick keys against the slow ones, over cells put together at random.
@Suite struct KeysTests {
  private static let words =
    SlowKeys.titles + SlowKeys.longTitles + SlowKeys.nobody
    + SlowKeys.roles + [
      "Nguyễn", "Văn", "An", "A", "Đ/c", "ĐỒNG CHÍ", "Chưa", "chưa bầu", "é", "ő", "字", "ab字",
      "e\u{301}", "Ông", "PGS.TS", "", "-", "(Chủ tịch)", ", CT", "ct", "Khổng", "Có",
    ]

  @Test func `a person's key is the same as word by word`() {
    var generator = SplitMix64(seed: 1)
    var key = PersonKey(PersonWords(rows: PipelineTables.personWords))
    for _ in 0..<20_000 {
      let cell = (0..<Int.random(in: 0...6, using: &generator))
        .map { _ in Self.words.randomElement(using: &generator) ?? "" }.joined(separator: " ")
      let quick = key.key(cell.utf8.span)
      #expect(quick == SlowKeys.person(cell))
    }
  }

  @Test(arguments: [
    ("Số 266 đường Lê Duẩn, quận Thanh Khê", "266 le duan"),
    ("266 Lê Duẩn", "266 le duan"),
    ("266, Lê Duẩn, P. Xuân Hà", "266 le duan"),
    ("SN 12/5 phố Hàng Bông P. Hàng Gai", "12 5 hang bong"),
    ("nhà số 7 ngõ 93 Hoàng Hoa Thám phường Liễu Giai", "7 ngo 93 hoang hoa tham"),
    ("K118/31 Nguyễn Công Trứ", "k118 31 nguyen cong tru"),
    ("34 Q. Hải Châu, TP. Đà Nẵng", ""), ("9 Đ. Lê Lợi Q. 1", "9 le loi"), ("Số 5", ""),
    ("UBND phường 5", ""), ("Tổ 12 khu phố 3", ""),
    ("Nhà văn hóa phường An Khê", ""), ("thôn Quan Nam, xã Hòa Khương", ""), ("", ""), (",", ""),
  ])
  func `an address is compared by house number and street`(cell: String, expected: String) {
    var key = AddressKey()
    _ = key.key("1 Hàng Bài".utf8.span)
    let address = key.key(cell.utf8.span)
    #expect(address == expected)
  }

  @Test func `a phone's key is the same as digit by digit`() {
    let pieces = [
      "0084", "84", "0905", "123", "456", "9", "0", " ", ".", "-", "/", ";", "+", "ext",
    ]
    var generator = SplitMix64(seed: 2)
    for _ in 0..<20_000 {
      let cell = (0..<Int.random(in: 0...12, using: &generator))
        .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      #expect(PhoneKey.key(cell.utf8.span) == SlowKeys.phone(cell))
    }
    let long = String(repeating: "0905123456", count: 1000)
    #expect(PhoneKey.key(long.utf8.span) == "09051234560")
  }
}
