import Deduplicate
import Register
import Testing

/// The record made of several rows.
@Suite struct SurvivorshipTests {
  /// The one association that the rows report, and which row was accepted.
  private func survivor(_ rows: [Row]) throws -> (association: Association, accepted: Int) {
    let result = try deduplicated(rows)
    let accepted = result.rows.filter { $0.disposition == .accepted }
    try #require(accepted.count == 1 && result.register.count == 1)
    return (result.register[0], accepted[0].position.line - 2)
  }

  @Test(
    "The unit of the association's own level is believed first",
    arguments: [
      (ScopeLevel.commune, Place.ward1, [AdministrativeLevel.province, .district, .commune], 2),
      (.commune, .ward1, [.province, .district], 1),
      (.district, .goVap, [.province, .district], 1),
      (.district, .goVap, [.district, .province], 0),
      (.province, Place(province: "79"), [.district, .province], 1),
    ])
  func ownLevel(
    level: ScopeLevel, place: Place, reporters: [AdministrativeLevel], accepted: Int
  ) throws {
    let rows = reporters.enumerated().map { index, reporter in
      Row(
        path: "\(index).csv", reporter: reporter, level: level, place: place,
        edit: { $0.members = 100 + index })
    }
    let survivor = try survivor(rows)
    #expect(survivor.accepted == accepted)
    #expect(survivor.association.members == 100 + accepted)
  }

  @Test("The centre is believed first about national bodies")
  func national() throws {
    let rows = [AdministrativeLevel.province, nil].map {
      Row(path: $0 == nil ? "tw" : "a", reporter: $0, level: .national, place: Place())
    }
    #expect(try survivor(rows).accepted == 1)
  }

  @Test("At one level the fuller row is accepted; what it leaves open comes from the other")
  func fuller() throws {
    let rows = [
      Row(edit: { $0.staffQuota = 3 }),
      Row(path: "b.csv", edit: { ($0.members, $0.partyMembers, $0.staffQuota) = (40, 5, nil) }),
    ]
    let survivor = try survivor(rows)
    #expect(survivor.accepted == 1)
    #expect(survivor.association.members == 40)
    #expect(survivor.association.staffQuota == 3)
  }

  @Test(
    "An assigned yes wins over no and blank; blanks alone stay open",
    arguments: [
      ([true, false], true), ([false, true], true), ([nil, true], true), ([false, nil], false),
      ([nil, nil], nil),
    ] as [([Bool?], Bool?)])
  func assigned(answers: [Bool?], expected: Bool?) throws {
    let rows = answers.enumerated().map { index, answer in
      Row(path: "\(index).csv", edit: { ($0.assigned, $0.partyCaucus) = (answer, answer) })
    }
    let association = try survivor(rows).association
    #expect(association.assigned == expected)
    #expect(association.partyCaucus == expected)
  }

  @Test("The most precise date wins", arguments: [[0, 1, 2], [2, 1, 0], [1, 2, 0]])
  func date(order: [Int]) throws {
    let dates = ["2005", "2005-03", "2005-03-04"]
    let rows = order.enumerated().map { Row(path: "\($0).csv", founded: dates[$1]) }
    #expect(try survivor(rows).association.foundedOn?.description == "2005-03-04")
  }

  @Test("A readable name wins: tones, and not all capitals", arguments: [0, 1, 2])
  func name(readable: Int) throws {
    var names = ["HỘI NGƯỜI CAO TUỔI PHƯỜNG 1", "Hoi Nguoi cao tuoi phuong 1"]
    names.insert("Hội Người cao tuổi phường 1", at: readable)
    let rows = names.enumerated().map { Row(path: "\($0).csv", name: $1) }
    #expect(try survivor(rows).association.name == "Hội Người cao tuổi phường 1")
  }

  @Test("A stated type, organisation and status win over what says less")
  func codes() throws {
    let rows = [
      Row(edit: {
        ($0.type, $0.partyOrganisation, $0.mergerStatus) = (.other, .unspecified, .notYet)
      }),
      Row(
        path: "b.csv",
        edit: {
          ($0.type, $0.partyOrganisation, $0.mergerStatus) = (.fund, .baseCell, .done)
        }),
    ]
    let association = try survivor(rows).association
    #expect(association.type == .fund)
    #expect(association.partyOrganisation == .baseCell)
    #expect(association.mergerStatus == .done)
  }

  @Test("The deepest place counts, and recommendations count once for each text")
  func placeAndRecommendations() throws {
    var rows = (0..<3).map { index in
      Row(
        path: "\(index).csv", decision: "12 qd-ubnd", chair: "nguyen van an",
        edit: { ($0.recommendation, $0.recommendationAgency) = (index == 2 ? 9 : 7, "ubnd") })
    }
    rows[0].place = .goVap
    let association = try survivor(rows).association
    #expect(association.place == .ward1)
    #expect(association.recommendations == 2)
    #expect(association.recommendationAgency == "ubnd")
  }
}
