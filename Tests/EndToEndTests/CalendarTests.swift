import Foundation
import Testing

/// Who should have reported by when, and what is said of those who have not.
@Suite struct CalendarTests {
  private static let ward = "2023-H2/45-tinh-quang-tri/19354-phuong-3.csv.gz"

  private let project: Project
  private let input: URL
  private let output: Output

  /// Đông Hà alone is expected; one ward has not reported for 2023-H2, due on 2024-01-15.
  init() throws {
    project = try Project()
    let calendar = """
      deadlines: {H1: "07-15", H2: "01-15"}
      warn_days: 1
      error_days: 15
      expected:
        - {units: ["461"], from: 2023-H1, until: 2023-H2}
        - {level: commune, within: ["461"], from: 2023-H1, until: 2023-H2}
      """
    try Data(calendar.utf8).write(to: project.file("calendar.yaml"))
    input = try Returns.dongHa()
    try FileManager.default.removeItem(at: input.appending(path: Self.ward))
    output = Output(url: try Scratch.folder())
  }

  private func run(on day: String, _ words: String...) throws -> Command.Outcome {
    var command = project.run(input: input, output: output.url)
    command.arguments += ["--as-of", day] + words
    return try command.outcome()
  }

  private func plan(on day: String) throws -> Command.Outcome {
    var command = project.plan(input: input, output: output.url)
    command.arguments += ["--as-of", day]
    return try command.outcome()
  }

  private func missing() throws -> [String: String] {
    let returns = try output.table("quality/returns.csv")
    #expect(returns["status"].count { $0 == "missing" } == 1)
    return try #require(returns.row("status", "missing"))
  }

  @Test func `A return that is late warns, then is an error, and then it comes`() throws {
    let waiting = try run(on: "2024-01-15")
    #expect(waiting.status == 0)
    #expect(!waiting.errors.contains("RETURN-"))
    #expect(try missing()["lateness"] == "awaited")

    #expect(
      try plan(on: "2024-01-16").output.contains(
        "đơn vị đã gửi 2023-H2: 9/10, đang chờ 1"))
    let late = try run(on: "2024-01-16")
    #expect(late.status == 0)
    #expect(
      late.errors.contains(
        "cảnh báo[RETURN-LATE]: 2023-H2: 1 đơn vị chậm, hạn 2024-01-15: 19354 Phường 3"))
    #expect(try missing()["lateness"] == "warning")

    let overdue = try run(on: "2024-01-30", "--quiet")
    #expect(overdue.status == 20)
    #expect(overdue.errors.contains("lỗi[RETURN-OVERDUE]: 2023-H2: 1 đơn vị quá hạn"))
    #expect(try missing()["lateness"] == "error")
    let line = try output.journal().last { $0["event"] == "late" }
    #expect(line?["code"] == "RETURN-OVERDUE" && line?["units"] == "19354")

    try FileManager.default.copyItem(
      at: Returns.sample.appending(path: Self.ward), to: input.appending(path: Self.ward))
    let whole = try run(on: "2024-01-31", "--quiet")
    #expect(whole.status == 0)
    #expect(whole.errors.isEmpty)
    #expect(try !output.table("quality/returns.csv")["status"].contains("missing"))
  }

  @Test func `A day that makes nobody later changes nothing, and the release holds no clock`()
    throws
  {
    #expect(try run(on: "2024-01-30").status == 20)
    let (release, traces) = (try output.release, try output.traces())
    for day in ["2024-01-31", "2026-11-21"] {
      #expect(try plan(on: day).status == 0)
      #expect(try run(on: day).status == 20)
      #expect(try output.traces() == traces)
    }
    #expect(try plan(on: "2024-01-29").status == 21)
    #expect(try run(on: "2024-01-29").status == 0)
    #expect(try output.release != release)
    #expect(try run(on: "2024-03-01").status == 20)
    #expect(try output.release == release)
  }

  @Test func `The province is marked incomplete wherever its figures are read`() throws {
    #expect(try run(on: "2024-01-16").status == 0)
    let counts = try output.table("quality/completeness.csv")
    #expect(counts["period"] == ["2023-H1", "2023-H2"])
    #expect(counts["province_code"] == ["45", "45"])
    #expect(counts["expected"] == ["10", "10"])
    #expect(counts["received"] == ["10", "9"])
    #expect(counts["complete"] == ["yes", "no"])
    #expect(counts["missing_units"] == ["", "19354"])

    let workbook = try Workbook(output.file("so-hoi.xlsx"))
    let note =
      "* Kỳ 2023-H2 chưa đủ báo cáo: Tỉnh Quảng Trị thiếu 1/10 đơn vị (Phường 3)."
    for id in ["B01", "B02", "B03", "B05"] {
      let rows = try workbook.tidyRows(of: id)
      let table = try output.table("tables/\(id).csv")
      for (cells, row) in zip(rows, table.rows) {
        let name = row[try #require(table.columns.firstIndex(of: "locality"))]
        let code = row[try #require(table.columns.firstIndex(of: "locality_code"))]
        let isMarked = row[0] == "2023-H2" && ["VN", "45", "461", "19354"].contains(code)
        // Đông Hà's own return is there; its row misses the ward's all the same.
        #expect(cells.contains(.text(isMarked ? "\(name) *" : name)), "\(id) \(row)")
      }
      #expect(
        try #require(workbook.sheets[id]).joined().contains {
          if case .text(let text) = $0 { text.hasPrefix(note.prefix(60)) } else { false }
        }, "\(id)")
    }
    // The tables are as the contract has them.
    #expect(try !String(contentsOf: output.file("tables/B01.csv"), encoding: .utf8).contains("*"))
  }

  @Test func `A return that nobody expected is used, and noted`() throws {
    try FileManager.default.copyItem(
      at: Returns.sample.appending(path: "2023-H2/TW"),
      to: input.appending(path: "2023-H2/TW"))
    let outcome = try run(on: "2024-01-10")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("ghi chú[RETURN-UNEXPECTED]: 1 báo cáo"))
    let row = try output.table("quality/returns.csv").row("source_file", "2023-H2/TW/TW.csv.gz")
    #expect(row?["expected"] == "no" && row?["status"] == "current")
    let finding = try output.table("quality/findings.csv").row("rule", "F-UNEXPECTED")
    #expect(finding?["source_file"] == "2023-H2/TW/TW.csv.gz")
  }

  @Test func `A return that is missing is no file where a cell is traced`() throws {
    #expect(try run(on: "2024-01-16").status == 0)
    let outcome = try Command(
      "trace", "B10", "--where", "period=2023-H2,reporting_unit=total", "--column", "files",
      "--project", project.url.path, "--output", output.url.path
    ).outcome()
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(Table(text: Array(outcome.output.utf8)).rows.count == 9)
  }

  @Test func `Status says who is missing`() throws {
    #expect(try run(on: "2024-01-30").status == 20)
    let status = try Command(
      "status", "--project", project.url.path, "--input", input.path, "--output",
      output.url.path, "--as-of", "2024-02-01"
    ).outcome()
    #expect(status.status == 0)
    #expect(status.output.contains("Chưa gửi:      2023-H2: 1 đơn vị quá hạn"))
    #expect(status.output.contains("19354 Phường 3"))
  }

  @Test func `Another deadline makes the release stale, and nothing else`() throws {
    #expect(try run(on: "2024-01-30").status == 20)
    try project.replace("error_days: 15", with: "error_days: 60", in: "calendar.yaml")
    let plan = try plan(on: "2024-01-30")
    #expect(plan.output.contains("calendar.yaml: error_days: 15 → 60"))
    #expect(try run(on: "2024-01-30").status == 0)
    #expect(try output.lastUnits().keys.sorted() == ["publish"])
  }

  @Test func `Without a calendar nobody is expected`() throws {
    try project.replace("  calendar: calendar.yaml\n", with: "", in: "pipeline.yaml")
    #expect(try run(on: "2030-01-01").status == 0)
    #expect(try output.table("quality/completeness.csv").rows.isEmpty)
    #expect(try Set(output.table("quality/returns.csv")["expected"]) == [""])
  }

  @Test(arguments: ["2024-02-30", "1/2/2024", "hôm nay"])
  func `A day that is none is refused`(day: String) throws {
    let outcome = try run(on: day)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("--as-of"))
  }
}
