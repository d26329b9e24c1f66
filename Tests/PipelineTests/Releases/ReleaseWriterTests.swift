import Foundation
import Testing

@testable import Pipeline

/// Releases, named by their content.
@Suite struct ReleaseWriterTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func publish(_ files: [(String, String)]) throws -> String {
    let writer = try ReleaseWriter(folder.path)
    for (path, text) in files { try writer.add(path, Array(text.utf8)) }
    let id = try writer.publish(
      pipeline: "p", periods: ["2023-H1"], inputs: [], rows: ["accepted": 1])
    try CurrentRelease(output: folder.path).set(id)
    return id
  }

  private func current() throws -> String {
    try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("current"))
  }

  @Test func `The same content has the same id, in whatever order it is written`() throws {
    let id = try publish([("tables/B01.csv", "a"), ("register/x.csv", "b")])
    #expect(id.wholeMatch(of: /[0-9a-f]{16}/) != nil)
    #expect(try publish([("register/x.csv", "b"), ("tables/B01.csv", "a")]) == id)
    #expect(
      try folder.files("releases/\(id)") == [
        "SHA256SUMS", "manifest.json", "register/x.csv", "tables/B01.csv",
      ])
    #expect(try folder.text("releases/\(id)/tables/B01.csv") == "a")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("releases")) == [id])
  }

  @Test func `Other bytes, or another name, make another id`() throws {
    let ids = try [
      publish([("a", "1")]), publish([("a", "2")]), publish([("b", "1")]),
      publish([("a", "1"), ("b", "1")]),
    ]
    #expect(Set(ids).count == 4)
    #expect(try current() == "releases/\(ids[3])")
    #expect(try folder.text("releases/\(ids[0])/a") == "1")
  }

  @Test func `A release that is not finished is not current`() throws {
    let id = try publish([("a", "1")])
    let writer = try ReleaseWriter(folder.path)
    try writer.add("a", [0x32])
    #expect(try current() == "releases/\(id)")
    // What it left is swept away by the next one.
    let next = try publish([("b", "3")])
    #expect(try folder.files("releases/\(next)") == ["SHA256SUMS", "b", "manifest.json"])
    #expect(!FileManager.default.fileExists(atPath: folder.path("releases/.new")))
  }

  @Test func `A file written piece by piece is the file written at once`() throws {
    let id = try publish([("register/ledger.csv", "một,hai\nba,bốn\n"), ("a", "")])
    let writer = try ReleaseWriter(folder.path)
    try writer.add("register/ledger.csv") { file throws(RunError) in
      for piece in ["một,", "", "hai\nba", ",bốn\n"] { try file.append(Array(piece.utf8)) }
    }
    try writer.add("a") { _ throws(RunError) in }
    let again = try writer.publish(
      pipeline: "p", periods: ["2023-H1"], inputs: [], rows: ["accepted": 1])
    #expect(again == id)
    #expect(try folder.text("releases/\(id)/register/ledger.csv") == "một,hai\nba,bốn\n")
  }

  @Test func `A release given up leaves the one before, and nothing else`() throws {
    let id = try publish([("a", "1")])
    let writer = try ReleaseWriter(folder.path)
    try writer.add("a", [0x32])
    writer.discard()
    #expect(try current() == "releases/\(id)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("releases")) == [id])
  }

  @Test func `The manifest lists every file with its size and checksum`() throws {
    let id = try publish([("b", "abc"), ("a", "")])
    let json = try JSONSerialization.jsonObject(
      with: Data(contentsOf: folder.url.appending(path: "releases/\(id)/manifest.json")))
    let manifest = try #require(json as? [String: Any])
    #expect(manifest["id"] as? String == id)
    #expect(manifest["version"] as? String == SohoiVersion.text)
    let files = try #require(manifest["files"] as? [[String: Any]])
    #expect(files.map { $0["path"] as? String } == ["a", "b"])
    #expect(files.map { $0["bytes"] as? Int } == [0, 3])
    #expect(files[1]["sha256"] as? String == Checksum.sha256(Array("abc".utf8)))
  }
}
