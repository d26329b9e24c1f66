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

  /// The number of a file; two names of one file have the same.
  private func inode(_ path: String) throws -> Int {
    let facts = try FileManager.default.attributesOfItem(atPath: folder.path(path))
    return try #require(facts[.systemFileNumber] as? Int)
  }

  @Test func `A file taken over is the same file, in a release like any other`() throws {
    let old = try publish([("register/a", "1"), ("b", "2")])
    let plain = try publish([("register/a", "1"), ("b", "3")])
    let manifest = try ReleaseManifest.read(folder.path("releases/\(old)"))
    try FileManager.default.removeItem(atPath: folder.path("releases/\(plain)"))
    let writer = try ReleaseWriter(folder.path)
    let file = try #require(manifest.files.first { $0.path == "register/a" })
    #expect(try writer.take(file, from: folder.path("releases/\(old)")))
    try writer.add("b", [0x33])
    let new = try writer.publish(
      pipeline: "p", periods: ["2023-H1"], inputs: [], rows: ["accepted": 1])
    #expect(new == plain)
    #expect(
      try inode("releases/\(old)/register/a") == inode("releases/\(new)/register/a"))
    #expect(try ReleaseList(output: folder.path).faults(of: new, jobs: 1).isEmpty)
    // The older one goes, the file stays.
    try FileManager.default.removeItem(atPath: folder.path("releases/\(old)"))
    #expect(try ReleaseList(output: folder.path).faults(of: new, jobs: 1).isEmpty)
  }

  @Test(arguments: ["changed", "longer", "missing", "link"])
  func `A file that is not what it was is not taken over`(fault: String) throws {
    let old = try publish([("a", "1")])
    let place = folder.path("releases/\(old)/a")
    switch fault {
    case "changed": try folder.write("2", to: "releases/\(old)/a")
    case "longer": try folder.write("11", to: "releases/\(old)/a")
    default: try FileManager.default.removeItem(atPath: place)
    }
    if fault == "link" {
      try folder.write("1", to: "elsewhere")
      try FileManager.default.createSymbolicLink(
        atPath: place, withDestinationPath: folder.path("elsewhere"))
    }
    let writer = try ReleaseWriter(folder.path)
    let file = ReleaseFile(path: "a", bytes: 1, sha256: Checksum.sha256([0x31]))
    #expect(try !writer.take(file, from: folder.path("releases/\(old)")))
    #expect(try folder.files("releases/.new").isEmpty)
    try writer.add("a", [0x31])
    let new = try writer.publish(
      pipeline: "p", periods: ["2023-H1"], inputs: [], rows: ["accepted": 1])
    #expect(try folder.text("releases/\(new)/a") == "1")
    #expect(new == old)
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
