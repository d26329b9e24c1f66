import Foundation
import Testing

/// The same returns make the same bytes, whoever runs them where.
@Suite struct DeterminismTests {
  @Test func `Threads, locale, time zone and order of files change nothing`() throws {
    let output = Output(url: try Scratch.folder())
    var command = Command.run(
      input: try Self.returnsInAnotherOrder(), output: output.url, "--jobs", "2")
    command.environment = [
      "LC_ALL": "vi_VN.UTF-8", "LANG": "vi_VN.UTF-8", "TZ": "Asia/Ho_Chi_Minh",
    ]
    try #require(try command.outcome().status == 0)
    let first = try Runs.sample()
    #expect(try output.release == first.release)
    let (left, right) = (try first.released(), try output.released())
    #expect(left.keys.sorted() == right.keys.sorted())
    for (path, bytes) in left { #expect(bytes == right[path], "\(path)") }
  }

  @Test func `Running again with nothing new keeps the release`() throws {
    let output = Output(url: try Scratch.copy(of: try Runs.dongHa().url))
    let before = try output.released()
    let command = Command.run(input: try Returns.dongHa(), output: output.url)
    #expect(try command.outcome().status == 0)
    #expect(try output.release == Runs.dongHa().release)
    #expect(try output.released() == before)
    let releases = try FileManager.default.contentsOfDirectory(
      atPath: output.url.appending(path: "releases").path)
    #expect(releases.count == 1)
  }

  /// A copy of the sample, its files made from the last to the first.
  private static func returnsInAnotherOrder() throws -> URL {
    let folder = try Scratch.folder().appending(path: "đơn vị gửi về")
    let files = try Output.files(below: Returns.sample)
    for (path, bytes) in files.sorted(by: { $0.key > $1.key }) {
      try Scratch.write(bytes, to: folder.appending(path: path))
    }
    return folder
  }
}
