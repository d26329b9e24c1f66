import Foundation
import Testing

/// Twelve ways in which results become stale; a plan names each one: which file, which key, old → new.
@Suite struct CauseTests {
  /// What somebody does between two runs.
  enum Cause: String, CaseIterable {
    case inputChanged, inputAdded, inputRemoved
    case rule, synonym, threshold, codeList, decision, geography
    case outputEdited, outputDeleted
    case version
  }

  /// One project, its returns and a run over them.
  struct Fixture {
    let project: Project
    let input: URL
    let output: Output
    var binary = Command.sohoi

    init() throws {
      project = try Project()
      input = try Returns.dongHa()
      output = Output(url: try Scratch.folder())
      // A higher threshold leaves pairs open, one of which is decided.
      try project.replace(
        "link_threshold_bits: 0.5\nreview_threshold_bits: -3.0",
        with: "link_threshold_bits: 18\nreview_threshold_bits: 2", in: "linkage.yaml")
      let outcome = try project.run(input: input, output: output.url).outcome()
      try #require(outcome.status == 0, "\(outcome.errors)")
    }

    func plan() throws -> Command.Outcome {
      var command = project.plan(input: input, output: output.url)
      command.binary = binary
      return try command.outcome()
    }
  }

  private static let ward = "2023-H2/45-tinh-quang-tri/19354-phuong-3.csv.gz"

  /// What the plan says; `‹x›` stands for any digits of a checksum.
  private static func expected(_ cause: Cause) -> [String] {
    switch cause {
    case .inputChanged: ["ingest: phải chạy 1 trong 20", "\(ward): nội dung: ‹x› → ‹x›"]
    case .inputAdded: ["ingest: phải chạy 1 trong 21", "2023-H2/TW/TW.csv.gz: chưa chạy"]
    case .inputRemoved: ["ingest: phải chạy 0 trong 19", "\(ward): đã bị rút"]
    case .rule:
      [
        "merge: phải chạy 1 trong 1",
        "similar-associations.csv: khuyen-hoc: Hội Khuyến học → Hội Khuyến học và Cựu giáo chức",
      ]
    case .synonym:
      ["ingest: phải chạy 20 trong 20", "20 mục: headers.csv: name,Tên của hội đó: có"]
    case .threshold:
      ["deduplicate: phải chạy 1 trong 1", "linkage.yaml: link_threshold_bits: 18 → 19"]
    case .codeList:
      ["ingest: phải chạy 20 trong 20", "codes.csv: type,other,kiểu xã hội khác: có"]
    case .decision: ["deduplicate: phải chạy 1 trong 1", "45: quyết định duyệt: 1 cặp (‹x›)"]
    case .geography: ["ingest: phải chạy 20 trong 20", "geography/units.csv: ‹x› → ‹x›"]
    case .outputEdited:
      ["deduplicate: phải chạy 1 trong 1", "/45.register.csv: như đã ghi → bị sửa"]
    case .outputDeleted:
      ["clean: phải chạy 0 trong 20", "2-clean/counts.csv: như đã ghi → bị xoá"]
    case .version: ["20 mục: chương trình: 0.", "(‹x›) → 0.", "publish: phải chạy 1 trong 1"]
    }
  }

  @Test(arguments: Cause.allCases)
  func `A plan names the cause, and a run takes it in`(cause: Cause) throws {
    var fixture = try Fixture()
    #expect(try fixture.plan().status == 0)
    try Self.seed(cause, &fixture)
    let plan = try fixture.plan()
    #expect(plan.status == 21)
    let text = plan.output.replacing(/[0-9a-f]{12,64}/, with: "‹x›")
    for part in Self.expected(cause) { #expect(text.contains(part), "\(part)\n\(text)") }
    var run = fixture.project.run(input: fixture.input, output: fixture.output.url)
    run.binary = fixture.binary
    #expect([0, 20].contains(try run.outcome().status))
    #expect(try fixture.plan().status == 0)
  }

  private static func seed(_ cause: Cause, _ fixture: inout Fixture) throws {
    let (project, files) = (fixture.project, FileManager.default)
    switch cause {
    case .inputChanged: try Correction.change(fixture.input.appending(path: ward))
    case .inputAdded:
      try files.copyItem(
        at: Returns.sample.appending(path: "2023-H2/TW"),
        to: fixture.input.appending(path: "2023-H2/TW"))
    case .inputRemoved: try files.removeItem(at: fixture.input.appending(path: ward))
    case .rule:
      try project.replace(
        "Hội Khuyến học,Cùng", with: "Hội Khuyến học và Cựu giáo chức,Cùng",
        in: "similar-associations.csv")
    case .synonym:
      try project.replace(
        "field,header\n", with: "field,header\nname,Tên của hội đó\n", in: "headers.csv")
    case .threshold:
      try project.replace(
        "link_threshold_bits: 18", with: "link_threshold_bits: 19", in: "linkage.yaml")
    case .codeList:
      try project.replace(
        "field,code,spelling\n", with: "field,code,spelling\ntype,other,kiểu xã hội khác\n",
        in: "codes.csv")
    case .decision: try decide(fixture, "khác nhau")
    case .geography:
      try project.replace(
        "commune,00001,Phường Phúc Xá,", with: "commune,00001,Phường Phúc Xá Mới,",
        in: "geography/units.csv")
    case .outputEdited:
      try Data("x".utf8).write(to: fixture.output.stage("3-deduplicate/45.register.csv"))
    case .outputDeleted: try files.removeItem(at: fixture.output.stage("2-clean/counts.csv"))
    case .version: fixture.binary = try Command.anotherBuild()
    }
  }

  /// Decides one open pair.
  static func decide(_ fixture: Fixture, _ decision: String) throws {
    let file = fixture.project.url.appending(path: "open.csv")
    try fill(file, fixture, decision)
    var bring = Command("review", "import", file.path, "--project", fixture.project.url.path)
    bring.arguments += ["--reviewer", "Lan"]
    #expect(try bring.outcome().status == 0)
  }

  /// A sheet with one open pair that is decided.
  static func fill(_ file: URL, _ fixture: Fixture, _ decision: String) throws {
    var export = Command("review", "export", "--project", fixture.project.url.path)
    export.arguments += ["--output", fixture.output.url.path, "--output-file", file.path]
    #expect(try export.outcome().status == 0)
    var table = try Table(file)
    let column = try #require(table.columns.firstIndex { $0.hasSuffix("(decision)") })
    table.rows[0][column] = decision
    try Scratch.write(Returns.csv([table.columns, table.rows[0]]), to: file)
  }
}

extension Command {
  /// The program as another build would be: only the number differs that the linker gave it.
  static func anotherBuild() throws -> URL {
    let binary = try Scratch.folder().appending(path: "sohoi")
    var program = try Data(contentsOf: sohoi)
    // The number of the build: 20 bytes in a note of type 3 by GNU.
    let note = try #require(
      program.prefix(1 << 16).firstRange(of: [20, 0, 0, 0, 3, 0, 0, 0, 0x47, 0x4E, 0x55, 0]))
    program[note.upperBound] ^= 1
    try Scratch.write(program, to: binary)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: binary.path)
    return binary
  }
}
