import Testing

@testable import Pipeline

/// What of the settings counts.
@Suite struct SettingsTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `YAML is its values, not its text`() throws {
    let texts = [
      "b: 1\na:\n  x: [p, q]\n  y: \"2\"\n",
      "# ghi chú\na:\n    y: '2'   # hai\n    x:\n      - p\n      - q\n\nb:   1\n",
    ]
    let values = try texts.map { text in
      try folder.write(text, to: "a.yaml")
      return try YAMLSettings.read(folder.path("a.yaml")).map { "\($0.path)=\($0.value)" }
    }
    #expect(values[0] == ["a.x.0=p", "a.x.1=q", "a.y=2", "b=1"])
    #expect(values[1] == values[0])
  }

  @Test(arguments: [
    ("a,b\n1,2\n", "a,b\r\n\r\n\"1\",2\r\n\r\n", true), ("a,b\n1,2\n", "a,b\n1,2", true),
    ("a,b\n1,2\n", "a,b\n12,\n", false), ("a,b\n1,2\n", "a,b\n2,1\n", false),
    ("a,b\n1,2\n", "a,b\n1,2\n1,2\n", false), ("a\nx y\n", "a\nxy\n", false),
  ])
  func `A table is its cells`(left: String, right: String, isSame: Bool) {
    #expect((TableDigest.of(Array(left.utf8)) == TableDigest.of(Array(right.utf8))) == isSame)
  }

  @Test(arguments: [
    ("limits.rows", Stage.ingest), ("limits.block_rows", .deduplicate), ("merge.apply.0", .merge),
    ("money.most_billion_dong.commune", .clean), ("title", .publish),
    ("workbook.rows_per_sheet", .publish),
  ])
  func `A value of the pipeline belongs to the stage that uses it`(path: String, stage: Stage) {
    #expect(PipelineSettings.stage(of: path) == stage)
  }

  @Test(arguments: ["releases.keep", "files.kinds", "returns.0.path"])
  func `What changes no result belongs to no stage`(path: String) {
    #expect(PipelineSettings.stage(of: path) == nil)
  }

  /// A table that no stage is said to use could change and nobody would notice.
  @Test func `Every table of the pipeline is used by a stage`() {
    let used = Set(PipelineSettings.tables.values.flatMap { $0 })
    #expect(used == Set(PipelineConfiguration.fileKeys))
  }
}
