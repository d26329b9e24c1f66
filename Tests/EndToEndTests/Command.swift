import Foundation
import Glibc

/// The program as people run it: the real binary in a process of its own.
struct Command {
  /// What a run left behind.
  struct Outcome {
    var status: Int32
    var output: String
    var errors: String
  }

  /// The root of the repository.
  static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The binary lies beside the test bundle in the build folder.
  static let sohoi = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "sohoi")

  var arguments: [String]
  /// The program; another one where a test asks for it.
  var binary = Command.sohoi
  var environment: [String: String] = [:]
  /// Where it starts; a folder that has nothing to do with the project.
  var folder = Scratch.root
  /// Words before the program, for running it with fewer rights.
  var prefix: [String] = []

  /// `sohoi` with those arguments.
  init(_ arguments: String...) { self.arguments = arguments }

  /// `sohoi run` on the repository's pipeline.
  static func run(input: URL, output: URL, _ arguments: String...) -> Command {
    var command = Command("run", "--project", repository.path)
    command.arguments += ["--input", input.path, "--output", output.path] + arguments
    return command
  }

  /// `sohoi plan` on the repository's pipeline.
  static func plan(input: URL, output: URL) -> Command {
    Command(
      "plan", "--project", repository.path, "--input", input.path, "--output", output.path)
  }

  /// Starts it; what it says goes nowhere.
  func started() throws -> Process {
    let process = try process()
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  private func process() throws -> Process {
    let words = prefix + [binary.path] + arguments
    let process = Process()
    process.executableURL = URL(filePath: words[0])
    process.arguments = Array(words.dropFirst())
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.currentDirectoryURL = folder
    return process
  }

  /// Runs to the end.
  func outcome() throws -> Outcome {
    let process = try process()
    let streams = try Scratch.folder()
    let (output, errors) = (streams.appending(path: "out"), streams.appending(path: "err"))
    try Data().write(to: output)
    try Data().write(to: errors)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
      errors: try String(contentsOf: errors, encoding: .utf8))
  }
}
