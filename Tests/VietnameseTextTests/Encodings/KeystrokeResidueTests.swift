import SeededRandom
import Testing
import VietnameseText

@Suite struct KeystrokeResidueTests {
  static let rule10 = [
    ("Hooij Nguwowif muf", "Hội Người mù"), ("Hooij Khuyeens hocj", "Hội Khuyến học"),
    ("DDoong Haf", "Đông Hà"),
  ]
  static let rule11 = [
    ("Ho65i Ngu7o72i mu2", "Hội Người mù"), ("Khuye61n ho5c", "Khuyến học"),
    ("D9o6ng Ha2", "Đông Hà"),
  ]
  static let rule12 = [
    ("Ho^.i Ngu+o+`i mu`", "Hội Người mù"), ("Khuye^'n ho.c", "Khuyến học"),
    ("DDo^ng Ha`", "Đông Hà"),
    ("HO^.I CHU+~ THA^.P DDO? XA~ DDAK LONG", "HỘI CHỮ THẬP ĐO? XÃ DDAK LONG"),
    ("Ho^.i NCT xa~ Ngok Wang", "Hội NCT xã Ngok Wang"),
  ]
  static let others = [
    ("HOOIJ NGUWOWIF MUF", "HỘI NGƯỜI MÙ"), ("Hooij Nguowif muf", "Hội Người mù"),
    ("Ho65i Nguo72i mu2 phu7o72ng 11", "Hội Người mù phường 11"),
    ("Hooij Taxi DDaf Nawngx", "Hội Taxi Đà Nẵng"), ("Hooij Golf", "Hội Golf"),
    ("Hooij NNCDDC phuwowngf 5", "Hội NNCDDC phường 5"), ("muf", "mù"),
    ("Hooij CTDD, Haf Nooij.", "Hội CTDD, Hà Nội."), ("thuyr ddieenj", "thủy điện"),
    ("quyx vif nguwowif ngheof", "quỹ vì người nghèo"), ("Giaso chuwcs", "Giáo chức"),
    ("Ho^.i ddo^ng. Ho.c?", "Hội đông. Học?"), ("quow", "quơ"),
  ]

  @Test(arguments: rule10 + rule11 + rule12 + others)
  func `keys are read as what they were meant to write (rules 10 to 12)`(
    _ text: String, _ expected: String
  ) {
    #expect(KeystrokeResidue.proposal(for: text.utf8.span) == expected)
  }

  @Test(arguments: [
    // Rules 10 and 11: a diacritic somewhere, a foreign word, digits alone.
    "Hội Taxi", "Hiep hoi Taxi", "12345", "Hội Hooij",
    "Ho\u{323}\u{302}i Hooij", "0912 345 678", "1.204", "",
    // Text that has lost its diacritics, and codes.
    "Hoi Nguoi mu", "Hiep hoi Doanh nghiep huyen Dan Phuong", "Hoi NCT to6", "Khu2", "Ngo1 To3",
    "P1", "A6", "QD 12/QD-UBND", "TP.HCM", "T.P Hue", "Ba Dinh.", "Nha may (so 1)", "Hoi NNCDDC",
    // Words of other languages.
    "Taxi", "Golf", "Karate", "Yoga", "Karaoke", "Internet", "Dioxin", "Hoi Karaoke", "Max", "Gas",
    "Bus Max", "Hoi Golf - Yoga - Karate-do", "Moon", "Vinamax", "Facebook", "Email: a@b.vn",
    "Tennis", "Hoi Taxi Tour", "Samsung", "http://x.vn/?a=1",
    "\u{FF}",
  ])
  func `other text is let alone`(_ text: String) {
    #expect(KeystrokeResidue.proposal(for: text.utf8.span) == nil)
  }

  @Test func `hostile bytes are looked at without harm`() {
    var random = SplitMix64(seed: 10)
    let keys = Array("aeouydwsfrxj0123456789^(+'`?~. DT".utf8)
    for _ in 0..<20_000 {
      let typed = (0..<Int.random(in: 0...16, using: &random)).map { _ in
        keys.randomElement(using: &random) ?? 0
      }
      let bytes = Bool.random(using: &random) ? typed : Samples.hostileBytes(&random)
      guard let text = KeystrokeResidue.proposal(for: bytes.span) else { continue }
      let hasDiacritics = MatchKey.hasDiacritics(text.utf8.span)
      #expect(hasDiacritics, "\(bytes)")
      #expect(KeystrokeResidue.proposal(for: text.utf8.span) == nil)
    }
    let long = [UInt8](repeating: UInt8(ascii: "w"), count: 1 << 20)
    #expect(KeystrokeResidue.proposal(for: long.span) == nil)
  }
}
