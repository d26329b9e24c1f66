import Foundation
import Testing

/// Releases one after another: checked, listed, gone back to, kept.
@Suite struct ReleaseTests {
  private let input: URL
  private let output: Output

  /// Two releases: of all returns, and of one return less.
  init() throws {
    input = try Returns.dongHa()
    output = Output(url: try Scratch.copy(of: try Runs.dongHa().url))
    try FileManager.default.removeItem(
      at: input.appending(path: "2023-H2/45-tinh-quang-tri/19354-phuong-3.csv.gz"))
    try #require(try Command.run(input: input, output: output.url).outcome().status == 0)
  }

  private func command(_ words: String...) throws -> Command.Outcome {
    var command = Command("")
    command.arguments =
      words + [
        "--project", Command.repository.path, "--input", input.path, "--output", output.url.path,
      ]
    return try command.outcome()
  }

  @Test func `Going back puts the release before in force, and runs leave it so`() throws {
    let (first, second) = (try Runs.dongHa().release, try output.release)
    #expect(first != second)
    let back = try command("rollback")
    #expect(back.status == 0, "\(back.errors)")
    #expect(try output.release == first)
    #expect(try command("plan").status == 0)
    #expect(try Command.run(input: input, output: output.url).outcome().status == 0)
    #expect(try output.release == first)
    #expect(try command("status").output.contains("đã quay về từ"))
    // Something new is published over it.
    try Correction.change(
      input.appending(path: "2023-H2/45-tinh-quang-tri/461-thanh-pho-dong-ha.csv.gz"))
    #expect(try Command.run(input: input, output: output.url).outcome().status == 0)
    #expect(try ![first, second].contains(output.release))
  }

  @Test func `Going back to a release by name, and forth again`() throws {
    let second = try output.release.dropFirst("releases/".count)
    #expect(try command("rollback").status == 0)
    #expect(try command("rollback", String(second.prefix(8))).status == 0)
    #expect(try output.release == "releases/\(second)")
    #expect(try command("plan").status == 0)
    let unknown = try command("rollback", String(second.dropLast()) + "x")
    #expect(unknown.status == 64)
    #expect(unknown.errors.contains(second))
  }

  @Test func `A damaged release is found, and not gone back to`() throws {
    let first = try Runs.dongHa().release
    try Data("x".utf8).write(to: output.url.appending(path: "\(first)/tables/B01.csv"))
    let before = try output.release
    let verified = try command("verify", String(first.dropFirst("releases/".count)))
    #expect(verified.status == 70)
    #expect(verified.output.contains("tables/B01.csv"))
    #expect(try command("rollback").status == 70)
    #expect(try output.release == before)
    #expect(try command("verify").status == 0)
  }

  @Test func `The history names every release, in order`() throws {
    #expect(try command("rollback").status == 0)
    let lines = try command("history").output.split(separator: "\n")
    let ids = try [Runs.dongHa().release, output.journal().compactMap { $0["release"] }[1]]
      .map { $0.replacing("releases/", with: "") }
    #expect(lines.count == 4)
    #expect(lines[0].contains(ids[0]) && lines[1].contains(ids[1]) && lines[2].contains(ids[0]))
    #expect(lines[2].contains("quay về"))
    #expect(lines[3] == "Hiện hành: \(ids[0])")
  }

  @Test func `Old releases go when there are more than the pipeline keeps`() throws {
    let project = try Project()
    try project.replace("keep: 30", with: "keep: 1", in: "pipeline.yaml")
    try Correction.change(
      input.appending(path: "2023-H2/45-tinh-quang-tri/461-thanh-pho-dong-ha.csv.gz"))
    #expect(try project.run(input: input, output: output.url).outcome().status == 0)
    let names = try FileManager.default.contentsOfDirectory(
      atPath: output.url.appending(path: "releases").path)
    #expect(names.count == 2)
    #expect(names.contains(String(try output.release.dropFirst("releases/".count))))
  }

  @Test func `A reader of current sees one release or another, never both`() throws {
    let readers = output
    let known = Set(
      try [output.released(), Runs.dongHa().released()].map { try #require($0["manifest.json"]) })
    let whole = try Returns.dongHa()
    for number in 0..<4 {
      let process = try Command.run(input: number % 2 == 0 ? whole : input, output: output.url)
        .started()
      while process.isRunning {
        let release = try readers.release
        let files = try Output.files(below: readers.url.appending(path: release))
        #expect(known.contains(try #require(files["manifest.json"])))
        #expect(files["SHA256SUMS"] != nil && files["tables/B12.csv"] != nil)
      }
      #expect(process.terminationStatus == 0)
    }
  }
}
