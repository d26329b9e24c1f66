import Foundation
import Testing

/// Stages run by hand, one after another or some of them.
@Suite struct StageTests {
  @Test func `Stopping before publishing makes no release`() throws {
    let output = Output(url: try Scratch.folder())
    let command = Command.run(input: try Returns.dongHa(), output: output.url, "--until", "clean")
    #expect(try command.outcome().status == 0)
    let stages = try FileManager.default.contentsOfDirectory(atPath: output.stage("").path)
    #expect(stages.sorted() == ["1-ingest", "2-clean"])
    #expect(!output.hasRelease)
  }

  @Test func `Stopping before publishing leaves the release alone`() throws {
    let output = Output(url: try Scratch.copy(of: try Runs.dongHa().url))
    let before = try output.released()
    let input = try Returns.dongHa()
    try FileManager.default.removeItem(at: input.appending(path: "2023-H2"))
    #expect(
      try Command.run(input: input, output: output.url, "--until", "clean").outcome().status == 0)
    #expect(try output.release == Runs.dongHa().release)
    #expect(try output.released() == before)
  }

  @Test func `Stages one by one come to the same release`() throws {
    let output = Output(url: try Scratch.folder())
    let input = try Returns.dongHa()
    for stage in ["ingest", "clean", "deduplicate", "merge", "aggregate", "publish"] {
      #expect(!output.hasRelease)
      #expect(
        try Command.run(input: input, output: output.url, "--only", stage).outcome().status == 0)
    }
    #expect(try output.released() == Runs.dongHa().released())
  }

  @Test(arguments: ["ingest", "clean", "deduplicate", "merge", "aggregate", "publish"])
  func `Going on from a stage comes to the same release`(stage: String) throws {
    let output = Output(url: try Scratch.copy(of: try Runs.dongHa().url))
    let command = Command.run(input: try Returns.dongHa(), output: output.url, "--from", stage)
    #expect(try command.outcome().status == 0)
    #expect(try output.released() == Runs.dongHa().released())
  }

  @Test(arguments: ["01", "45,TW"])
  func `Recomputing some localities comes to the same release`(codes: String) throws {
    let output = Output(url: try Scratch.copy(of: try Runs.sample().url))
    let command = Command.run(input: Returns.sample, output: output.url, "--locality", codes)
    #expect(try command.outcome().status == 0)
    #expect(try output.released() == Runs.sample().released())
  }

  @Test func `Recomputing a locality takes its new returns`() throws {
    let input = try Returns.copy(folders: [Returns.provinceFolder, "TW"])
    let (output, fresh) = (Output(url: try Scratch.folder()), Output(url: try Scratch.folder()))
    #expect(try Command.run(input: input, output: output.url).outcome().status == 0)
    let ward = "2023-H2/\(Returns.provinceFolder)/19354-phuong-3.csv.gz"
    try FileManager.default.removeItem(at: input.appending(path: ward))
    let before = try output.release
    #expect(
      try Command.run(input: input, output: output.url, "--locality", "45").outcome().status == 0)
    #expect(try Command.run(input: input, output: fresh.url).outcome().status == 0)
    #expect(try output.release != before)
    #expect(try output.released() == fresh.released())
  }

  /// Words of the command line, the exit code, and what the message must hold.
  static let refusals: [([String], Int32, String)] = [
    (["--locality", "01"], 66, "sohoi run"),
    (["--only", "clean"], 66, "sohoi run --until ingest"),
    (["--only", "merge"], 66, "sohoi run --until deduplicate"),
    (["--from", "publish"], 66, "sohoi run --until"),
    (["--only", "deduplicat"], 64, "'deduplicate'"),
    (["--from", "Merge"], 64, "'merge'"),
    (["--until", "xyz"], 64, "ingest, clean, deduplicate, merge, aggregate, publish"),
    (["--from", "merge", "--until", "clean"], 64, "--until"),
    (["--only", "merge", "--from", "clean"], 64, "--only"),
    (["--locality", "100"], 64, "Không có tỉnh mã '100'"),
    (["--jobs", "0"], 64, "--jobs"),
    (["--settle", "-1"], 64, "--settle"),
    (["--jbos", "2"], 64, "--jobs"),
  ]

  @Test(arguments: refusals)
  func `What cannot be run says what to type instead`(
    words: [String], status: Int32, hint: String
  ) throws {
    let output = Output(url: try Scratch.folder())
    var command = Command.run(input: try Returns.dongHa(), output: output.url)
    command.arguments += words
    let outcome = try command.outcome()
    #expect(outcome.status == status)
    #expect(outcome.errors.contains(hint), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    #expect(!output.hasRelease)
  }
}
