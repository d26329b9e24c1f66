import Foundation
import SeededRandom
import Testing

/// Clusters and ids do not depend on the order of delivery or on threads.
@Suite struct StableIDTests {
  @Test(arguments: 1...20)
  func `Files delivered in any order, on one thread or two, give the same ids`(seed: UInt64) throws
  {
    let files = try Output.files(below: try Returns.dongHa()).sorted { $0.key < $1.key }
    var generator = SplitMix64(seed: seed)
    let input = try Scratch.folder()
    for (path, bytes) in files.shuffled(using: &generator) {
      try Scratch.write(bytes, to: input.appending(path: path))
    }
    for jobs in ["1", "2"] {
      let output = Output(url: try Scratch.folder())
      let command = Command.run(
        input: input, output: output.url, "--until", "deduplicate", "--jobs", jobs)
      try #require(try command.outcome().status == 0)
      #expect(try Self.results(of: output) == Self.results(of: try Runs.dongHa()))
    }
  }

  /// All that linking found; when and where its files were written is not part of that.
  private static func results(of output: Output) throws -> [String: Data] {
    try Output.files(below: output.stage("3-deduplicate")).filter { $0.key != "units.csv" }
  }

  @Test func `Each period's register follows from the one before`() throws {
    let balance = try Runs.sample().table("register/balance.csv")
    let total = try #require(balance.row("partition", "total"))
    func count(_ column: String) -> Int { Int(total[column] ?? "") ?? -1 }
    #expect(
      count("associations_before") + count("births") + count("splits") + count("reappearances")
        - count("ends") - count("joins") == count("associations"))
    let tables = try Runs.sample().table("tables/B01.csv")
    let country = tables.rows.filter { $0[1] == "country" && $0[4] == "total" }.map {
      Int($0[5]) ?? 0
    }
    #expect(country == [count("associations_before"), count("associations")])
    let changes = try Runs.sample().table("register/changes.csv")
    #expect(changes["change"].count { $0 == "birth" } == count("births"))
    #expect(changes["change"].count { $0 == "end" } == count("ends"))
    #expect(changes.rows.count > 10)
    #expect(changes["reason"].allSatisfy { !$0.isEmpty })
  }
}
