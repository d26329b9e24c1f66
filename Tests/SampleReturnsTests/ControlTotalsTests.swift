import Register
import Testing

@testable import SampleReturns

struct ControlTotalsTests {
  /// The kinds and units the repository carries.
  private let project: String

  init() {
    let file = #filePath
    let folders = file.split(separator: "/").dropLast(3)
    project = "/" + folders.joined(separator: "/")
  }

  private func units() throws -> UnitTable {
    try UnitTable(path: "\(project)/Pipelines/hoi-quan-chung/geography/units.csv")
  }

  private func kinds() throws -> KindCatalogue {
    try KindCatalogue(path: "\(project)/Pipelines/hoi-quan-chung/kinds.csv")
  }

  @Test(arguments: [2023, 1])
  func `Hà Nội has the published number of bodies at each level`(seed: UInt64) throws {
    let units = try units()
    let hanoi = try #require(units.province("01"))
    let bodies = try ProvinceBodies(units: units, kinds: kinds())
      .bodies(of: hanoi, size: .hanoi, seed: seed)
    func count(_ level: ScopeLevel, assigned: Bool) -> Int {
      bodies.count { $0.scopeLevel == level && (!assigned || $0.assigned) }
    }
    #expect(bodies.count == 3711)
    #expect(count(.province, assigned: false) == 159)
    #expect(count(.district, assigned: false) == 347)
    #expect(count(.commune, assigned: false) == 3205)
    #expect(count(.province, assigned: true) == 19)
    #expect(count(.district, assigned: true) == 143)
    #expect(count(.commune, assigned: true) == 1552)
  }

  @Test func `Bodies of one kind at one place differ in their proper name and decision`() throws {
    let units = try units()
    let hanoi = try #require(units.province("01"))
    let bodies = try ProvinceBodies(units: units, kinds: kinds())
      .bodies(of: hanoi, size: .hanoi, seed: 2023)
    let names = Set(bodies.map { "\($0.name)|\($0.place.code)" })
    #expect(names.count == bodies.count)
    let decisions = bodies.compactMap { body in
      body.decision.map { decision in
        let office = body.place.district?.code ?? body.place.code
        return "\(office) \(decision.number) \(decision.date.year)"
      }
    }
    #expect(Set(decisions).count == decisions.count)
    #expect(bodies.allSatisfy { $0.properName == nil || $0.decision != nil })
  }

  @Test(arguments: [2023, 7])
  func `The centre has the published figures`(seed: UInt64) throws {
    let bodies = try CentreBodies(kinds: kinds()).bodies(seed: seed)
    let assigned = bodies.filter(\.assigned)
    #expect(assigned.count == 30)
    #expect(assigned.count { $0.partyOrganisation != .none } == 27)
    #expect((2250...2299).contains(assigned.reduce(0) { $0 + $1.partyMembers }))
    #expect(assigned.count { $0.hasPartyCaucus } == 10)
    #expect(bodies.count > 30)
  }

  @Test func `Every ward of Đông Hà has six to nine bodies and its mergers move on`() throws {
    let units = try units()
    let province = try #require(units.province(DongHaBodies.province))
    let first = try DongHaBodies(units: units, kinds: kinds()).bodies(of: province, seed: 2023)
    let second = DongHaBodies.advance(first)
    for ward in units.units(inside: DongHaBodies.district) {
      #expect((6...9).contains(first.count { $0.place.code == ward.code }))
    }
    func done(_ bodies: [Body]) -> Int { bodies.count { $0.mergerStatus == .done } }
    #expect(done(first) == 5)
    #expect(done(second) > done(first))
  }
}
