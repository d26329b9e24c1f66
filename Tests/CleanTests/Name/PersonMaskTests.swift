import Clean
import Register
import Testing

/// People that stand in the name.
@Suite struct PersonMaskTests {
  @Test(arguments: [
    ("Hội Đông y (ông Phan Văn Quýt 0912345602)", "Hội Đông y"),
    ("Hội Đông y (Bà: Lê Thị Na)", "Hội Đông y"),
    ("Hội Luật gia - Chủ tịch: Phan Văn Me", "Hội Luật gia"),
    ("Hội Luật gia, CT TS Phan Văn Me", "Hội Luật gia"),
    ("Hội Đông y (Bà Rịa - Vũng Tàu)", nil),
    ("Hội Đồng hương (Lê Lợi)", nil),
    ("Quỹ Học bổng Nguyễn Văn Trỗi", nil),
    ("Hội Nhà văn - Nhà thơ Nguyễn Đình Chiểu", nil),
  ])
  func `a person behind the name is taken out of it`(name: String, left: String?) throws {
    let row = CleanedRow([.name: name], profile(.dongHa))
    #expect(row.record?.name == left ?? name)
    #expect(row.rules.contains("C-NAME-PERSON name") == (left != nil))
    let findings = cleaned([[.name: name]], profile(.dongHa)).findings
    #expect(!findings.contains { $0.value.contains("Quýt") || $0.value.contains("Văn Me") })
  }

  @Test(arguments: ["Phan Thị Xoài", "0912345606 Phan Thị Xoài", "PHAN VĂN ỔI"])
  func `a person in the place of a name is rejected without being shown`(name: String) throws {
    let findings = cleaned([[.name: name]], profile(.dongHa)).findings
    #expect(findings.map(\.rule.code) == ["C-NAME-UNUSABLE"])
    #expect(findings.allSatisfy { $0.value.isEmpty })
  }
}
