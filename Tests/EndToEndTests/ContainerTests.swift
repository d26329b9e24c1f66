import Foundation
import Testing

/// What holds a return changes nothing that is counted.
@Suite struct ContainerTests {
  @Test(arguments: ["zip", "xz", "gz", "plain"])
  func `Returns packed another way come to the same tables and register`(form: String) throws {
    let input = try Scratch.folder()
    try Self.pack(Returns.dongHa(), input, form)
    let output = Output(url: try Scratch.folder())
    #expect(try Command.run(input: input, output: output.url).outcome().status == 0)
    for (path, bytes) in try Runs.dongHa().released()
    where path.hasPrefix("tables/") || path.hasPrefix("register/2023") {
      #expect(try Data(contentsOf: output.file(path)) == bytes, "\(path)")
    }
    let kind = form == "gz" ? "gzip" : form
    // Of what is missing, no kind is known.
    #expect(try Set(output.table("quality/returns.csv")["container"]).subtracting([""]) == [kind])
  }

  private static func pack(_ source: URL, _ target: URL, _ form: String) throws {
    let script = Command.repository.appending(path: "Tests/EndToEndTests/pack_returns.py")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", script.path, source.path, target.path, form]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }
}
