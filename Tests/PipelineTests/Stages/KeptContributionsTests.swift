import Aggregate
import Foundation
import Register
import Testing

@testable import Pipeline

/// What partitions contributed is taken over where all it depends on is what it was.
@Suite struct KeptContributionsTests {
  private static let partitions = ["01", "45", "TW"]
  private let folder: TemporaryFolder
  private let written: [String: Contribution]
  private let cues: [Cue]

  /// A stage that has counted three partitions.
  init() throws {
    folder = try TemporaryFolder()
    cues =
      Self.partitions.map { Cue(name: $0, value: "of \($0)") } + [
        Cue(name: Cue.settings, value: "s1"), Cue(name: Cue.program, value: "p1"),
      ]
    let stage = try StageFolder.create(.aggregate, in: folder.path)
    var written: [String: Contribution] = [:]
    for partition in Self.partitions {
      var partials = Partials()
      partials.count(try Association.full(partition), bearing: .assigned)
      let contribution = Contribution(
        partials: partials, linked: [LinkedCount(path: "\(partition).csv.gz")])
      try contribution.write(partition, to: stage)
      written[partition] = contribution
    }
    self.written = written
    try stage.close(
      AggregateStage.unit, cues: cues, files: Self.partitions.flatMap(Contribution.files))
    try stage.finish()
  }

  /// The partitions that are taken over.
  private func taken(_ cues: [Cue]) throws -> [String] {
    let left = try UnitLedger(.aggregate, in: folder.path)
    guard let kept = KeptContributions(folder.path, left, cues: cues) else { return [] }
    let stage = try StageFolder.create(.aggregate, in: folder.path)
    return Self.partitions.filter { partition in
      let found = kept.contribution(partition, takenInto: stage)
      #expect(stage.files.contains(Contribution.files(partition)[0]) == (found != nil))
      guard let found, let known = written[partition] else { return false }
      #expect(found.partials == known.partials)
      #expect("\(found.linked)" == "\(known.linked)")
      return true
    }
  }

  private func changed(_ name: String) -> [Cue] {
    cues.map { $0.name == name ? Cue(name: name, value: "new") : $0 }
  }

  @Test func `All that did not change are taken over`() throws {
    #expect(try taken(cues) == Self.partitions)
  }

  @Test func `A partition of other inputs is not`() throws {
    #expect(try taken(changed("45")) == ["01", "TW"])
  }

  @Test func `A partition that is new is not`() throws {
    let others = cues.filter { $0.name != "45" }
    let left = try UnitLedger(.aggregate, in: folder.path)
    let kept = try #require(KeptContributions(folder.path, left, cues: others))
    let stage = try StageFolder.create(.aggregate, in: folder.path)
    #expect(kept.contribution("45", takenInto: stage) == nil)
    #expect(kept.contribution("79", takenInto: stage) == nil)
  }

  @Test(arguments: [Cue.settings, Cue.program])
  func `With other settings, or by another program, none is`(name: String) throws {
    #expect(try taken(changed(name)).isEmpty)
    #expect(try taken(cues.filter { $0.name != name }).isEmpty)
  }

  @Test(arguments: 0..<Contribution.files("45").count, ["edited", "cut", "lost"])
  func `A partition of which a file is not as it was written is not`(
    index: Int, damage: String
  ) throws {
    let name = Contribution.files("45")[index]
    let file = folder.url.appending(path: "\(Stage.aggregate.folder)/\(name)")
    var bytes = try Data(contentsOf: file)
    switch damage {
    case "edited":
      bytes[bytes.count - 2] ^= 1
      try bytes.write(to: file)
    case "cut": try bytes.dropLast().write(to: file)
    default: try FileManager.default.removeItem(at: file)
    }
    #expect(try taken(cues) == ["01", "TW"])
  }

  @Test func `A stage that was cut off has none`() throws {
    _ = try StageFolder.create(.aggregate, in: folder.path)
    #expect(try taken(cues).isEmpty)
  }
}
