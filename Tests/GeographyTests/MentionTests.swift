import Geography
import Register
import Testing
import VietnameseText

/// A name, where its record is, and the mentions expected: tokens, level, codes, whether a unit word
/// stands before it.
struct MentionCase: Sendable, CustomTestStringConvertible {
  var name: String
  var kindEnd: Int?
  var within: String
  var expected: [String]

  var testDescription: String { "\(name) (\(within))" }
}

@Suite struct MentionTests {
  @Test(arguments: [
    MentionCase(
      name: "Hội Người cao tuổi phường 5", within: "45/461", expected: ["4-6 commune 19348 named"]),
    MentionCase(
      name: "Hội Người cao tuổi P. 05", within: "45/461", expected: ["4-6 commune 19348 named"]),
    MentionCase(name: "Hội NCT P5", within: "45/461", expected: ["2-3 commune 19348 named"]),
    MentionCase(name: "Hội Người cao tuổi phường 6", within: "45/461", expected: []),
    MentionCase(name: "Hội Người cao tuổi 5", within: "45/461", expected: []),
    MentionCase(
      name: "Hội Người mù quận Ba Đình", within: "01", expected: ["3-6 district 001 named"]),
    MentionCase(name: "Hội Người mù Ba Đình", within: "01", expected: ["3-5 district 001"]),
    // Two communes: the one that is spelt so, and in a return of the other's district both.
    MentionCase(
      name: "Hội Người mù xã Đăk Long", within: "62", expected: ["3-6 commune 23504 named"]),
    MentionCase(
      name: "Hội Người mù xã Đắk Long", within: "62", expected: ["3-6 commune 23368 named"]),
    MentionCase(
      name: "Hội Người mù xã Đăk Long", within: "62/610",
      expected: ["3-6 commune 23368,23504 named"]),
    MentionCase(name: "Hội Người mù Bà Đình", within: "01", expected: []),
    // Initials, where one unit of the kind has them.
    MentionCase(
      name: "Hội Người mù Q. HBT", within: "01", expected: ["3-5 district 007 named typo"]),
    MentionCase(
      name: "CLB Thơ Q.TX", kindEnd: 2, within: "01", expected: ["2-4 district 009 named typo"]),
    MentionCase(
      name: "Hội Người mù quận H.B.Trưng", within: "01",
      expected: ["3-7 district 007 named typo"]),
    MentionCase(
      name: "Hội Người mù P. PX", within: "01/001", expected: ["3-5 commune 00001 named typo"]),
    MentionCase(
      name: "Hội Người mù P. PX, Q. BĐ", within: "01",
      expected: ["3-5 commune 00001 named typo", "5-7 district 001 named typo"]),
    MentionCase(name: "Hội Người mù P. PX", within: "01", expected: []),
    MentionCase(name: "Hội Người mù huyện PXA", within: "01", expected: []),
    // Thanh Oai, Thanh Trì, Thường Tín: two have these letters.
    MentionCase(name: "Hội Người mù huyện TT", within: "01", expected: []),
    MentionCase(name: "Hội Người mù Q. Ba", within: "01", expected: []),
    // `Đường thi` is no town.
    MentionCase(
      name: "Câu lạc bộ Thơ Đường thi xã Hòa Phước", kindEnd: 4, within: "48",
      expected: ["6-9 commune 20329 named"]),
    MentionCase(
      name: "Hội Khuyến học T.Trấn Nghèn", within: "42/443",
      expected: ["3-6 commune 18406 named"]),
    // A school is called so, wherever it lies; the encouragement of learning is no school.
    MentionCase(
      name: "Hội Cựu học sinh Trường THPT Trần Phú tỉnh Hải Dương", within: "30",
      expected: ["8-11 province 30 named"]),
    MentionCase(
      name: "Hội Cựu giáo chức Trường Tiểu học Phúc Xá", within: "01/001", expected: []),
    MentionCase(
      name: "Hội Cựu học sinh trường trung học phổ thông Phúc Xá", within: "01/001", expected: []),
    MentionCase(
      name: "Hội Khuyến học Phúc Xá", within: "01/001", expected: ["3-5 commune 00001"]),
    MentionCase(
      name: "HỘI NGƯỜI MÙ QUẬN BA ĐÌNH", within: "01", expected: ["3-6 district 001 named"]),
    MentionCase(
      name: "Hoi Nguoi mu quan Ba Dinh", within: "01", expected: ["3-6 district 001 named folded"]),
    MentionCase(
      name: "Hội Người mù quận Ba Đinh", within: "01", expected: ["3-6 district 001 named folded"]),
    MentionCase(name: "Hội Ba Đình Người mù", within: "01", expected: []),
    MentionCase(
      name: "Hội Người mù Ba Đình khóa II", kindEnd: 3, within: "01", expected: ["3-5 district 001"]
    ),
    MentionCase(name: "Hội Người mù Ba Đình khóa II", within: "01", expected: []),
    MentionCase(
      name: "Hội Người cao tuổi phường Phúc Xá, quận Ba Đình, thành phố Hà Nội", within: "01/001",
      expected: ["4-7 commune 00001 named", "7-10 district 001 named", "10-14 province 01 named"]),
    MentionCase(
      name: "Hội Người cao tuổi Phúc Xá - Ba Đình - Hà Nội", within: "01/001",
      expected: ["4-6 commune 00001", "6-8 district 001", "8-10 province 01"]),
    MentionCase(
      name: "Hội Chữ thập đỏ Đông Anh", within: "01/017",
      expected: ["4-6 district 017", "4-6 commune 00454"]),
    MentionCase(
      name: "Hội Chữ thập đỏ huyện Đông Anh", within: "01/017", expected: ["4-7 district 017 named"]
    ),
    MentionCase(
      name: "Hội Chữ thập đỏ xã Yên Viên", within: "01/018", expected: ["4-7 commune 00532 named"]),
    MentionCase(
      name: "Hội Người cao tuổi xã Kim Chung", within: "01",
      expected: ["4-7 commune 00493,09853 named"]),
    MentionCase(
      name: "Hội Người cao tuổi xã Kim Chung", within: "01/274",
      expected: ["4-7 commune 09853 named"]),
    // The reporting unit's district is only a guess; the name itself says another.
    MentionCase(
      name: "Hội Người mù P. Giang Biên quận Long Biên", within: "01/001",
      expected: ["3-6 commune 00121 named", "6-9 district 004 named"]),
    MentionCase(
      name: "Hội Người mù phường Thổ Quan - quận Đống Đa", within: "01/001",
      expected: ["3-6 commune 00205 named", "6-9 district 006 named"]),
    MentionCase(
      name: "Hội Người cao tuổi xã Kim Chung huyện Đông Anh", within: "01/274",
      expected: ["4-7 commune 00493,09853 named", "7-10 district 017 named"]),
    MentionCase(
      name: "Hội Người mù phường Giang Biên", within: "01/001",
      expected: ["3-6 commune 00121 named"]),
    MentionCase(name: "Hội Người mù xã Giang Biên", within: "01/001", expected: []),
    MentionCase(name: "Hoi Nguoi mu phuong Giang Bien", within: "01/001", expected: []),
    // Two districts have a Kim Chung, and neither is the reporting one.
    MentionCase(name: "Hội Người cao tuổi xã Kim Chung", within: "01/001", expected: []),
    MentionCase(
      name: "Hội Người cao tuổi phường Trúc Bạh", within: "01/001",
      expected: ["4-7 commune 00004 named typo"]),
    MentionCase(name: "Hội Người cao tuổi phường Trúc Bạh", within: "01", expected: []),
    MentionCase(
      name: "Hội Người cao tuổi phường Hương Vân", within: "46/480",
      expected: ["4-7 commune 20008 named"]),
    MentionCase(
      name: "Hội Người cao tuổi phường Hương Văn", within: "46/480",
      expected: ["4-7 commune 20011 named"]),
    MentionCase(
      name: "Hội Người cao tuổi phường Dịch Vọng Hậ", within: "01/005",
      expected: ["4-8 commune 00167 named typo"]),
    MentionCase(name: "Hội Người cao tuổi phường Dịch Vọng Hậ", within: "01", expected: []),
    MentionCase(name: "Hội Người cao tuổi phường Cổ Nhuế 3", within: "01/021", expected: []),
    MentionCase(
      name: "Hội Người mù thành phố", within: "01/001", expected: ["3-5 province 01 named"]),
    MentionCase(
      name: "Hội Người mù thành phố", within: "45/461", expected: ["3-5 district 461 named"]),
    MentionCase(name: "Hội Người mù thành phố", within: "45", expected: []),
    // Not the commune behind the second word of a district's unit word.
    MentionCase(name: "Hội Người mù thị xã Vân Hà", within: "01", expected: []),
    MentionCase(name: "Hội Người mù tỉnh", within: "45", expected: ["3-4 province 45 named"]),
    MentionCase(
      name: "Hội Người cao tuổi phường", within: "45/461/19348",
      expected: ["4-5 commune 19348 named"]),
    MentionCase(
      name: "Hội Người mù TP Đông Hà", within: "45", expected: ["3-6 district 461 named"]),
    MentionCase(
      name: "Hội Liên hiệp Khoa học xã hội tỉnh Quảng Trị", within: "45",
      expected: ["7-10 province 45 named"]),
    MentionCase(
      name: "Hội Đồng hương Quảng Trị tại Hà Nội", within: "01", expected: ["6-8 province 01"]),
    MentionCase(name: "Câu lạc bộ Thơ Hương Quê", within: "01", expected: []),
    MentionCase(name: "Hội Sinh vật cảnh", within: "01", expected: []),
    MentionCase(name: "Hội Cựu Thanh niên xung phong", within: "01", expected: []),
    MentionCase(name: "Phường 5", within: "45/461", expected: []),
    MentionCase(name: "", within: "45/461", expected: []),
  ])
  func `units are found where names of associations put them`(example: MentionCase) throws {
    let resolver = try #require(UnitsOf2023.resolver)
    var key: [UInt8] = []
    MatchKey.appendAccented(Array(example.name.utf8).span, to: &key)
    let found = resolver.mentions(
      in: key.span, kindEnd: example.kindEnd, within: Place(example.within))
    #expect(found.map(Self.summary) == example.expected)
  }

  static func summary(_ mention: UnitMention) -> String {
    "\(mention.tokens.lowerBound)-\(mention.tokens.upperBound) \(mention.level.code) "
      + mention.candidates.map(\.code).joined(separator: ",")
      + (mention.explicitPrefix ? " named" : "") + (mention.viaFolding ? " folded" : "")
      + (mention.viaTypo ? " typo" : "")
  }

  @Test func `every commune is found in the name of its association`() throws {
    let resolver = try #require(UnitsOf2023.resolver)
    for chain in UnitsOf2023.chains {
      var key: [UInt8] = []
      let name = "Hội Người cao tuổi \(chain.commune.name)"
      MatchKey.appendAccented(Array(name.utf8).span, to: &key)
      let within = Place(province: chain.place.province, district: chain.place.district)
      let found = resolver.mentions(in: key.span, kindEnd: 4, within: within)
      #expect(found.map(\.candidates) == [[chain.place]])
      #expect(found.first?.tokens.lowerBound == 4)
    }
  }
}
