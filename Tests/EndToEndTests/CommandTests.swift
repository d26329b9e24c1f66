import Foundation
import Testing

/// What the command says, and where.
@Suite struct CommandTests {
  @Test func `The version is asked for by name`() throws {
    let outcome = try Command("--version").outcome()
    #expect(outcome.status == 0)
    #expect(outcome.output.wholeMatch(of: /sohoi [0-9]+\.[0-9]+\.[0-9]+\n/) != nil)
  }

  @Test func `A quiet run says nothing`() throws {
    let output = Output(url: try Scratch.folder())
    let outcome = try Command.run(input: try Returns.dongHa(), output: output.url, "--quiet")
      .outcome()
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.isEmpty)
    #expect(output.hasRelease)
  }

  @Test func `A run tells of its stages and its release on standard error`() throws {
    let output = Output(url: try Scratch.folder())
    let outcome = try Command.run(input: try Returns.dongHa(), output: output.url).outcome()
    #expect(outcome.output.isEmpty)
    for stage in 1...6 { #expect(outcome.errors.contains("[\(stage)/6]")) }
    let id = try #require(try output.release.split(separator: "/").last)
    #expect(outcome.errors.contains("Bản phát hành \(id)"))
    #expect(outcome.errors.contains("20 dùng"))
    #expect(!outcome.errors.contains("\u{1B}"), "no terminal, no bar")
  }

  @Test func `Paths start from the project, not from where the command runs`() throws {
    let project = try Project()
    try FileManager.default.createDirectory(
      at: project.url.appending(path: "SampleData"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: try Returns.dongHa(), to: project.url.appending(path: "SampleData/returns"))
    let outcome = try Command("run", "--project", project.url.path).outcome()
    #expect(outcome.status == 0)
    let output = Output(url: project.url.appending(path: "Output"))
    #expect(try output.release == Runs.dongHa().release)
  }

  @Test func `Files that hold personal data are readable by their owner only`() throws {
    let output = try Runs.dongHa()
    for path in try Output.files(below: output.stage("")).keys {
      let attributes = try FileManager.default.attributesOfItem(atPath: output.stage(path).path)
      #expect(attributes[.posixPermissions] as? Int == 0o600, "\(path)")
    }
  }
}
