import Geography
import Register
import Testing
import VietnameseText

/// An association's name with its cells, and where it must lead.
struct NameCase: Sendable, CustomTestStringConvertible {
  var name: String
  var kindEnd: Int?
  var within = "01/001"
  var district = ""
  var commune = ""
  var reporting = "01"
  var scope: ScopeLevel? = .commune
  var place: String
  var issues: PlaceIssues = []

  var testDescription: String { "\(name) | \(district) | \(commune) | \(reporting) → \(place)" }
}

@Suite struct NameEvidenceTests {
  @Test(arguments: [
    NameCase(
      name: "Hội Người cao tuổi phường Trúc Bạch", district: "Ba Đình", place: "01/001/00004",
      issues: .filledFromName),
    NameCase(
      name: "Hội Người cao tuổi phường Trúc Bạch", district: "Ba Đình", commune: "Trúc Bạch",
      place: "01/001/00004"),
    // The name of a commune's association outweighs another commune of the same district …
    NameCase(
      name: "Hội Người cao tuổi phường Trúc Bạch", district: "Ba Đình", commune: "Phúc Xá",
      place: "01/001/00004", issues: [.conflict, .filledFromName]),
    // … not the cells of another district.
    NameCase(
      name: "Hội Người cao tuổi phường Hàng Đào", within: "01", district: "Ba Đình",
      commune: "Phúc Xá", place: "01/001/00001", issues: .conflict),
    // Two districts have a Kim Chung: the cells say which, before the reporting unit does.
    NameCase(
      name: "Hội Người cao tuổi xã Kim Chung", within: "01/274", district: "Đông Anh",
      commune: "Kim Chung", reporting: "01/274", place: "01/017/00493", issues: .conflict),
    NameCase(
      name: "Hội Người cao tuổi xã Kim Chung", within: "01/274", district: "Đông Anh",
      reporting: "01/274", place: "01/017/00493", issues: [.conflict, .filledFromName]),
    NameCase(
      name: "Hội Người cao tuổi xã Kim Chung", within: "01/274", commune: "Kim Chung",
      reporting: "01/274", place: "01/274/09853"),
    NameCase(
      name: "Hội Người mù quận Hoàn Kiếm", within: "01", district: "Ba Đình", scope: .district,
      place: "01/002", issues: [.conflict, .filledFromName]),
    NameCase(
      name: "Hội Người mù Hoàn Kiếm", within: "01", district: "Ba Đình", scope: .district,
      place: "01/001"),
    NameCase(
      name: "Hội Người mù Hoàn Kiếm", within: "01", scope: .district, place: "01/002",
      issues: .filledFromName),
    // A bare name may be a proper name: the reporting ward outweighs it.
    NameCase(
      name: "Câu lạc bộ Thơ Trúc Bạch", reporting: "01/001/00001", place: "01/001/00001",
      issues: .filledFromReportingUnit),
    NameCase(
      name: "Hội Người cao tuổi phường Trúc Bạch", reporting: "01/001/00001", place: "01/001/00004",
      issues: [.conflict, .filledFromName]),
    NameCase(
      name: "Hội Chữ thập đỏ Đông Anh", within: "01", scope: nil, place: "01/017",
      issues: .filledFromName),
    NameCase(
      name: "Hội Chữ thập đỏ Đông Anh", within: "01", scope: .commune, place: "01/017/00454",
      issues: .filledFromName),
    NameCase(
      name: "Hội Chữ thập đỏ thị trấn Đông Anh", within: "01", scope: nil, place: "01/017/00454",
      issues: .filledFromName),
    NameCase(
      name: "Hội Người cao tuổi xã Kim Chung, huyện Hoài Đức", within: "01", reporting: "01/017",
      place: "01/274/09853", issues: [.conflict, .filledFromName]),
    NameCase(
      name: "Hội Người cao tuổi xã Kim Chung", within: "01", place: "01", issues: .ambiguous),
    NameCase(
      name: "Hội Người mù thành phố", within: "01", scope: .province, place: "01",
      issues: .filledFromName),
  ])
  func `units in the name are weighed with the cells`(example: NameCase) throws {
    let resolver = try #require(UnitsOf2023.resolver)
    var key: [UInt8] = []
    MatchKey.appendAccented(Array(example.name.utf8).span, to: &key)
    let mentions = resolver.mentions(
      in: key.span, kindEnd: example.kindEnd, within: Place(example.within))
    let found = resolver.resolve(
      PlaceClues(
        district: example.district, commune: example.commune, nameMentions: mentions,
        reporting: Place(example.reporting), scopeLevel: example.scope))
    #expect(found.place == Place(example.place))
    #expect(found.issues == example.issues)
  }
}
