import Foundation
import Testing

@testable import Pipeline

/// Checkpoints that are only read as they were written.
@Suite struct StageFolderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func filled(_ names: [String]) throws {
    let stage = try StageFolder.create(.clean, in: folder.path)
    for name in names { try stage.write(name, Array("\(name) của tôi".utf8)) }
    try stage.finish()
  }

  @Test func `What was written is read back, in a private folder`() throws {
    try filled(["rows/a.csv", "counts.csv"])
    let stage = try StageFolder.open(.clean, in: folder.path)
    #expect(stage.files == ["counts.csv", "rows/a.csv"])
    #expect(stage.has("counts.csv") && !stage.has("b.csv"))
    #expect(try stage.read("rows/a.csv") == Array("rows/a.csv của tôi".utf8))
    for name in ["counts.csv", "rows/a.csv", "manifest.csv"] {
      let path = folder.path("stages/2-clean/\(name)")
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o600)
    }
  }

  @Test(arguments: ["rows/a.csv của bạn", "rows/a.csv", ""])
  func `A file that was changed is not read`(text: String) throws {
    try filled(["rows/a.csv"])
    try folder.write(text, to: "stages/2-clean/rows/a.csv")
    let error = try #require(throws: RunError.self) {
      try StageFolder.open(.clean, in: folder.path).read("rows/a.csv")
    }
    #expect(error.status == .defect)
    #expect(error.place.hasSuffix("stages/2-clean/rows/a.csv"))
    #expect(error.remedy.contains("--from clean"))
  }

  @Test func `A file that is missing, or was never part of the stage, is named`() throws {
    try filled(["a.csv"])
    try folder.write("thêm vào", to: "stages/2-clean/b.csv")
    let stage = try StageFolder.open(.clean, in: folder.path)
    try FileManager.default.removeItem(atPath: folder.path("stages/2-clean/a.csv"))
    for name in ["a.csv", "b.csv"] {
      let error = try #require(throws: RunError.self) { try stage.read(name) }
      #expect(error.status == .inputMissing)
      #expect(error.place.hasSuffix(name))
    }
  }

  @Test func `A stage that has not run, or did not finish, says what to run`() throws {
    let error = try #require(throws: RunError.self) {
      try StageFolder.open(.merge, in: folder.path)
    }
    #expect(error.status == .inputMissing)
    #expect(error.remedy == "Chạy trước: sohoi run --until merge")

    try filled(["a.csv"])
    let unfinished = try StageFolder.create(.clean, in: folder.path)
    try unfinished.write("a.csv", [1])
    #expect(throws: RunError.self) { try StageFolder.open(.clean, in: folder.path) }
  }

  @Test func `Files of the run before go, unless their unit is kept`() throws {
    let first = try StageFolder.create(.clean, in: folder.path)
    for unit in ["01", "45", "TW"] {
      try first.write("\(unit).csv", Array("\(unit).csv của tôi".utf8))
      try first.close(unit, cues: [], files: ["\(unit).csv"])
    }
    try first.finish()
    let next = try StageFolder.create(.clean, in: folder.path) { $0 == "45" }
    try next.write("01.csv", [1, 2])
    try next.finish()
    let stage = try StageFolder.open(.clean, in: folder.path)
    #expect(stage.files == ["01.csv", "45.csv"])
    #expect(try stage.read("01.csv") == [1, 2])
    #expect(try stage.read("45.csv") == Array("45.csv của tôi".utf8))
    #expect(
      try folder.files("stages/2-clean") == ["01.csv", "45.csv", "manifest.csv", "units.csv"])
  }

  @Test func `Nothing is kept by default`() throws {
    try filled(["01.csv"])
    try StageFolder.create(.clean, in: folder.path).finish()
    #expect(try folder.files("stages/2-clean") == ["manifest.csv", "units.csv"])
  }
}
