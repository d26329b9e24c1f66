import Publish
import Register
import Testing

/// The register as it is published.
@Suite struct RegisterFileTests {
  private static func line(state: Int? = nil, own: Int? = nil) -> String {
    var text = Array("…".utf8)
    let description = #""Hội A, B",k,fund,district,45,461,,,2009-03,1,2,none,3,no,4"#
    RegisterFile.append(
      identity: "2023-H2,H1".utf8.span, mergedID: "H0".utf8.span,
      description: description.utf8.span, stateFunding: state, ownFunding: own,
      condition: "2020-2025,2025,done,so-noi-vu,3,4".utf8.span, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  @Test func `The id after merging and the amounts stand between what is copied`() {
    let description = #""Hội A, B",k,fund,district,45,461,,,2009-03,1,2,none,3,no,4"#
    #expect(
      Self.line(state: 2_000_000, own: nil)
        == "…2023-H2,H1,H0,\(description),2,,2020-2025,2025,done,so-noi-vu,3,4\n")
  }

  @Test(arguments: [
    0, 1, 10, 999_999, 1_000_000, 1_000_001, 1_250_000, 116_000_000, 2_000_000_500, -1, -500_000,
    -12_345_678, Int.max, Int.min,
  ])
  func `Money is in million đồng, exactly`(amount: Int) {
    let cells = Self.line(state: amount, own: amount).split(
      separator: ",", omittingEmptySubsequences: false)
    // The name has a comma of its own.
    let expected = Cell.millions(ofDong: amount).description
    #expect(cells[19] == expected && cells[20] == expected)
  }

  @Test func `The header names all cells in their order`() {
    #expect(
      RegisterFile.columns == [
        "period", "association_id", "merged_id", "name", "kind", "type", "scope_level", "province",
        "district", "commune", "assigned", "founded_on", "members", "organisational_members",
        "party_organisation", "party_members", "party_caucus", "staff_quota", "state_funding",
        "own_funding", "term", "congress_year", "merger_status", "recommendation_agency",
        "recommendations", "source_rows",
      ])
  }

  @Test func `No column is of a person`() {
    let personal = ReturnField.allCases.filter(\.isPersonal).map(\.name)
    #expect(Set(RegisterFile.columns).isDisjoint(with: personal))
  }
}
