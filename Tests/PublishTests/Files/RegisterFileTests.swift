import CSV
import Publish
import Register
import Testing

/// The register as it is published.
@Suite struct RegisterFileTests {
  private static func line(_ change: (inout Association) -> Void) throws -> [String: String] {
    var association = Association(
      id: "H1", period: try #require(ReportingPeriod(year: 2023, half: 2)), name: "Hội Luật gia",
      scopeLevel: .district, place: Place(province: "45", district: "461"))
    change(&association)
    var writer = CSVWriter()
    RegisterFile.append(association, mergedID: "H0", to: &writer)
    let cells = lines(writer.take())[0].split(separator: ",", omittingEmptySubsequences: false)
    try #require(cells.count == RegisterFile.columns.count)
    return Dictionary(uniqueKeysWithValues: zip(RegisterFile.columns, cells.map(String.init)))
  }

  @Test func `What is unknown stays empty`() throws {
    let line = try Self.line { _ in }
    let filled = line.filter { !$0.value.isEmpty }
    #expect(
      filled == [
        "period": "2023-H2", "association_id": "H1", "merged_id": "H0", "name": "Hội Luật gia",
        "type": "unknown", "scope_level": "district", "province": "45", "district": "461",
        "recommendations": "0", "source_rows": "1",
      ])
  }

  @Test func `Every field has its column`() throws {
    let line = try Self.line {
      $0.kind = "luat-gia"
      $0.type = .economic
      $0.assigned = true
      $0.foundedOn = PartialDate(year: 2009, month: 3)
      $0.members = 10
      $0.organisationalMembers = 2
      $0.partyOrganisation = .baseCell
      $0.partyMembers = 5
      $0.partyCaucus = false
      $0.staffQuota = 1
      $0.term = Term(from: 2020, to: 2025)
      $0.congressYear = 2025
      $0.mergerStatus = .inProgress
      $0.recommendationAgency = "so-noi-vu"
      $0.recommendations = 3
      $0.rows = 4
    }
    #expect(line["assigned"] == "yes")
    #expect(line["party_caucus"] == "no")
    #expect(line["founded_on"] == "2009-03")
    #expect(line["party_organisation"] == "chi_bo_co_so")
    #expect(line["term"] == "2020-2025")
    #expect(line["merger_status"] == "in_progress")
    #expect(line["recommendation_agency"] == "so-noi-vu")
    #expect(line["members"] == "10" && line["organisational_members"] == "2")
    #expect(line["party_members"] == "5" && line["staff_quota"] == "1")
    #expect(line["congress_year"] == "2025" && line["recommendations"] == "3")
    #expect(line["source_rows"] == "4" && line["kind"] == "luat-gia" && line["type"] == "economic")
  }

  @Test(arguments: [
    (116_000_000, "116"), (1_250_000, "1.25"), (0, "0"), (1, "0.000001"),
    (2_000_000_500, "2000.0005"),
  ])
  func `Money is in million đồng, exactly`(amount: Int, text: String) throws {
    let line = try Self.line {
      $0.stateFunding = amount
      $0.ownFunding = amount
    }
    #expect(line["state_funding"] == text)
    #expect(line["own_funding"] == text)
  }

  @Test func `No column is of a person`() {
    let personal = ReturnField.allCases.filter(\.isPersonal).map(\.name)
    #expect(Set(RegisterFile.columns).isDisjoint(with: personal))
  }
}
