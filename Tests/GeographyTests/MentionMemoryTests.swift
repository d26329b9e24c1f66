import Geography
import Register
import Testing
import VietnameseText

/// Names whose ends are remembered, beside the same names read anew.
@Suite struct MentionMemoryTests {
  /// Among them words that go on behind them, and words that are units or institutions.
  private static let heads = [
    "", "Hội", "Hội Khuyến học", "Hội Cựu thanh niên xung phong", "Hội Khoa học xã hội", "Quỹ N",
    "Hội Cựu học sinh trường", "Hội Trung học", "Hội Trung học phổ", "Câu lạc bộ P5", "Hội Thị",
    "Ban liên lạc thành", "Hoi Nguoi mu", "Hội II", "Hội Quán", "Hội quan", "Hội Hợp tác co",
    "Chi hội NT", "Hội ph", "Hội Mầm", "Hội chợ", "Hội Ba Đình",
  ]
  private static let tails = [
    "", "xã Kim Chung", "phường Phúc Xá quận Ba Đình", "Ba Đình", "Ba Dinh", "viện Phúc Xá",
    "học Phúc Xá", "thông Phúc Xá", "phố", "trấn Phúc Xá", "phố Hà Nội", "thành phố", "non Phúc Xá",
    "so1 Phúc Xá", "T Phúc Xá", "t", "phường Trúc Bạh", "P. 5", "P05", "uong Phúc Xá", "Hà Nội",
    "Phúc Xá - Ba Đình - Hà Nội", "huyện Đông Anh tại Hà Nội", "xã", "y II", "hội phường Phúc Xá",
  ]

  @Test func `what is remembered is what would be found`() throws {
    let resolver = try #require(UnitsOf2023.resolver)
    var words = WordMemory(UnitsOf2023.abbreviations)
    for within in ["01", "01/001", "45/461"].map({ Place($0) }) {
      var memory = MentionMemory()
      for name in Self.heads.flatMap({ head in Self.tails.map { "\(head) \($0)" } }) {
        let keys = words.keys(of: name.utf8.span)
        for kindEnd in 0...keys.tokens.count {
          let found = resolver.mentions(
            in: keys, kindEnd: kindEnd, within: within, remembering: &memory)
          #expect(
            found.map(MentionTests.summary) == anew(keys, kindEnd, within, resolver),
            "\(name), \(kindEnd)")
        }
      }
    }
  }

  private static let fronts = [
    "", "Sen Hồng", "số 5", "Ba Đình", "Phúc Xá", "Kim", "trường Phúc Xá", "II", "N", "Quán Thánh",
    "thi", "Phúc Xá Ba Đình", "Cổ Nhuế", "Dịch Vọng", "P5", "ph", "Trung học",
  ]
  private static let ends = [
    "", "xã Kim Chung", "phường 5", "quận Ba Đình", "phường Phúc Xá quận Ba Đình", "2", "Hậu",
    "huyện Đông Anh tại Hà Nội", "thị trấn", "quán Phúc Xá", "NT", "T Phúc Xá", "thành phố",
    "phường Trúc Bạh", "xa Kim Chung", "xã Kim Chung huyện Đông Anh thành phố Hà Nội", "xã xã",
    "Ba Đình thành phố Hà Nội", "phường Ba Đình", "uong Phúc Xá", "quận ủy Ba Đình", "tỉnh",
  ]

  @Test func `parts that are remembered make up what would be found`() throws {
    let resolver = try #require(UnitsOf2023.resolver)
    var words = WordMemory(UnitsOf2023.abbreviations)
    let names = Self.fronts.flatMap { front in Self.ends.map { "Hội Mù \(front) \($0)" } }
    for within in ["01", "01/001", "01/017"].map({ Place($0) }) {
      var memory = MentionMemory()
      for name in names + names.reversed() {
        let keys = words.keys(of: name.utf8.span)
        for kindEnd in [0, 2, 1] where kindEnd <= keys.tokens.count {
          let found = resolver.mentions(
            in: keys, kindEnd: kindEnd, within: within, remembering: &memory)
          #expect(
            found.map(MentionTests.summary) == anew(keys, kindEnd, within, resolver),
            "\(name), \(kindEnd)")
        }
      }
    }
  }

  @Test func `a memory of one place is not asked about another`() throws {
    let resolver = try #require(UnitsOf2023.resolver)
    var words = WordMemory(UnitsOf2023.abbreviations)
    var memory = MentionMemory()
    let keys = words.keys(of: "Hội Người mù xã Kim Chung".utf8.span)
    for within in ["01", "01/274", "45", "01", "45/461"].map({ Place($0) }) {
      let found = resolver.mentions(in: keys, kindEnd: 3, within: within, remembering: &memory)
      #expect(found.map(MentionTests.summary) == anew(keys, 3, within, resolver))
    }
  }

  private func anew(
    _ keys: NameKeys, _ kindEnd: Int, _ within: Place, _ resolver: PlaceResolver
  ) -> [String] {
    let (accented, folded) = (keys.accented, keys.folded)
    return resolver.mentions(
      in: accented.span, folded: folded.span, kindEnd: kindEnd, within: within
    )
    .map(MentionTests.summary)
  }
}
