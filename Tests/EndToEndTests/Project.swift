import Foundation
import Testing

/// A project of its own with a copy of the pipeline that a test may change.
struct Project {
  let url: URL

  init() throws {
    url = try Scratch.folder()
    try FileManager.default.copyItem(
      at: Command.repository.appending(path: "Pipelines"), to: url.appending(path: "Pipelines"))
  }

  /// A file of the pipeline.
  func file(_ name: String) -> URL {
    url.appending(path: "Pipelines/hoi-quan-chung").appending(path: name)
  }

  /// Replaces a text that stands once in a file of the pipeline.
  ///
  /// - Returns: The line on which it begins.
  @discardableResult
  func replace(_ text: String, with other: String, in name: String) throws -> Int {
    let parts = try String(contentsOf: file(name), encoding: .utf8).components(separatedBy: text)
    try #require(parts.count == 2, "\(text) in \(name)")
    try Data(parts.joined(separator: other).utf8).write(to: file(name))
    return parts[0].components(separatedBy: "\n").count
  }

  /// `sohoi plan` on this project.
  func plan(input: URL, output: URL) -> Command {
    Command("plan", "--project", url.path, "--input", input.path, "--output", output.path)
  }

  /// `sohoi run` on this project.
  func run(input: URL, output: URL) -> Command {
    Command("run", "--project", url.path, "--input", input.path, "--output", output.path)
  }
}
