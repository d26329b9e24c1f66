import Aggregate
import Register
import Testing

struct AssociationsByTypeTests {
  @Test func `types come in the order of the report, with totals both ways`() {
    let register = [
      association("a", .commune, in: phucXa) { $0.type = .fund },
      association("b", .district, in: baDinh) {
        $0.type = .fund
        $0.assigned = true
      },
      association("c", .commune, in: phucXa) { $0.type = .politicalSocial },
      association("d", .commune, in: phucXa),
    ]
    let country = lines(tables(register), "B02", skipping: 3).filter { $0.hasPrefix("Cả nước") }
    #expect(
      country.map { $0.dropFirst("Cả nước,".count) } == [
        "political_social,commune,1,0", "political_social,total,1,0",
        "fund,district,1,1", "fund,commune,1,0", "fund,total,2,1",
        "unknown,commune,1,0", "unknown,total,1,0",
        "total,district,1,1", "total,commune,3,0", "total,total,4,1",
      ])
  }
}
