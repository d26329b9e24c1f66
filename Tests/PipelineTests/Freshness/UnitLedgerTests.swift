import Foundation
import Testing

@testable import Pipeline

/// The ledger of a stage's units.
@Suite struct UnitLedgerTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private let slice = SettingSlice([
    Cue(name: "kinds.csv", value: "abc"), Cue(name: "x,y", value: "\""),
  ])

  private func fill(_ units: [String]) throws -> StageFolder {
    let stage = try StageFolder.create(.clean, in: folder.path, settings: slice)
    for unit in units {
      try stage.write("\(unit).csv", Array("của \(unit)".utf8))
      try stage.close(
        unit, cues: [slice.cue, Cue(name: "nội dung", value: unit)], files: ["\(unit).csv"],
        summary: "a,b\n\(unit),\"2\"\n", input: "1.2.3")
    }
    return stage
  }

  private var file: String { "stages/2-clean/units.csv" }

  @Test func `What a stage notes of its units is read back, finished or not`() throws {
    let stage = try fill(["a/b.csv", "c, \"d\""])
    for isFinished in [false, true] {
      if isFinished { try stage.finish() }
      let ledger = try UnitLedger(.clean, in: folder.path)
      #expect(Set(ledger.units.keys.filter { !$0.isEmpty }) == ["a/b.csv", "c, \"d\""])
      let unit = try #require(ledger.units["c, \"d\""])
      #expect(unit.cues == [slice.cue, Cue(name: "nội dung", value: "c, \"d\"")])
      #expect(unit.summary == "a,b\nc, \"d\",\"2\"\n")
      #expect(unit.input == "1.2.3")
      #expect(unit.files.map(\.sha256) == [Checksum.sha256(Array("của c, \"d\"".utf8))])
      #expect(ledger.settings[slice.digest] == slice.settings)
      #expect(ledger.isComplete(.clean, in: folder.path) == isFinished)
    }
  }

  @Test func `Wherever the ledger is cut, whole units are read and no others`() throws {
    _ = try fill(["a", "b", "c"])
    let bytes = try Data(contentsOf: folder.url.appending(path: file))
    var seen: Set<Int> = []
    for length in stride(from: 0, through: bytes.count, by: 3) {
      try bytes.prefix(length).write(to: folder.url.appending(path: file))
      let units = try UnitLedger(.clean, in: folder.path).units
      let names = units.keys.sorted()
      #expect(names == Array(["a", "b", "c"].prefix(names.count)))
      #expect(units.values.allSatisfy { $0.cues.count == 2 && $0.files.count == 1 })
      seen.insert(names.count)
    }
    #expect(seen == [0, 1, 2, 3])
  }

  @Test func `A unit run again replaces what it was`() throws {
    let stage = try fill(["a"])
    try stage.close("a", cues: [Cue(name: "nội dung", value: "khác")], files: [])
    let unit = try UnitLedger(.clean, in: folder.path).units["a"]
    #expect(unit?.cues == [Cue(name: "nội dung", value: "khác")])
    #expect(unit?.files.isEmpty == true)
  }

  @Test func `Folders of other versions are told apart`() throws {
    #expect(try UnitLedger(.clean, in: folder.path).writtenIn == 0)
    try folder.write("file,bytes,crc32\n", to: "stages/2-clean/manifest.csv")
    #expect(try UnitLedger(.clean, in: folder.path).writtenIn == 1)
    try folder.write("unit,kind,name,value\n,layout,,3\n", to: file)
    let error = try #require(throws: RunError.self) { try UnitLedger(.clean, in: folder.path) }
    #expect(error.status == .configuration)
  }

  // Taken for a missing one, it would leave its returns out of the release.
  @Test func `A ledger that cannot be looked at is an error, a missing one is empty`() throws {
    #expect(try UnitLedger(.clean, in: folder.path).units.isEmpty)
    let stages = folder.url.appending(path: "stages")
    try FileManager.default.createDirectory(at: stages, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: stages.appending(path: "2-clean").path, withDestinationPath: "2-clean")
    #expect(throws: RunError.self) { try UnitLedger(.clean, in: folder.path) }
  }

  @Test func `A file counts as unchanged by its stamp, or by its content`() throws {
    let stage = try fill(["a"])
    try stage.finish()
    let fact = try #require(try UnitLedger(.clean, in: folder.path).units["a"]?.files.first)
    let path = folder.path("stages/2-clean/a.csv")
    #expect(fact.holds(at: path, trusts: true) && fact.holds(at: path, trusts: false))
    // Another file of the same content.
    try folder.write("của a", to: "stages/2-clean/a.csv")
    #expect(fact.holds(at: path, trusts: true))
    try folder.write("của b", to: "stages/2-clean/a.csv")
    #expect(!fact.holds(at: path, trusts: true))
    try FileManager.default.removeItem(atPath: path)
    #expect(!fact.holds(at: path, trusts: true))
  }
}
