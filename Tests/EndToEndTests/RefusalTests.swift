import Foundation
import Glibc
import Testing

/// Runs that cannot begin: wrong configuration, no place to write, another run at work.
@Suite struct RefusalTests {
  /// A change of the pipeline's files, and what the message must hold beside file and line.
  struct Fault: CustomTestStringConvertible {
    var file: String
    var text: String
    var wrong: String
    var hint: String
    var testDescription: String { "\(file): \(hint)" }
  }

  static let faults = [
    Fault(
      file: "pipeline.yaml", text: "inflated_megabytes: ", wrong: "inflated_megabyte: ",
      hint: "Có phải là 'inflated_megabytes'?"),
    Fault(
      file: "pipeline.yaml", text: "rows_per_sheet: 10000", wrong: "rows_per_sheet: nhiều",
      hint: "'rows_per_sheet' phải là số nguyên"),
    Fault(
      file: "pipeline.yaml", text: "[directed, proposed]", wrong: "[directed, planned]",
      hint: "'apply' phải là: directed, proposed"),
    Fault(
      file: "linkage.yaml", text: "link_threshold_bits", wrong: "link_treshold_bits",
      hint: "Có phải là 'link_threshold_bits'?"),
    Fault(
      file: "agencies.csv", text: "agency,label,aliases", wrong: "agency,name,aliases",
      hint: "agency,label,aliases"),
    Fault(
      file: "similar-associations.csv",
      text: "sắp xếp của Hà Nội,proposed,province|district|commune,01,2023-01-01\nkhuyen",
      wrong: "sắp xếp của Hà Nội,planned,province|district|commune,01,2023-01-01\nkhuyen",
      hint: "directed hoặc proposed"),
  ]

  @Test(arguments: faults)
  func `A wrong configuration is refused with its place and the nearest right word`(
    fault: Fault
  ) throws {
    let project = try Project()
    let line = try project.replace(fault.text, with: fault.wrong, in: fault.file)
    let output = Output(url: try Scratch.folder())
    let outcome = try project.run(input: try Returns.dongHa(), output: output.url).outcome()
    #expect(outcome.status == 78)
    #expect(outcome.errors.contains("\(fault.file):\(line)"), "\(outcome.errors)")
    #expect(outcome.errors.contains(fault.hint), "\(outcome.errors)")
    #expect(!output.hasRelease)
  }

  @Test func `An unknown pipeline is refused`() throws {
    let outcome = try Command(
      "run", "--project", Command.repository.path, "--pipeline", "hoi-doan",
      "--output", try Scratch.folder().path
    ).outcome()
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("--pipeline"))
  }

  @Test func `An output folder that cannot be made is refused`() throws {
    let file = try Scratch.folder().appending(path: "tệp")
    try Data().write(to: file)
    let outcome = try Command.run(
      input: try Returns.dongHa(), output: file.appending(path: "Output")
    ).outcome()
    #expect(outcome.status == 73)
    #expect(outcome.errors.contains(file.path))
    #expect(outcome.errors.contains("--output"))
  }

  @Test func `Results among the returns are refused`() throws {
    let input = try Scratch.copy(of: try Returns.dongHa())
    let before = try Output.files(below: input)
    let outcome = try Command.run(input: input, output: input.appending(path: "Output")).outcome()
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("OUTPUT-IN-INPUT"))
    #expect(try Output.files(below: input) == before)
  }

  @Test func `A second run in the same output folder waits for nobody`() throws {
    let output = Output(url: try Scratch.copy(of: try Runs.dongHa().url))
    let before = try Output.files(below: output.url)
    let lock = open(output.url.appending(path: ".lock").path, O_RDWR | O_CLOEXEC)
    try #require(lock >= 0 && flock(lock, LOCK_EX | LOCK_NB) == 0)
    let command = Command.run(input: try Returns.dongHa(), output: output.url)
    #expect(try command.outcome().status == 75)
    #expect(try Output.files(below: output.url) == before)
    close(lock)
    #expect(try command.outcome().status == 0)
  }
}
