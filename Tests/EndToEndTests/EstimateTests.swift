import Foundation
import Testing

/// `sohoi estimate`: a proposal that the pipeline can read.
@Suite struct EstimateTests {
  @Test func `The proposed models are read by the next run, and the old ones stay`() throws {
    let project = try Scratch.folder()
    for name in ["Pipelines", "SampleData"] {
      try FileManager.default.copyItem(
        at: Command.repository.appending(path: name), to: project.appending(path: name))
    }
    let before = try Output.files(below: project.appending(path: "Pipelines"))
    let output = try Runs.sample().url.path
    let command = Command("estimate", "--project", project.path, "--output", output)
    let outcome = try command.outcome()
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("name exact"))
    #expect(try Output.files(below: project.appending(path: "Pipelines")) == before)
    #expect(try command.outcome().output == outcome.output)

    let tables = project.appending(path: "Pipelines/hoi-quan-chung")
    for name in ["linkage.yaml", "linkage-between-periods.yaml"] {
      let proposed = try Data(contentsOf: project.appending(path: "review/model/\(name)"))
      try proposed.write(to: tables.appending(path: name))
    }
    var run = Command("run", "--project", project.path, "--quiet")
    run.arguments += ["--input", try Returns.dongHa().path]
    #expect(try run.outcome().status == 0)
  }

  @Test func `Without a run there is nothing to learn from`() throws {
    let output = try Scratch.folder().path
    let command = Command("estimate", "--project", Command.repository.path, "--output", output)
    #expect(try command.outcome().status == 66)
  }
}
