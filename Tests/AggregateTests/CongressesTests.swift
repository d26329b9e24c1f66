import Aggregate
import Register
import Testing

struct CongressesTests {
  @Test func `the year is the next congress, else the term's last year, else unknown`() {
    let register = [
      association("a", .commune, in: phucXa) {
        $0.congressYear = 2025
        $0.term = Term(from: 2018, to: 2023)
      },
      association("b", .commune, in: phucXa) { $0.term = Term(from: 2017, to: 2022) },
      association("c", .commune, in: phucXa),
      association("d", .commune, in: phucXa) { $0.congressYear = 2022 },
    ]
    #expect(
      lines(tables(register), "B06", skipping: 4).prefix(4) == [
        "2022,2,2", "2025,1,0", "unknown,1,0", "total,4,2",
      ])
  }

  @Test(arguments: ["2023-H1", "2023-H2"])
  func `a congress of the period's own year is not overdue yet`(code: String) {
    let register = [2022, 2023, 2024].map { (year: Int) in
      association("a\(year)", .commune, in: phucXa, period: code) { $0.congressYear = year }
    }
    #expect(
      lines(tables(register), "B06", skipping: 4).prefix(4) == [
        "2022,1,1", "2023,1,0", "2024,1,0", "total,3,1",
      ])
  }
}
