import Foundation
import Testing

/// Provinces in which nothing changed are not counted again for the tables, which come out the same.
@Suite struct ContributionTests {
  private static let ward = "2023-H2/45-tinh-quang-tri/19354-phuong-3.csv.gz"
  private static let folder = "5-aggregate/partials"
  private let project: Project
  private let input: URL
  private let output: Output
  /// The inode of each file of contributions after the first run.
  private let first: [String: Int]
  /// Keeps each of those files open, lest a file that is written anew gets a lost one's inode.
  private let open: [FileHandle]

  /// Tables of one province and the centre.
  init() throws {
    project = try Project()
    input = try Returns.copy(folders: [Returns.provinceFolder, "TW"])
    output = Output(url: try Scratch.folder())
    try Self.run(project, input, output)
    first = try Self.inodes(output)
    let partials = output.stage(Self.folder)
    open = try first.keys.map { try FileHandle(forReadingFrom: partials.appending(path: $0)) }
    try #require(Set(first.keys.map { $0.prefix(2) }) == ["45", "TW"])
  }

  private static func run(
    _ project: Project, _ input: URL, _ output: Output, _ words: [String] = []
  ) throws {
    var command = project.run(input: input, output: output.url)
    command.arguments += words
    let outcome = try command.outcome()
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  private static func inodes(_ output: Output) throws -> [String: Int] {
    let folder = output.stage(folder)
    var inodes: [String: Int] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let path = folder.appending(path: name).path
      let facts = try FileManager.default.attributesOfItem(atPath: path)
      inodes[name] = facts[.systemFileNumber] as? Int
    }
    return inodes
  }

  /// The partitions whose files were written again, all of them.
  private func counted() throws -> Set<String> {
    let now = try Self.inodes(output)
    #expect(Set(now.keys) == Set(first.keys))
    let written = now.filter { first[$0.key] != $0.value }.keys
    let partitions = Set(written.map { String($0.prefix(2)) })
    #expect(written.count == now.keys.count { partitions.contains(String($0.prefix(2))) })
    return partitions
  }

  /// The stage is, byte for byte, the one of a run from the start.
  private func expectAsFresh() throws {
    let fresh = Output(url: try Scratch.folder())
    try Self.run(project, input, fresh)
    let left = try Output.files(below: output.stage("5-aggregate"))
    let right = try Output.files(below: fresh.stage("5-aggregate"))
    #expect(left.keys.sorted() == right.keys.sorted())
    // The ledger tells inodes and times.
    for (name, bytes) in right where name != "units.csv" { #expect(left[name] == bytes, "\(name)") }
  }

  @Test func `Only the province of a corrected return is counted again`() throws {
    try Correction.change(input.appending(path: Self.ward))
    try Self.run(project, input, output)
    #expect(try counted() == ["45"])
    try expectAsFresh()
  }

  @Test(arguments: ["TW.places.csv", "TW.returns.csv"], [true, false])
  func `What is not as it was written is counted again`(name: String, isLost: Bool) throws {
    let file = output.stage("\(Self.folder)/\(name)")
    if isLost {
      try FileManager.default.removeItem(at: file)
    } else {
      var bytes = try Data(contentsOf: file)
      bytes[bytes.count - 2] ^= 1
      try bytes.write(to: file)
    }
    try Self.run(project, input, output)
    #expect(try counted() == ["TW"])
    try expectAsFresh()
  }

  @Test func `After a change of a setting of the stage all are counted again`() throws {
    try project.replace("3711,3711,3.711", with: "3712,3712,3.712", in: "control-totals.csv")
    try Self.run(project, input, output)
    #expect(try counted() == ["45", "TW"])
    try expectAsFresh()
  }

  @Test(arguments: [["--force"], ["--paranoid"], ["--from", "aggregate"]])
  func `Who asks for all of it gets all of it anew`(words: [String]) throws {
    // Stages run by hand are not built upon stale ones.
    if words.count == 1 { try Correction.change(input.appending(path: Self.ward)) }
    try Self.run(project, input, output, words)
    #expect(try counted() == ["45", "TW"])
    try expectAsFresh()
  }
}
