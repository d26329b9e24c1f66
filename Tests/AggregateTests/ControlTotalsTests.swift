import Aggregate
import Register
import Testing

struct ControlTotalsTests {
  private let register = [
    association("p", .province, in: haNoi) { $0.stateFunding = 1_500_000 },
    association("c", .commune, in: phucXa) { $0.assigned = true },
    association("n1", .national, in: Place()) {
      $0.assigned = true
      $0.partyOrganisation = .cell
      $0.partyMembers = 40
    },
    association("n2", .national, in: Place()) {
      $0.assigned = true
      $0.partyOrganisation = PartyOrganisation.none
      $0.partyMembers = 2
    },
    association("n3", .national, in: Place()) { $0.assigned = true },
  ]

  private func control(
    _ table: String, _ conditions: [Condition], _ column: String, _ bounds: ClosedRange<Int>,
    period code: String = "2023-H1"
  ) -> ControlTotal {
    ControlTotal(
      id: "G01", figure: "Số hội", period: period(code), table: table, conditions: conditions,
      column: column, low: bounds.lowerBound, high: bounds.upperBound, published: "gần 2")
  }

  /// `computed,difference,agrees` of one control total.
  private func outcome(_ control: ControlTotal) -> String? {
    lines(tables(register, controls: [control]), "B12", skipping: 4).first
  }

  private let haNoiTotal = [
    Condition("locality_level", "province"), Condition("locality_code", "01"),
    Condition("scope_level", "total"),
  ]

  @Test(arguments: [
    (2...2, "2,0,yes"), (1...3, "2,0,yes"), (3...5, "2,-1,no"), (0...0, "2,2,no"),
  ])
  func `a figure within its bounds agrees`(bounds: ClosedRange<Int>, expected: String) {
    #expect(outcome(control("B01", haNoiTotal, "associations", bounds)) == expected)
  }

  @Test func `rows name the figure and what was published`() {
    let control = control("B01", haNoiTotal, "associations", 2...2)
    #expect(
      lines(tables(register, controls: [control]), "B12") == [
        "2023-H1,G01,Số hội,gần 2,2,0,yes"
      ])
  }

  @Test func `a place or a period that is absent is not compared`() {
    let elsewhere = [Condition("locality_level", "province"), Condition("locality_code", "45")]
    #expect(outcome(control("B01", elsewhere, "associations", 2...2)) == ",,n/a")
    let later = control("B01", haNoiTotal, "associations", 2...2, period: "2023-H2")
    #expect(outcome(later) == ",,n/a")
  }

  @Test func `a place that is there without the level asked for has none of it`() {
    var conditions = haNoiTotal
    conditions[2] = Condition("scope_level", "district")
    #expect(outcome(control("B01", conditions, "associations", 347...347)) == "0,-347,no")
  }

  @Test func `an unknown table or column is not compared`() {
    #expect(outcome(control("B99", [], "associations", 0...0)) == ",,n/a")
    #expect(outcome(control("B01", haNoiTotal, "bodies", 0...0)) == ",,n/a")
    #expect(outcome(control("B01", [Condition("colour", "red")], "", 0...0)) == ",,n/a")
  }

  @Test func `without a column rows are counted, and conditions can exclude`() {
    #expect(outcome(control("B11", [], "", 3...3)) == "3,0,yes")
    let with = [
      Condition("party_organisation", "Không", isEqual: false),
      Condition("party_organisation", "", isEqual: false),
    ]
    #expect(outcome(control("B11", with, "", 1...1)) == "1,0,yes")
  }

  @Test func `several rows are summed`() {
    #expect(outcome(control("B11", [], "party_members", 42...42)) == "42,0,yes")
    #expect(outcome(control("B05", haNoiTotal, "state_funding", 2...2)) == "1.5,-0.5,no")
  }
}
