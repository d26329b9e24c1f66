import Aggregate
import Register
import Testing

struct MergersBeforeAndAfterTests {
  private let mergers = [
    merger("giao-duc", parts: ["a", "b"], status: .proposed, members: Bounds(low: 10, high: 15)),
    merger("khuyet-tat", parts: ["c", "d", "e"], members: Bounds(low: 7, high: 20)),
    merger("khuyet-tat", parts: ["f"], in: trucBach, members: nil, progress: .done),
    merger("khuyet-tat", parts: ["g", "h"], in: baDinh, level: .district),
  ]

  @Test func `families come in the order of the rules, each with its totals`() {
    let district = lines(tables([], mergers: mergers), "B07", skipping: 1)
      .filter { $0.hasPrefix("district,001,Quận Ba Đình,") }
    #expect(
      district.map { $0.dropFirst("district,001,Quận Ba Đình,".count) } == [
        "khuyet-tat,directed,district,2,1,1,0,0", "khuyet-tat,directed,commune,4,2,2,7,20",
        "khuyet-tat,directed,total,6,3,3,7,20",
        "khuyet-tat,total,district,2,1,1,0,0", "khuyet-tat,total,commune,4,2,2,7,20",
        "khuyet-tat,total,total,6,3,3,7,20",
        "giao-duc,proposed,commune,2,1,1,10,15", "giao-duc,proposed,total,2,1,1,10,15",
        "giao-duc,total,commune,2,1,1,10,15", "giao-duc,total,total,2,1,1,10,15",
        "total,directed,district,2,1,1,0,0", "total,directed,commune,4,2,2,7,20",
        "total,directed,total,6,3,3,7,20",
        "total,proposed,commune,2,1,1,10,15", "total,proposed,total,2,1,1,10,15",
        "total,total,district,2,1,1,0,0", "total,total,commune,6,3,3,17,35",
        "total,total,total,8,4,4,17,35",
      ])
  }

  @Test func `what is done already has one body before and one after`() {
    let found = lines(tables([], mergers: mergers), "B07", skipping: 1)
    #expect(found.contains("commune,00004,Phường Trúc Bạch,khuyet-tat,directed,commune,1,1,0,0,0"))
  }

  @Test func `parts that other mergers take are in no figure`() {
    var taken = merger("x", parts: ["a", "b"], members: Bounds(low: 3, high: 5))
    taken.result = nil
    let found = lines(tables([], mergers: [taken]), "B07", skipping: 1)
    #expect(found.contains("commune,00001,Phường Phúc Xá,x,directed,commune,0,0,0,0,0"))
  }

  @Test func `a merger at the centre counts in the country only`() {
    let national = merger("x", parts: ["a", "b"], in: Place(), level: .national)
    let found = lines(tables([], mergers: [national]), "B07", skipping: 1)
    #expect(found.first == "country,VN,Cả nước,x,directed,national,2,1,1,0,0")
    #expect(found.allSatisfy { $0.hasPrefix("country,") })
  }
}
