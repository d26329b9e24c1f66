import Testing

@testable import VietnameseText

@Suite struct TonePlaceTests {
  @Test(arguments: [
    "số", "hội", "người", "khuyến", "hòa", "hoà", "khỏe", "khoẻ", "thúy", "thuý", "quý", "quỳnh",
    "giá", "già", "gì", "giếng", "giữ", "khuỷu", "toán", "toái", "ngoèo", "của", "mía", "bảy", "áo",
    "ương", "ướt", "thuở", "quốc", "quả", "y", "ý", "ỦY", "HỘI", "nghiêng", "gìn", "huỳnh", "oái",
  ])
  func `tones of Vietnamese stand where they are written`(_ word: String) {
    #expect(TonePlace.isRight(word.unicodeScalars.map(\.value)))
  }

  @Test(arguments: ["sôì", "hôị", "coì", "ngừơi", "tóan", "cuả", "baỷ", "qủ", "ngòeo"])
  func `tones in another place are another encoding's letters`(_ word: String) {
    #expect(!TonePlace.isRight(word.unicodeScalars.map(\.value)))
  }
}
