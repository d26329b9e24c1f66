import Foundation
import Testing

/// `sohoi link`, on the examples its documentation works through.
@Suite struct LinkExamplesTests {
  static let examples = Command.repository.appending(path: "docs/examples")

  /// A run of an example: its files, and the folder of its results.
  private static func run(
    _ files: [URL], _ configuration: String, _ output: URL, _ more: String...
  ) throws -> Command.Outcome {
    var command = Command("link")
    command.arguments += files.map(\.path)
    command.arguments += ["--config", examples.appending(path: configuration).path]
    command.arguments += ["--output", output.path] + more
    return try command.outcome()
  }

  private static func example(_ names: String...) -> [URL] {
    names.map { examples.appending(path: $0) }
  }

  /// Sets of records that are one, each record with its register.
  private static func clusters(_ output: URL) throws -> Set<Set<String>> {
    let rows = try rows(output.appending(path: "clusters.csv"))
    return Set(
      Dictionary(grouping: rows) { $0[2] }.values.map { Set($0.map { $0[0] + ":" + $0[1] }) })
  }

  private static func rows(_ file: URL) throws -> [[String]] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
  }

  /// Precision and recall over pairs, against the last column of the files.
  private static func quality(
    _ clusters: Set<Set<String>>, _ files: [URL]
  ) throws -> (precision: Double, recall: Double) {
    var truth: [String: String] = [:]
    for (register, file) in files.enumerated() {
      for row in try rows(file) { truth["\(register + 1):\(row[0])"] = row.last }
    }
    func pairs(_ counts: some Sequence<Int>) -> Int { counts.reduce(0) { $0 + $1 * ($1 - 1) / 2 } }
    let together = clusters.flatMap { cluster in
      Dictionary(grouping: cluster) { truth[$0] }.values.map(\.count)
    }
    let actual = Dictionary(grouping: truth.values) { $0 }.values.map(\.count)
    return (
      Double(pairs(together)) / Double(pairs(clusters.map(\.count))),
      Double(pairs(together)) / Double(pairs(actual))
    )
  }

  static let cases = [
    (files: ["libraries.csv"], configuration: "libraries.yaml"),
    (files: ["clinics-health.csv", "clinics-insurance.csv"], configuration: "clinics.yaml"),
  ]

  @Test(arguments: cases)
  func `Each example finds what it promises, and a second run writes the same bytes`(
    files: [String], configuration: String
  ) throws {
    let paths = files.map { Self.examples.appending(path: $0) }
    let (first, second) = (try Scratch.folder(), try Scratch.folder())
    let outcome = try Self.run(paths, configuration, first, "--jobs", "1")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let again = try Self.run(paths, configuration, second, "--jobs", "4")
    #expect(again.output == outcome.output)
    let names = try FileManager.default.contentsOfDirectory(atPath: first.path).sorted()
    #expect(names.prefix(4) == ["clusters.csv", "model.yaml", "pairs.csv", "report.txt"])
    for name in names {
      #expect(
        try Data(contentsOf: first.appending(path: name))
          == Data(contentsOf: second.appending(path: name)), "\(name)")
    }
    let quality = try Self.quality(try Self.clusters(first), paths)
    #expect(quality.precision > 0.98)
    #expect(quality.recall > 0.9)
  }

  @Test func `The order of the rows does not decide which records are one`() throws {
    let source = Self.examples.appending(path: "libraries.csv")
    var lines = try String(contentsOf: source, encoding: .utf8).split(separator: "\n")
    let header = lines.removeFirst()
    let reversed = try Scratch.folder().appending(path: "reversed.csv")
    try Scratch.write(
      Data(([header] + lines.reversed()).joined(separator: "\n").utf8), to: reversed)
    let (straight, turned) = (try Scratch.folder(), try Scratch.folder())
    _ = try Self.run([source], "libraries.yaml", straight)
    _ = try Self.run([reversed], "libraries.yaml", turned)
    #expect(try Self.clusters(turned) == Self.clusters(straight))
  }

  @Test func `A model that was kept gives the same clusters without estimating again`() throws {
    let files = Self.example("libraries.csv")
    let (first, second) = (try Scratch.folder(), try Scratch.folder())
    _ = try Self.run(files, "libraries.yaml", first)
    let model = first.appending(path: "model.yaml")
    let outcome = try Self.run(files, "libraries.yaml", second, "--model", model.path)
    #expect(outcome.status == 0, "\(outcome.errors)")
    for name in ["clusters.csv", "pairs.csv", "model.yaml", "survivors.csv"] {
      #expect(
        try Data(contentsOf: first.appending(path: name))
          == Data(contentsOf: second.appending(path: name)), "\(name)")
    }
    #expect(!outcome.output.contains("Ước lượng từ"))
  }

  @Test func `Every cluster has one survivor, with a value where any of its records has one`()
    throws
  {
    let output = try Scratch.folder()
    _ = try Self.run(Self.example("libraries.csv"), "libraries.yaml", output)
    let clusters = try Self.clusters(output)
    let survivors = try Self.rows(output.appending(path: "survivors.csv"))
    #expect(survivors.count == clusters.count)
    #expect(survivors.allSatisfy { !$0[2].isEmpty })
  }

  @Test func `A survey tells the pairs of each rule and writes nothing`() throws {
    let output = try Scratch.folder().appending(path: "none")
    let outcome = try Self.run(
      Self.example("libraries.csv"), "libraries.yaml", output, "--survey")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("district + founded:year"))
    #expect(!FileManager.default.fileExists(atPath: output.path))
  }

  @Test func `Of two registers no record is linked twice`() throws {
    let output = try Scratch.folder()
    _ = try Self.run(
      Self.example("clinics-health.csv", "clinics-insurance.csv"), "clinics.yaml", output)
    let clusters = try Self.clusters(output)
    #expect(clusters.contains { $0.count == 2 })
    for cluster in clusters {
      #expect(Set(cluster.map { $0.prefix(1) }).count == cluster.count)
    }
  }
}
