import Testing
import VietnameseText

@Suite struct LostSpacesTests {
  static let rule22 = [
    ("Hội Nạnnhân chất độc Da cam", "Hội Nạn nhân chất độc Da cam"),
    ("Liên hiệp các tổ chức hữunghị", "Liên hiệp các tổ chức hữu nghị"),
    ("khoa họckỹ thuật", "khoa học kỹ thuật"),
  ]
  static let others = [
    ("Hội Đôngy", "Hội Đông y"), ("HỘI NẠNNHÂN", "HỘI NẠN NHÂN"),
    ("Hoi Nannhan chat doc", "Hoi Nan nhan chat doc"), ("(Nạnnhân),", "(Nạn nhân),"),
    ("HộiNgười mù", "Hội Người mù"),
  ]
  static let untouched = [
    "", "Hội Taxi", "Hiep hoi Taxi", "Hội Golf – Yoga – Karate-do", "Hội VOVINAM Việt Võ Đạo",
    "Hội Nạn nhân chất độc da cam/dioxin", "Hội hữu nghị Việt Nam - Cuba", "Hội Việt - Iran",
    "Hội NNCĐDC", "Hội TNXP", "CLB A1B2", "Hội Hanoi", "Bắc Kạn", "Đắk Lắk", "Hội UBND",
    "Huyện Ayun Pa", "Đạ Huoai",
    "Pác Miầu", "Xã Avương", "Xã Ea Yiêng", "xa dakrong",
  ]

  @Test(arguments: rule22 + others)
  func `puts lost blanks back (rule 22)`(_ text: String, _ expected: String) {
    #expect(split(text) == (expected, true))
  }

  @Test(arguments: untouched) func `leaves other words alone`(_ text: String) {
    #expect(split(text) == (text, false))
  }

  @Test func `a blank taken from between two syllables comes back or nothing changes`() {
    for first in Samples.syllables {
      for second in Samples.syllables {
        let (text, hasSplit) = split("Hội \(first)\(second)")
        #expect(text.filter { $0 != " " } == "Hội\(first)\(second)")
        #expect(hasSplit || text == "Hội \(first)\(second)")
        #expect(split(text) == (text, false))
      }
    }
  }

  private func split(_ text: String) -> (String, Bool) {
    var output: [UInt8] = []
    let hasSplit = Syllables.splitLostSpaces(text.utf8.span, to: &output)
    return (String(decoding: output, as: UTF8.self), hasSplit)
  }
}
