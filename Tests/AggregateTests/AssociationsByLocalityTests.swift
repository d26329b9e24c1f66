import Aggregate
import Register
import Testing

struct AssociationsByLocalityTests {
  private let register = [
    association("n", .national, in: Place()) { $0.assigned = true },
    association("p", .province, in: haNoi) { $0.assigned = true },
    association("d", .district, in: baDinh) { $0.assigned = false },
    association("c1", .commune, in: phucXa),
    association("c2", .commune, in: phucXa) { $0.assigned = true },
    association("c3", .commune, in: trucBach),
  ]

  @Test func `a locality contains everything inside it, whatever the scope level`() {
    let merged = ["n", "p", "d", "c1", "c1", "c3"]
    #expect(
      lines(tables(register, mergedIDs: merged), "B01") == [
        "2023-H1,country,VN,Cả nước,national,1,1,1,1",
        "2023-H1,country,VN,Cả nước,province,1,1,1,1",
        "2023-H1,country,VN,Cả nước,district,1,0,1,0",
        "2023-H1,country,VN,Cả nước,commune,3,1,2,1",
        "2023-H1,country,VN,Cả nước,total,6,3,5,3",
        "2023-H1,province,01,Thành phố Hà Nội,province,1,1,1,1",
        "2023-H1,province,01,Thành phố Hà Nội,district,1,0,1,0",
        "2023-H1,province,01,Thành phố Hà Nội,commune,3,1,2,1",
        "2023-H1,province,01,Thành phố Hà Nội,total,5,2,4,2",
        "2023-H1,district,001,Quận Ba Đình,district,1,0,1,0",
        "2023-H1,district,001,Quận Ba Đình,commune,3,1,2,1",
        "2023-H1,district,001,Quận Ba Đình,total,4,1,3,1",
        "2023-H1,commune,00001,Phường Phúc Xá,commune,2,1,1,1",
        "2023-H1,commune,00001,Phường Phúc Xá,total,2,1,1,1",
        "2023-H1,commune,00004,Phường Trúc Bạch,commune,1,0,1,0",
        "2023-H1,commune,00004,Phường Trúc Bạch,total,1,0,1,0",
      ])
  }

  @Test func `a national body with an office in a province counts in the country only`() {
    let body = association("n", .national, in: phucXa)
    #expect(
      lines(tables([body]), "B01", skipping: 1) == [
        "country,VN,Cả nước,national,1,0,1,0", "country,VN,Cả nước,total,1,0,1,0",
      ])
  }

  @Test func `two assigned parts are one assigned body`() {
    let register = ["a", "b", "c"].map { id in
      association(id, .commune, in: phucXa) { $0.assigned = true }
    }
    let found = lines(tables(register, mergedIDs: ["a", "a", "c"]), "B01", skipping: 4)
    #expect(found.first == "commune,3,3,2,2")
  }

  @Test func `an assigned part in another period lends nothing`() {
    let register = [
      association("a", .commune, in: phucXa),
      association("b", .commune, in: phucXa),
      association("a", .commune, in: phucXa, period: "2023-H2"),
      association("b", .commune, in: phucXa, period: "2023-H2") { $0.assigned = true },
    ]
    let found = lines(tables(register, mergedIDs: ["a", "a", "a", "a"]), "B01")
    #expect(found.first == "2023-H1,country,VN,Cả nước,commune,2,0,1,0")
    #expect(found.contains("2023-H2,country,VN,Cả nước,commune,2,1,1,1"))
  }

  @Test func `a commune without a district stands in its province`() {
    let body = association("c", .commune, in: Place(province: "01", commune: "00004"))
    let levels = lines(tables([body]), "B01", skipping: 1).map { $0.prefix { $0 != "," } }
    #expect(levels == ["country", "country", "province", "province", "commune", "commune"])
  }

  @Test func `a unit without a name shows its code`() {
    let body = association("p", .province, in: Place(province: "99"))
    #expect(lines(tables([body]), "B01").last == "2023-H1,province,99,99,total,1,0,1,0")
  }
}
