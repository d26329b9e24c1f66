import Aggregate
import Register
import Testing

struct RecommendationsTests {
  @Test func `agencies come in the order of their list`() {
    let asked = [("a", "bo-tai-chinh", 2), ("b", "so-noi-vu", 1), ("c", "bo-tai-chinh", 1)]
    let others = [("d", "", 1), ("e", "bo-la", 4), ("f", "", 0)]
    let register = (asked + others).map { id, agency, count in
      association(id, .commune, in: phucXa) {
        $0.recommendationAgency = agency
        $0.recommendations = count
      }
    }
    #expect(
      lines(tables(register), "B09", skipping: 1) == [
        "Sở Nội vụ,1,1", "Bộ Tài chính,3,2", "Cơ quan khác,4,1", "Không nêu cơ quan,1,1",
        "total,9,5",
      ])
  }

  @Test func `without recommendations the table is empty`() {
    #expect(lines(tables([association("a", .commune, in: phucXa)]), "B09") == [])
  }
}
