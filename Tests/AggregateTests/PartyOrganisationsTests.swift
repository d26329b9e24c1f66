import Aggregate
import Register
import Testing

struct PartyOrganisationsTests {
  @Test func `who does not say is neither with nor without`() {
    let register = [
      association("a", .district, in: baDinh) {
        $0.partyOrganisation = .cell
        $0.partyMembers = 7
        $0.partyCaucus = true
      },
      association("b", .district, in: baDinh) {
        $0.partyOrganisation = .unspecified
        $0.partyMembers = 5
      },
      association("c", .district, in: baDinh) {
        $0.partyOrganisation = PartyOrganisation.none
        $0.partyCaucus = false
      },
      association("d", .district, in: baDinh),
    ]
    #expect(lines(tables(register), "B03", skipping: 4).first == "district,4,2,1,12,1")
  }
}
