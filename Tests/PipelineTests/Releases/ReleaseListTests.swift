import Foundation
import Testing

@testable import Pipeline

/// Releases side by side: which is in force, which stay, what is wrong with one.
@Suite struct ReleaseListTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func publish(_ text: String) throws -> String {
    let writer = try ReleaseWriter(folder.path)
    try writer.add("tables/B01.csv", Array(text.utf8))
    try writer.add("rejects/tên\nlạ\\.csv", Array("x".utf8))
    return try writer.publish(pipeline: "p", periods: [], inputs: [], rows: [:])
  }

  private var list: ReleaseList { ReleaseList(output: folder.path) }

  @Test func `A release put in force takes the place of the one before`() throws {
    let current = CurrentRelease(output: folder.path)
    #expect(current.name == nil)
    let ids = [try publish("một"), try publish("hai")]
    for id in ids {
      try current.set(id)
      #expect(current.name == id)
      #expect(try folder.text("current/tables/B01.csv") == (id == ids[0] ? "một" : "hai"))
    }
  }

  @Test func `The checksums are those that sha256sum reads`() throws {
    let id = try publish("một")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/sha256sum")
    process.arguments = ["--check", "--strict", "--quiet", "SHA256SUMS"]
    process.currentDirectoryURL = folder.url.appending(path: "releases/\(id)")
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(try folder.text("releases/\(id)/SHA256SUMS").contains("  manifest.json\n"))
  }

  @Test func `Whatever is done to a release is found, by file`() throws {
    let id = try publish("một")
    #expect(try list.verify(id, jobs: 1).isRight)
    #expect(try list.verify(String(id.prefix(6)), jobs: 1).isRight)
    let faults: [(String, () throws -> Void)] = [
      ("tables/B01.csv", { try folder.write("mốt", to: "releases/\(id)/tables/B01.csv") }),
      ("tables/B13.csv", { try folder.write("", to: "releases/\(id)/tables/B13.csv") }),
      (
        "rejects",
        {
          try FileManager.default.removeItem(atPath: folder.path("releases/\(id)/rejects"))
        }
      ),
      ("SHA256SUMS", { try folder.write("", to: "releases/\(id)/SHA256SUMS") }),
    ]
    for (file, harm) in faults {
      try harm()
      let answer = try list.verify(id, jobs: 2)
      #expect(!answer.isRight)
      #expect(answer.text.contains("\(id)/\(file)"), "\(answer.text)")
    }
  }

  @Test func `A mistyped release names the nearest`() throws {
    let id = try publish("một")
    let typo = String(id.dropLast(2)) + "zz"
    let error = try #require(throws: RunError.self) { try list.verify(typo, jobs: 1) }
    #expect(error.status == .usage)
    #expect(error.remedy.contains(id))
  }

  @Test func `Old releases go, never the one in force, the new one, or one that a link names`()
    throws
  {
    var ids: [String] = []
    for number in 0..<6 {
      ids.append(try publish("\(number)"))
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: Double(1000 + number))],
        ofItemAtPath: folder.path("releases/\(ids[number])"))
    }
    try CurrentRelease(output: folder.path).set(ids[0])
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("2023-đã-nộp"), withDestinationPath: "releases/\(ids[1])")
    try Retention.run(folder.path, keep: 3, new: ids[2])
    #expect(Set(list.names) == Set([ids[0], ids[1], ids[2], ids[4], ids[5]]))
    try Retention.run(folder.path, keep: 0, new: ids[2])
    #expect(Set(list.names) == Set([ids[0], ids[1], ids[2]]))
  }

  @Test(arguments: ["0123456789abcdef 0", "0123456789abcdef 12 fedcba9876543210"])
  func `The record of a release is read back`(text: String) {
    #expect(ReleaseRecord(text).text == text)
  }
}
