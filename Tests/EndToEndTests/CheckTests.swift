import Foundation
import Testing

/// `sohoi check`: what a locality runs before sending.
@Suite struct CheckTests {
  private static func check(_ paths: [String]) throws -> Command.Outcome {
    var command = Command("check", "--project", Command.repository.path)
    command.arguments += paths
    return try command.outcome()
  }

  @Test func `A clean file ends with 0, and nothing is written beside it`() throws {
    let folder = try Scratch.folder()
    let file = folder.appending(path: "2023-H1/45/13207-phuong-1.csv")
    try Scratch.write(
      Returns.csv([
        ["STT", "Tên hội", "Phạm vi hoạt động", "Xã/Phường", "Số hội viên"],
        ["1", "Hội Khuyến học phường 1", "Cấp xã", "Phường 1", "20"],
      ]), to: file)
    let outcome = try Self.check([file.path])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("NHẬN ĐƯỢC\n"))
    #expect(outcome.output.contains("2023-H1"))
    #expect(try FileManager.default.subpathsOfDirectory(atPath: folder.path).count == 3)
  }

  @Test func `A row to mend is named with its line, column and remedy, and ends with 65`() throws {
    let file = try Scratch.folder().appending(path: "2023-H1/45/13207.csv")
    try Scratch.write(
      Returns.csv([
        ["STT", "Tên hội", "Xã/Phường", "Chủ tịch", "Số hội viên"],
        ["1", "Hội Khuyến học phường 1", "Phường 1", "Canary Văn Người", "20"],
        ["2", "", "Phường 1", "Canary Văn Người", "30"],
      ]), to: file)
    let outcome = try Self.check([file.path])
    #expect(outcome.status == 65)
    #expect(outcome.output.contains("dòng 3, cột Tên hội (name): Thiếu tên hội. [C-NAME-MISSING]"))
    #expect(outcome.output.contains("→ Ghi tên hội."))
    #expect(!outcome.output.contains("Canary"))
  }

  @Test func `It finds what the run finds`() throws {
    let input = try Returns.dongHa()
    let output = Output(url: try Scratch.folder())
    _ = try Command.run(input: input, output: output.url).outcome()
    let findings = try output.table("quality/findings.csv").rows.filter { $0[2] == "fatal" }
    for path in try output.table("quality/returns.csv")["source_file"] where !path.isEmpty {
      let outcome = try Self.check([input.appending(path: path).path])
      let expected = findings.filter { $0[0] == path }
      #expect(outcome.status == (expected.isEmpty ? 0 : 65), "\(path)")
      for row in expected { #expect(outcome.output.contains("[\(row[1])]"), "\(path)") }
    }
  }

  @Test func `A file that is not there ends with 66`() throws {
    let outcome = try Self.check(["/khong/co.csv"])
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("INPUT-MISSING"))
  }
}
