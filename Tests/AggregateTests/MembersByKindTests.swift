import Aggregate
import Register
import Testing

struct MembersByKindTests {
  private func body(
    _ id: String, _ kind: String, _ members: Int?, _ level: ScopeLevel = .commune,
    period: String = "2023-H1"
  ) -> Association {
    association(id, level, in: phucXa, period: period) {
      $0.kind = kind
      $0.members = members
    }
  }

  @Test func `kinds come in the order of their list, unlisted ones together`() {
    let register = [
      body("a", "khuyen-hoc", 30), body("b", "nguoi-mu", 10), body("c", "nguoi-mu", nil),
      body("d", "nguoi-mu", 5, .district), body("e", "", 2), body("f", "la-lung", 0),
      body("g", "khuyen-hoc", nil, .district),
    ]
    #expect(
      lines(tables(register), "B04", skipping: 1) == [
        "Hội Người mù,district,1,1,5,", "Hội Người mù,commune,2,1,10,",
        "Hội Người mù,total,3,2,15,",
        "Hội Khuyến học,district,1,0,,", "Hội Khuyến học,commune,1,1,30,",
        "Hội Khuyến học,total,2,1,30,",
        "Hội khác,commune,2,2,2,", "Hội khác,total,2,2,2,",
        "total,district,2,1,5,", "total,commune,5,4,42,", "total,total,7,5,47,",
      ])
  }

  @Test func `the change is against the half-year before, and vanished kinds keep a row`() {
    let register = [
      body("a", "nguoi-mu", 10, period: "2022-H2"), body("b", "khuyen-hoc", 20, period: "2022-H2"),
      body("a", "nguoi-mu", 12), body("c", "", 3),
    ]
    let found = lines(tables(register), "B04").filter { $0.contains(",total,") }
    #expect(
      found == [
        "2022-H2,Hội Người mù,total,1,1,10,", "2022-H2,Hội Khuyến học,total,1,1,20,",
        "2022-H2,total,commune,2,2,30,", "2022-H2,total,total,2,2,30,",
        "2023-H1,Hội Người mù,total,1,1,12,2", "2023-H1,Hội Khuyến học,total,0,0,,-20",
        "2023-H1,Hội khác,total,1,1,3,3", "2023-H1,total,commune,2,2,15,-15",
        "2023-H1,total,total,2,2,15,-15",
      ])
  }

  @Test func `a gap of a year is no half-year before`() {
    let register = [
      body("a", "nguoi-mu", 10, period: "2022-H1"), body("a", "nguoi-mu", 12, period: "2023-H1"),
    ]
    #expect(lines(tables(register), "B04").last == "2023-H1,total,total,1,1,12,")
  }
}
