import Foundation
import Testing

/// Texts of 2 to 50 MB that no clerk wrote: refused soon, in little memory, and nothing else is lost.
@Suite(.serialized) struct GiantTests {
  struct Giant: CustomTestStringConvertible, Sendable {
    let name: String
    let rule: String
    let text: @Sendable () -> Data
    var testDescription: String { name }
  }

  private static let header = "STT,Tên hội,Xã/Phường\n"

  static let giants = [
    Giant(name: "one bare field of 50 MB", rule: "R-TOO-LARGE") {
      text(header + "1,", "a", 50_000_000, ",x\n")
    },
    Giant(name: "one quoted field of 50 MB", rule: "R-TOO-LARGE") {
      text(header + "1,\"", "a", 50_000_000, "\",x\n")
    },
    Giant(name: "a quote that never closes over 25 million lines", rule: "F-TOO-LARGE") {
      text(header + "1,\"", "a\n", 25_000_000, "")
    },
    Giant(name: "two million quotes", rule: "R-TOO-LARGE") {
      text(header + "1,", "\"\"", 1_000_000, "\n")
    },
    Giant(name: "a million columns in a row", rule: "R-TOO-LARGE") {
      text(header + "1", ",x", 1_000_000, "\n")
    },
    Giant(name: "a million columns in the header", rule: "R-TOO-LARGE") {
      text("", ",x", 1_000_000, "\n" + header + "1,Hội Đông y,\n")
    },
    Giant(name: "fifty million commas", rule: "R-TOO-LARGE") {
      text(header, ",", 50_000_000, "\n")
    },
    Giant(name: "twelve million rows", rule: "F-TOO-LARGE") {
      text(header, "1,a\n", 12_000_000, "")
    },
    Giant(name: "fifty million empty lines", rule: "") {
      text(header + "1,Hội Đông y,\n", "\n", 50_000_000, "")
    },
  ]

  /// The limits for each of them.
  static let mostSeconds = 5.0
  static let mostMebibytes = 256.0

  @Test(arguments: giants) func `Checking it answers soon and cheaply`(giant: Giant) throws {
    let file = try Scratch.folder().appending(path: "2023-H1/01/giant.csv")
    try Scratch.write([UInt8](giant.text()), to: file)
    var command = Command("check", "--project", Command.repository.path, file.path)
    command.prefix = [
      "/usr/bin/python3",
      Command.repository.appending(path: "Tests/EndToEndTests").path
        + "/measured_command.py",
    ]
    let outcome = try command.outcome()
    try FileManager.default.removeItem(at: file)
    #expect(outcome.status == (giant.rule.isEmpty ? 0 : 65))
    if !giant.rule.isEmpty { #expect(outcome.output.contains("[\(giant.rule)]")) }
    let figures = outcome.errors.split(separator: "\n").last?.split(separator: " ") ?? []
    try #require(figures.count == 2)
    #expect(try #require(Double(figures[0])) < Self.mostSeconds)
    #expect(try #require(Double(figures[1])) < Self.mostMebibytes)
  }

  @Test func `Other returns beside them come out as without them`() throws {
    let input = try Returns.dongHa()
    for (index, giant) in Self.giants.enumerated() where !giant.rule.isEmpty {
      let name = "2023-H1/01-thanh-pho-ha-noi/giant-\(index).csv"
      try Scratch.write([UInt8](giant.text()), to: input.appending(path: name))
    }
    let output = Output(url: try Scratch.folder())
    #expect(try Command.run(input: input, output: output.url).outcome().status == 20)
    try FileManager.default.removeItem(at: input)
    let (alone, beside) = (try Runs.dongHa().released(), try output.released())
    let registers = alone.keys.filter { $0.hasPrefix("register/2023") }
    #expect(!registers.isEmpty)
    for path in registers { #expect(beside[path] == alone[path], "\(path)") }
  }

  private static func text(_ start: String, _ unit: String, _ count: Int, _ end: String) -> Data {
    var data = Data(start.utf8)
    let block = Data(String(repeating: unit, count: 1_000).utf8)
    for _ in 0..<(count / 1_000) { data.append(block) }
    data.append(Data(end.utf8))
    return data
  }
}
