import Foundation
import Testing

/// An output folder that a run has filled.
struct Output {
  let url: URL

  /// The release that `current` points at.
  var release: String {
    get throws {
      try FileManager.default.destinationOfSymbolicLink(
        atPath: url.appending(path: "current").path)
    }
  }

  var hasRelease: Bool {
    FileManager.default.fileExists(atPath: url.appending(path: "current").path)
  }

  /// A file of the current release.
  func file(_ path: String) -> URL { url.appending(path: "current").appending(path: path) }

  /// A table of the current release.
  func table(_ path: String) throws -> Table { try Table(file(path)) }

  /// A file of a stage.
  func stage(_ path: String) -> URL { url.appending(path: "stages").appending(path: path) }

  /// The lines of the journal.
  func journal() throws -> [[String: String]] {
    let text = try String(contentsOf: url.appending(path: "journal.jsonl"), encoding: .utf8)
    return try text.split(separator: "\n").map {
      try JSONDecoder().decode([String: String].self, from: Data($0.utf8))
    }
  }

  /// The units that the last run ran, by stage.
  func lastUnits() throws -> [String: [String]] {
    let entries = try journal()
    let run = entries.last?["run"]
    return Dictionary(
      grouping: entries.filter { $0["run"] == run && $0["event"] == "unit" },
      by: { $0["stage"] ?? "" }
    ).mapValues { $0.compactMap { $0["partition"] }.sorted() }
  }

  /// Inode, size and time of every entry but the journal and the lock.
  func traces() throws -> [String: String] {
    var traces: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: url.path)
    where path != "journal.jsonl" && path != ".lock" {
      let facts = try FileManager.default.attributesOfItem(atPath: url.appending(path: path).path)
      traces[path] =
        "\(facts[.systemFileNumber] ?? "") \(facts[.size] ?? "") "
        + "\(facts[.modificationDate] ?? "")"
    }
    return traces
  }

  /// Every file of the current release with its bytes, by path.
  func released() throws -> [String: Data] {
    try Self.files(below: url.appending(path: try release))
  }

  /// All files below a folder with their bytes, by path.
  static func files(below folder: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let file = folder.appending(path: path)
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      files[path] = try Data(contentsOf: file)
    }
    return files
  }
}

/// Runs that several tests look at; each is made once, and never changed.
enum Runs {
  /// All sample returns, on one thread, in a plain locale.
  static func sample() throws -> Output { try made.sample.get() }

  /// The returns of Đông Hà only.
  static func dongHa() throws -> Output { try made.dongHa.get() }

  private static let made = (
    sample: Result {
      let output = Output(url: try Scratch.folder())
      var command = Command.run(input: Returns.sample, output: output.url, "--jobs", "1")
      command.environment = ["LANG": "C", "TZ": "UTC"]
      try #require(try command.outcome().status == 0)
      return output
    },
    dongHa: Result {
      let output = Output(url: try Scratch.folder())
      let outcome = try Command.run(input: try Returns.dongHa(), output: output.url).outcome()
      try #require(outcome.status == 0)
      return output
    }
  )
}
