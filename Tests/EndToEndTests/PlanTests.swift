import Foundation
import Testing

/// What is stale, and why.
@Suite struct PlanTests {
  /// A change of the pipeline's settings: where, and what the plan must say of it.
  struct Cause: CustomTestStringConvertible {
    var file: String
    var text: String
    var other: String
    /// The stage that becomes stale first.
    var stage: String
    var reason: String
    var testDescription: String { "\(file): \(text)" }
  }

  static let causes = [
    Cause(
      file: "pipeline.yaml", text: "block_rows: 4000", other: "block_rows: 5000",
      stage: "deduplicate", reason: "pipeline.yaml: limits.block_rows: 4000 → 5000"),
    Cause(
      file: "pipeline.yaml", text: "rows: 200000", other: "rows: 200001", stage: "ingest",
      reason: "pipeline.yaml: limits.rows: 200000 → 200001"),
    Cause(
      file: "pipeline.yaml", text: "[directed, proposed]", other: "[directed]", stage: "merge",
      reason: "pipeline.yaml: merge.apply.1: proposed → (không còn)"),
    Cause(
      file: "pipeline.yaml", text: "title: Số liệu hội quần chúng", other: "title: Số liệu hội",
      stage: "publish", reason: "pipeline.yaml: title: Số liệu hội quần chúng → Số liệu hội"),
    Cause(
      file: "linkage.yaml", text: "link_threshold_bits: 0.5", other: "link_threshold_bits: 0.6",
      stage: "deduplicate", reason: "linkage.yaml: link_threshold_bits: 0.5 → 0.6"),
    Cause(
      file: "headers.csv", text: "field,header\n", other: "field,header\nname,Tên của hội đó\n",
      stage: "ingest", reason: "headers.csv: name,Tên của hội đó: có"),
    Cause(
      file: "codes.csv", text: "field,code,spelling\n",
      other: "field,code,spelling\ntype,social,kiểu xã hội khác\n", stage: "ingest",
      reason: "codes.csv: type,social,kiểu xã hội khác: có"),
    Cause(
      file: "kinds.csv", text: "kind,label,type,aliases\n",
      other: "kind,label,type,aliases\nthu-nghiem,Hội Thử nghiệm,social,\n", stage: "clean",
      reason: "kinds.csv: thu-nghiem,Hội Thử nghiệm,social,: có"),
    Cause(
      file: "tables.yaml", text: "period: Kỳ báo cáo", other: "period: Kỳ", stage: "publish",
      reason: "tables.yaml: headings.period: Kỳ báo cáo → Kỳ"),
  ]

  @Test(arguments: causes)
  func `A changed setting is named, with what it was and what it is`(cause: Cause) throws {
    let project = try Project()
    let output = Output(url: try Scratch.copy(of: try Runs.dongHa().url))
    let input = try Returns.dongHa()
    let before = try project.plan(input: input, output: output.url).outcome()
    #expect(before.status == 0, "\(before.output)")
    try project.replace(cause.text, with: cause.other, in: cause.file)
    let plan = try project.plan(input: input, output: output.url).outcome()
    #expect(plan.status == 21)
    #expect(plan.output.contains(cause.reason), "\(plan.output)")
    let stale = plan.output.split(separator: "\n").first { $0.contains(": phải chạy") }
    #expect(stale?.hasPrefix(cause.stage) == true, "\(plan.output)")
  }

  @Test func `Comments, blanks and the order of keys make nothing stale`() throws {
    let project = try Project()
    let output = Output(url: try Scratch.copy(of: try Runs.dongHa().url))
    try project.replace("limits:\n", with: "\n# ghi chú\nlimits:\n\n", in: "pipeline.yaml")
    try project.replace(
      "prior_match_probability: ", with: "prior_match_probability:   ",
      in: "linkage.yaml")
    try project.replace(
      "kind,label,type,aliases\n", with: "kind,label,type,aliases\n\n",
      in: "kinds.csv")
    let plan = try project.plan(input: try Returns.dongHa(), output: output.url).outcome()
    #expect(plan.status == 0, "\(plan.output)")
  }

  @Test func `An exception for one return makes only that return stale`() throws {
    let project = try Project()
    let output = Output(url: try Scratch.copy(of: try Runs.dongHa().url))
    let path = "2023-H2/45-tinh-quang-tri/19354-phuong-3.csv.gz"
    try project.replace(
      "merge:\n", with: "returns:\n  - path: \(path)\n    date_system: 1904\nmerge:\n",
      in: "pipeline.yaml")
    let plan = try project.plan(input: try Returns.dongHa(), output: output.url).outcome()
    #expect(plan.output.contains("clean: phải chạy 1 trong 20"))
    #expect(plan.output.contains("\(path): pipeline.yaml: date_system: 1904"))
    #expect(plan.output.contains("ingest: còn đúng"))
  }

  @Test func `On a fresh clone everything is to be run, and nothing is written`() throws {
    let folder = try Scratch.folder().appending(path: "Output")
    for words in [["plan"], ["status"], ["plan", "--dot"], ["plan", "--mermaid"]] {
      var command = Command.plan(input: try Returns.dongHa(), output: folder)
      command.arguments.replaceSubrange(0..<1, with: words)
      let outcome = try command.outcome()
      #expect(outcome.status == 21, "\(words) \(outcome.errors)")
      #expect(!outcome.output.isEmpty)
      #expect(!FileManager.default.fileExists(atPath: folder.path))
    }
  }

  @Test func `Another build of the program makes everything stale, and is named`() throws {
    let output = Output(url: try Scratch.copy(of: try Runs.dongHa().url))
    var command = Command.plan(input: try Returns.dongHa(), output: output.url)
    command.binary = try Command.anotherBuild()
    let plan = try command.outcome()
    #expect(plan.status == 21)
    #expect(plan.output.contains("chương trình: 0."), "\(plan.output)")
  }

  @Test func `Results of an older version are known as such, and made anew`() throws {
    let output = Output(url: try Scratch.copy(of: try Runs.dongHa().url))
    for stage in try FileManager.default.contentsOfDirectory(atPath: output.stage("").path) {
      try FileManager.default.removeItem(at: output.stage("\(stage)/units.csv"))
    }
    try FileManager.default.removeItem(at: output.stage("6-publish"))
    let input = try Returns.dongHa()
    let plan = try Command.plan(input: input, output: output.url).outcome()
    #expect(plan.status == 21)
    #expect(plan.output.contains("kết quả của phiên bản cũ: 1 → 2"))
    let single = Command.run(input: input, output: output.url, "--only", "merge")
    #expect(try single.outcome().status == 21)
    #expect(try Command.run(input: input, output: output.url).outcome().status == 0)
    #expect(try output.released() == Runs.dongHa().released())
  }

  @Test func `Results of a newer version are left alone`() throws {
    let output = Output(url: try Scratch.copy(of: try Runs.dongHa().url))
    let units = output.stage("1-ingest/units.csv")
    let text = try String(contentsOf: units, encoding: .utf8)
    try Data(text.replacing(",layout,,2\n", with: ",layout,,3\n").utf8).write(to: units)
    let before = try Output.files(below: output.stage(""))
    let outcome = try Command.run(input: try Returns.dongHa(), output: output.url).outcome()
    #expect(outcome.status == 78)
    #expect(outcome.errors.contains("mới hơn"))
    #expect(try Output.files(below: output.stage("")) == before)
  }

  @Test func `A single stage is not built upon what is stale, unless somebody insists`() throws {
    let input = try Returns.dongHa()
    let output = Output(url: try Scratch.copy(of: try Runs.dongHa().url))
    let before = try output.released()
    try Correction.change(
      input.appending(path: "2023-H2/45-tinh-quang-tri/461-thanh-pho-dong-ha.csv.gz"))
    let refused = try Command.run(input: input, output: output.url, "--from", "merge").outcome()
    #expect(refused.status == 21)
    #expect(
      refused.errors.contains("461-thanh-pho-dong-ha.csv.gz") || refused.errors.contains("ingest"))
    #expect(refused.errors.contains("--allow-stale"))
    let insisted = try Command.run(
      input: input, output: output.url, "--from", "merge", "--allow-stale"
    ).outcome()
    #expect(insisted.status == 0, "\(insisted.errors)")
    #expect(try output.released() == before)
    let releases = try FileManager.default.contentsOfDirectory(
      atPath: output.url.appending(path: "releases").path)
    let stale = try #require(releases.first { $0.hasSuffix("-stale") })
    let manifest = try String(
      contentsOf: output.url.appending(path: "releases/\(stale)/manifest.json"), encoding: .utf8)
    #expect(manifest.contains("\"notPublishable\""))
  }

  @Test func `Status says who is at work, and how the last run ended`() throws {
    let output = Output(url: try Scratch.copy(of: try Runs.dongHa().url))
    var command = Command.plan(input: try Returns.dongHa(), output: output.url)
    command.arguments[0] = "status"
    let outcome = try command.outcome()
    #expect(outcome.status == 0, "\(outcome.output)")
    let id = try #require(try output.release.split(separator: "/").last)
    #expect(outcome.output.contains("Bản hiện hành: \(id)"))
    #expect(outcome.output.contains("mã 0"))
    #expect(outcome.output.contains("Đang chạy:     không"))
  }
}
