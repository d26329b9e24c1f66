import Clean
import Register
import Testing

/// Words that a pipeline's table says are no part of a body's own name.
@Suite struct NameWordsTests {
  private static let rows = [
    ["tail", "ủy ban"], ["tail", "uỷ ban"], ["tail", "của"], ["tail", "cửa"],
    ["tail", "chi nhánh"],
    ["national_tail", "liên bang"], ["former_name", "xưa"], ["former_name", "xưa kia gọi"],
  ]

  private static let configuration = PipelineTables.configuration(nameWords: rows)

  private func key(_ name: String, scope: String) throws -> (key: String, otherName: String) {
    let row = CleanedRow(
      [.name: name, .scopeLevel: scope],
      configuration: Self.configuration)
    let record = try #require(row.record)
    return (record.identity.key, record.otherName)
  }

  @Test(arguments: [
    "Hội Khuyến học ủy ban", "Hội Khuyến học uỷ ban", "Hội Khuyến học của", "Hội Khuyến học cửa",
    "Hội Khuyến học của chi nhánh", "Hoi Khuyen hoc cua",
  ])
  func `a tail is taken off in each of its spellings`(name: String) throws {
    #expect(try key(name, scope: "Cấp tỉnh").key == "[khuyen-hoc]")
  }

  @Test func `a word of other diacritics stays, and a tail that is not listed`() throws {
    #expect(try key("Hội Khuyến học cụa", scope: "Cấp tỉnh").key == "[khuyen-hoc] cua")
    #expect(try key("Hội Khuyến học kiện toàn", scope: "Cấp tỉnh").key != "[khuyen-hoc]")
  }

  @Test func `what ends names of the whole country stays in others`() throws {
    #expect(try key("Hội Khuyến học liên bang", scope: "Toàn quốc").key == "[khuyen-hoc]")
    #expect(try key("Hội Khuyến học liên bang", scope: "Cấp tỉnh").key != "[khuyen-hoc]")
  }

  @Test func `the longest words that announce a name count`() throws {
    let found = try key("Hội Làm vườn (xưa kia gọi Hội Khuyến học)", scope: "Cấp tỉnh")
    #expect(found.key == "[lam-vuon]" && found.otherName == "[khuyen-hoc]")
  }
}
