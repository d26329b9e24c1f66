import Foundation
import Glibc
import Testing

/// What is run again, and what is not.
@Suite struct FreshnessTests {
  @Test(arguments: [[], ["--paranoid"]])
  func `With nothing new nothing is run, and nothing written but journal and lock`(
    words: [String]
  ) throws {
    let output = Output(url: try Scratch.folder())
    let input = try Returns.dongHa()
    #expect(try Command.run(input: input, output: output.url).outcome().status == 0)
    let before = try output.traces()
    var command = Command.run(input: input, output: output.url)
    command.arguments += words
    let outcome = try command.outcome()
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("Không có gì thay đổi"))
    #expect(try output.traces() == before)
    #expect(try output.lastUnits().isEmpty)
  }

  @Test func `Touching all returns makes nothing stale`() throws {
    let output = Output(url: try Scratch.folder())
    let input = try Returns.dongHa()
    #expect(try Command.run(input: input, output: output.url).outcome().status == 0)
    let before = try output.traces()
    for path in try Output.files(below: input).keys {
      try FileManager.default.setAttributes(
        [.modificationDate: Date()], ofItemAtPath: input.appending(path: path).path)
    }
    #expect(try Command.run(input: input, output: output.url).outcome().status == 0)
    #expect(try output.traces() == before)
  }

  @Test func `A copy of an output folder is as fresh as the folder`() throws {
    let output = Output(url: try Scratch.copy(of: try Runs.dongHa().url))
    let outcome = try Command.run(input: try Returns.dongHa(), output: output.url).outcome()
    #expect(outcome.errors.contains("Không có gì thay đổi"))
  }

  /// Two provinces; one row of one return is changed.
  @Test func `A corrected return runs itself, its province and the sums, and nothing else`() throws
  {
    let input = try Returns.copy(folders: ["45-tinh-quang-tri", "TW"])
    let output = Output(url: try Scratch.folder())
    #expect(try Command.run(input: input, output: output.url).outcome().status == 0)
    let path = "2023-H2/45-tinh-quang-tri/19354-phuong-3.csv.gz"
    try Correction.change(input.appending(path: path))
    #expect(try Command.run(input: input, output: output.url).outcome().status == 0)
    var units = try output.lastUnits()
    // Nothing to merge anew where the row left out was a duplicate.
    #expect([nil, ["45"]].contains(units.removeValue(forKey: "merge")))
    #expect(
      units == [
        "ingest": [path], "clean": [path], "deduplicate": ["45"], "aggregate": ["tables"],
        "publish": ["release"],
      ])
    try expectAsFresh(output, input)
  }

  @Test func `A correction that changes no association links nothing anew`() throws {
    let input = try Returns.dongHa()
    let output = Output(url: try Scratch.folder())
    #expect(try Command.run(input: input, output: output.url).outcome().status == 0)
    try Correction.unsign(
      input.appending(path: "2023-H2/45-tinh-quang-tri/19354-phuong-3.csv.gz"))
    #expect(try Command.run(input: input, output: output.url).outcome().status == 0)
    let units = try output.lastUnits()
    #expect(units["clean"]?.count == 1 && units["deduplicate"] == nil && units["merge"] == nil)
    #expect(units["publish"] == ["release"])
    try expectAsFresh(output, input)
  }

  /// What a person or a disk can do to returns and results, and what a run makes of it.
  enum Change: String, CaseIterable {
    case added, removed, renamed, replaced, archived
    case stageFileEdited, stageFileRemoved, stageRemoved, unitsRemoved, sharedFileEdited
    case releaseEdited, releaseRemoved, currentRemoved
  }

  @Test(arguments: Change.allCases)
  func `After any change a run comes to what a run from the start comes to`(change: Change) throws {
    let input = try Returns.dongHa()
    let output = Output(url: try Scratch.folder())
    #expect(try Command.run(input: input, output: output.url).outcome().status == 0)
    try apply(change, input, output)
    let plan = try Command.plan(input: input, output: output.url).outcome()
    #expect(plan.status == 21, "\(plan.output)")
    let outcome = try Command.run(input: input, output: output.url).outcome()
    #expect(outcome.status == 0, "\(outcome.errors)")
    try expectAsFresh(output, input)
    #expect(try Command.plan(input: input, output: output.url).outcome().status == 0)
  }

  private func apply(_ change: Change, _ input: URL, _ output: Output) throws {
    let files = FileManager.default
    let folder = input.appending(path: "2023-H2/45-tinh-quang-tri")
    let (ward, city) = ("19354-phuong-3.csv.gz", "461-thanh-pho-dong-ha.csv.gz")
    let release = output.url.appending(path: try output.release)
    switch change {
    case .added:
      try files.copyItem(
        at: Returns.sample.appending(path: "2023-H2/TW"), to: input.appending(path: "2023-H2/TW"))
    case .removed: try files.removeItem(at: folder.appending(path: ward))
    case .renamed:
      try files.moveItem(
        at: folder.appending(path: ward), to: folder.appending(path: "19354-phuong-ba.csv.gz"))
    case .replaced: try Correction.change(folder.appending(path: city))
    case .archived:
      try files.createDirectory(
        at: input.appending(path: "2023-H2/them"), withIntermediateDirectories: true)
      try files.moveItem(
        at: folder.appending(path: ward), to: input.appending(path: "2023-H2/them/\(ward)"))
    case .stageFileEdited:
      try Data("x".utf8).write(to: output.stage("3-deduplicate/45.register.csv"))
    case .stageFileRemoved:
      try files.removeItem(
        at: output.stage("2-clean/rows/2023-H2/45-tinh-quang-tri/\(ward).csv"))
    case .stageRemoved: try files.removeItem(at: output.stage("1-ingest"))
    case .unitsRemoved: try files.removeItem(at: output.stage("2-clean/units.csv"))
    case .sharedFileEdited: try Data("x".utf8).write(to: output.stage("2-clean/counts.csv"))
    case .releaseEdited: try Data("x".utf8).write(to: release.appending(path: "tables/B01.csv"))
    case .releaseRemoved: try files.removeItem(at: release)
    case .currentRemoved: try files.removeItem(at: output.url.appending(path: "current"))
    }
  }

  @Test func `A return withdrawn is noted`() throws {
    let input = try Returns.dongHa()
    let output = Output(url: try Scratch.folder())
    #expect(try Command.run(input: input, output: output.url).outcome().status == 0)
    let path = "2023-H2/45-tinh-quang-tri/19354-phuong-3.csv.gz"
    try FileManager.default.removeItem(at: input.appending(path: path))
    let outcome = try Command.run(input: input, output: output.url).outcome()
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("1 tệp đã bị rút: \(path)\n"), "\(outcome.errors)")
    let withdrawn = try output.journal().filter { $0["event"] == "withdrawn" }
    #expect(withdrawn.first?["partition"] == path)
  }

  @Test func `A file that was written just now waits, as one that is still being sent`() throws {
    let input = try Returns.dongHa()
    let output = Output(url: try Scratch.folder())
    #expect(try Command.run(input: input, output: output.url).outcome().status == 0)
    let before = try output.release
    let folder = input.appending(path: "2023-H2/45-tinh-quang-tri")
    sleep(4)
    try Correction.change(folder.appending(path: "19354-phuong-3.csv.gz"))
    try Data("STT,Tên".utf8).write(to: folder.appending(path: "moi.csv"))
    try Data("STT,Tên".utf8).write(to: folder.appending(path: "moi.csv.part"))
    let waiting = try Command.run(input: input, output: output.url, "--settle", "3").outcome()
    #expect(waiting.status == 0)
    #expect(waiting.errors.contains("2 tệp vừa được ghi"))
    #expect(try output.release == before)
    #expect(try Command.run(input: input, output: output.url).outcome().status == 20)
    #expect(try output.release != before)
  }

  /// The releases are the same, byte for byte.
  private func expectAsFresh(_ output: Output, _ input: URL) throws {
    let fresh = Output(url: try Scratch.folder())
    _ = try Command.run(input: input, output: fresh.url).outcome()
    let (left, right) = (try output.released(), try fresh.released())
    #expect(left.keys.sorted() == right.keys.sorted())
    for (path, bytes) in right { #expect(left[path] == bytes, "\(path)") }
  }
}

/// A return that somebody corrects.
enum Correction {
  /// Leaves out the line in the middle: a row of data.
  static func change(_ file: URL) throws {
    try edit(
      file,
      #"awk '{ lines[NR] = $0 } END { for (n = 1; n <= NR; n++) if (n != int(NR / 2)) print lines[n] }'"#
    )
  }

  /// Leaves out the last line, with the signature.
  static func unsign(_ file: URL) throws { try edit(file, "sed '$d'") }

  private static func edit(_ file: URL, _ filter: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", #"gzip -dc "$1" | \#(filter) | gzip -n > "$1.tmp" && mv "$1.tmp" "$1""#, "sh",
      file.path,
    ]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }
}
