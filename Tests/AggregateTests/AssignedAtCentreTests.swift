import Aggregate
import Register
import Testing

struct AssignedAtCentreTests {
  @Test func `assigned bodies of the centre come by name, what is unknown is empty`() {
    let register = [
      association("c2", .national, in: Place()) {
        $0.name = "Hội Luật gia Việt Nam"
        $0.assigned = true
        $0.partyOrganisation = .baseCell
        $0.partyMembers = 80
        $0.partyCaucus = true
        $0.members = 64_000
        $0.term = Term(from: 2019, to: 2024)
        $0.congressYear = 2024
      },
      association("c1", .national, in: Place()) {
        $0.name = "Hội Đông y Việt Nam"
        $0.assigned = true
        $0.partyCaucus = false
      },
      association("c4", .national, in: Place()) { $0.assigned = false },
      association("c5", .national, in: Place()),
      association("p1", .province, in: haNoi) { $0.assigned = true },
    ]
    #expect(
      lines(tables(register), "B11") == [
        "2023-H1,Hội Luật gia Việt Nam,Chi bộ cơ sở,80,có,64000,2019-2024,2024",
        "2023-H1,Hội Đông y Việt Nam,,,không,,,",
      ])
  }

  @Test func `the caller's key sorts the names, the id breaks a tie`() {
    let register = ["c3", "c2", "c1"].map { id in
      association(id, .national, in: Place()) {
        $0.assigned = true
        $0.name = id == "c3" ? "Đ" : "Z"
        $0.members = id == "c1" ? 1 : 2
      }
    }
    let sorted = TableContext(
      localities: context.localities, kinds: context.kinds, agencies: context.agencies,
      families: context.families, nameKey: { $0 == "Đ" ? "D" : $0 })
    let partials = Partials(
      associations: register, mergedIDs: register.map(\.id), mergers: [])
    let tables = Tables(partials, returns: [], controls: [], context: sorted)
    #expect(lines(tables, "B11", skipping: 1) == ["Đ,,,,2,,", "Z,,,,1,,", "Z,,,,2,,"])
  }
}
