import Foundation
import Testing

/// Parts of a release whose inputs did not change are those of the release before.
@Suite struct TakeoverTests {
  private static let ward = "2023-H2/45-tinh-quang-tri/19354-phuong-3.csv.gz"
  private let input: URL
  private let output: Output
  /// The folder of the first release.
  private let first: URL

  /// A release of one province and the centre.
  init() throws {
    input = try Returns.copy(folders: [Returns.provinceFolder, "TW"])
    output = Output(url: try Scratch.folder())
    try #require(try Command.run(input: input, output: output.url).outcome().status == 0)
    first = output.url.appending(path: try output.release)
  }

  /// The files of the current release that are files of the first one.
  private func taken() throws -> Set<String> {
    let current = output.url.appending(path: try output.release)
    try #require(current != first)
    return Set(
      try Output.files(below: current).keys.filter { path in
        try Self.inode(current.appending(path: path)) == Self.inode(first.appending(path: path))
      })
  }

  private static func inode(_ file: URL) throws -> Int? {
    guard FileManager.default.fileExists(atPath: file.path) else { return nil }
    let facts = try FileManager.default.attributesOfItem(atPath: file.path)
    return facts[.systemFileNumber] as? Int
  }

  /// The release is the one of a run from the start, whole, and nothing is left to do.
  private func expectAsFresh() throws {
    let fresh = Output(url: try Scratch.folder())
    _ = try Command.run(input: input, output: fresh.url).outcome()
    let (left, right) = (try output.released(), try fresh.released())
    #expect(left.keys.sorted() == right.keys.sorted())
    for (path, bytes) in right { #expect(left[path] == bytes, "\(path)") }
    #expect(try Command.plan(input: input, output: output.url).outcome().status == 0)
  }

  private func rerun(_ words: String...) throws {
    var command = Command.run(input: input, output: output.url)
    command.arguments += words
    let outcome = try command.outcome()
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test func `A corrected return leaves the files of the other partitions as they are`() throws {
    try Correction.change(input.appending(path: Self.ward))
    try rerun()
    let taken = try taken()
    #expect(taken.contains("register/2023-H1/TW.csv") && taken.contains("register/2023-H2/TW.csv"))
    for path in ["register/2023-H2/45.csv", "register/ledger.csv", "quality/returns.csv"] {
      #expect(!taken.contains(path), "\(path)")
    }
    try expectAsFresh()
  }

  @Test func `A correction that changes no row leaves register, ledger and tables`() throws {
    try Correction.unsign(input.appending(path: Self.ward))
    try rerun()
    let written = Set(try output.released().keys).subtracting(try taken())
    #expect(written.isSuperset(of: ["manifest.json", "SHA256SUMS", "quality/returns.csv"]))
    #expect(!written.contains("register/2023-H1/45.csv"))
    try expectAsFresh()
  }

  /// What can have happened to a file that was published.
  enum Damage: CaseIterable {
    case changed
    case changedWithTimeSetBack
    case lost
  }

  private func inflict(_ damage: Damage, on place: URL) throws {
    if damage == .lost { return try FileManager.default.removeItem(at: place) }
    let before = try FileManager.default.attributesOfItem(atPath: place.path)
    var bytes = try Data(contentsOf: place)
    bytes[bytes.count / 2] ^= 1
    let handle = try FileHandle(forWritingTo: place)
    try handle.write(contentsOf: bytes)
    try handle.close()
    if damage == .changedWithTimeSetBack {
      let time = try #require(before[.modificationDate])
      try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: place.path)
    }
  }

  @Test(
    arguments: [
      "register/2023-H1/TW.csv", "register/ledger.csv", "tables/B11.csv", "so-hoi.xlsx",
    ], Damage.allCases)
  func `A file of the old release that was changed or lost is made anew`(
    path: String, damage: Damage
  ) throws {
    try inflict(damage, on: first.appending(path: path))
    try Correction.unsign(input.appending(path: Self.ward))
    try rerun()
    #expect(try !taken().contains(path))
    try expectAsFresh()
  }

  @Test(arguments: Damage.allCases)
  func `Lines of a ledger that was changed or lost are not kept`(damage: Damage) throws {
    try inflict(damage, on: first.appending(path: "register/ledger.csv"))
    try Correction.change(input.appending(path: Self.ward))
    try rerun()
    try expectAsFresh()
  }

  @Test(arguments: ["--force", "--paranoid"])
  func `Who asks for all of it gets all of it anew`(option: String) throws {
    try Correction.change(input.appending(path: Self.ward))
    try rerun(option)
    #expect(try taken().isEmpty)
    try expectAsFresh()
  }

  @Test(arguments: ["partitions.csv", "returns.csv", "findings.csv", "units.csv"])
  func `Without what publishing noted all is made anew`(file: String) throws {
    try FileManager.default.removeItem(at: output.stage("6-publish/\(file)"))
    try Correction.change(input.appending(path: Self.ward))
    try rerun()
    #expect(try taken().isEmpty)
    try expectAsFresh()
  }
}
