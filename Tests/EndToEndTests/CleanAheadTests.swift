import Foundation
import Testing

/// Returns cleaned from memory while others are still being read.
@Suite struct CleanAheadTests {
  /// Which of these returns stands is decided by the ones read after it.
  @Test func `Cleaning while reading leaves what cleaning by hand leaves`() throws {
    let input = try Returns.dongHa()
    let folder = input.appending(path: "2023-H2/\(Returns.provinceFolder)")
    let newer = folder.appending(path: "19354-phuong-3_v2.csv.gz")
    let files = FileManager.default
    try files.copyItem(at: folder.appending(path: "19354-phuong-3.csv.gz"), to: newer)
    try Correction.change(newer)
    try files.copyItem(at: newer, to: folder.appending(path: "19354-phuong-3_v2 (1).csv.gz"))
    try Data("không phải báo cáo".utf8).write(to: folder.appending(path: "ghi-chu.csv"))

    let (whole, byHand) = (Output(url: try Scratch.folder()), Output(url: try Scratch.folder()))
    #expect(try Command.run(input: input, output: whole.url).outcome().status == 20)
    for stage in ["ingest", "clean"] {
      let command = Command.run(input: input, output: byHand.url, "--only", stage)
      #expect(try command.outcome().status == 0)
    }
    let cleaned = try Self.cleaned(whole)
    #expect(cleaned.count > 2 * 23)
    #expect(cleaned == (try Self.cleaned(byHand)))
    let ends = try whole.table("quality/returns.csv")
    #expect(
      Set(ends["status"]) == ["current", "superseded", "rejected", "missing"])
  }

  @Test func `What was cleaned while reading is in the journal with its reason`() throws {
    let output = try Runs.dongHa()
    let cleaned = try output.journal().filter { $0["event"] == "unit" && $0["stage"] == "clean" }
    #expect(cleaned.count == 20)
    #expect(cleaned.allSatisfy { $0["reason"]?.isEmpty == false })
  }

  /// The files of cleaning; the list of units holds stamps of files.
  private static func cleaned(_ output: Output) throws -> [String: Data] {
    try Output.files(below: output.stage("2-clean")).filter { $0.key != "units.csv" }
  }
}
