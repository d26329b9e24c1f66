import Foundation
import Glibc
import Testing

/// Files that are no returns: each is rejected with its reason, the others are published.
@Suite struct BadInputTests {
  /// File name, content, and the rule that rejects it.
  static let files: [(name: String, bytes: [UInt8], rule: String)] = [
    ("rong.csv", [], "F-EMPTY"),
    ("nhi-phan.csv", (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 197 >> 3) }, "F-BINARY"),
    (
      "bang-tinh.csv",
      (try? Data(contentsOf: Runs.dongHa().file("so-hoi.xlsx"))).map(Array.init) ?? [],
      "F-CONTAINER"
    ),
    (
      "khong-ten.csv",
      Returns.csv([["STT", "Số hội viên", "Điện thoại"], ["1", "20", "0601000001"]]),
      "F-NO-NAME-COLUMN"
    ),
  ]

  @Test func `Bad files are rejected with their reasons, the others published as without them`()
    throws
  {
    let input = try Returns.dongHa()
    let rules = try Self.addBadFiles(to: input)
    let output = Output(url: try Scratch.folder())
    let outcome = try Command.run(input: input, output: output.url).outcome()
    #expect(outcome.status == 20)
    #expect(outcome.errors.contains("\(rules.count) bị loại"))
    let returns = try output.table("quality/returns.csv")
    for (path, rule) in rules {
      let row = try #require(returns.row("source_file", path))
      #expect(row["status"] == "rejected")
      #expect(row["reason"] == rule)
      let rejects = try Table(output.file("rejects/\(path).csv"))
      #expect(rejects["Mã (rule)"].contains(rule), "\(path)")
      #expect(rejects["Cách sửa (how to fix)"].allSatisfy { !$0.isEmpty })
    }
    try Self.expectTheRest(of: output, without: Set(rules.keys))
  }

  /// Everything about the good returns is as in a run that never saw the bad ones.
  private static func expectTheRest(of output: Output, without bad: Set<String>) throws {
    let good = try Runs.dongHa()
    for (path, bytes) in try good.released()
    where path.hasPrefix("tables/") || path.hasPrefix("register/2023") || path.hasPrefix("rejects/")
    {
      // B10 counts the rejected files too.
      if path == "tables/B10.csv" { continue }
      #expect(try Data(contentsOf: output.file(path)) == bytes, "\(path)")
    }
    for path in ["register/ledger.csv", "quality/returns.csv", "quality/findings.csv"] {
      let rows = try output.table(path).rows.filter { !bad.contains($0[0]) }
      #expect(try rows == good.table(path).rows, "\(path)")
    }
  }

  /// Adds the bad files, what is no file, and a truncated gzip; the rule for each by path.
  private static func addBadFiles(to input: URL) throws -> [String: String] {
    var rules: [String: String] = [:]
    for file in files {
      let path = "2023-H1/\(Returns.provinceFolder)/\(file.name)"
      try Scratch.write(file.bytes, to: input.appending(path: path))
      rules[path] = file.rule
    }
    // What is no file of its own is never read: a link could lead anywhere, a pipe could wait forever.
    let folder = input.appending(path: "2023-H1/\(Returns.provinceFolder)")
    try #require(
      symlink("461-thanh-pho-dong-ha.csv.gz", folder.appending(path: "link.csv").path) == 0)
    try #require(mkfifo(folder.appending(path: "pipe.csv").path, 0o600) == 0)
    for name in ["link.csv", "pipe.csv"] {
      rules["2023-H1/\(Returns.provinceFolder)/\(name)"] = "F-UNREADABLE"
    }
    let whole = "2023-H1/\(Returns.provinceFolder)/461-thanh-pho-dong-ha.csv.gz"
    let cut = "2023-H1/\(Returns.provinceFolder)/461-cut.csv.gz"
    let bytes = try Data(contentsOf: input.appending(path: whole))
    try Scratch.write(bytes.dropLast(100), to: input.appending(path: cut))
    rules[cut] = "F-TRUNCATED"
    return rules
  }

  /// The superuser reads every file, so the program then runs without that privilege.
  @Test(.enabled(if: geteuid() != 0 || access("/usr/bin/setpriv", X_OK) == 0))
  func `A file without permission to read is rejected`() throws {
    let input = try Returns.dongHa()
    let path = "2023-H1/\(Returns.provinceFolder)/19354-phuong-3.csv.gz"
    try #require(chmod(input.appending(path: path).path, 0) == 0)
    let output = Output(url: try Scratch.folder())
    var command = Command.run(input: input, output: output.url)
    if geteuid() == 0 {
      command.prefix = ["/usr/bin/setpriv", "--bounding-set", "-dac_override,-dac_read_search"]
    }
    #expect(try command.outcome().status == 20)
    let row = try output.table("quality/returns.csv").row("source_file", path)
    #expect(row?["status"] == "rejected")
    #expect(row?["reason"] == "F-UNREADABLE")
    #expect(try Table(output.file("rejects/\(path).csv"))["Mã (rule)"] == ["F-UNREADABLE"])
  }

  @Test func `A quiet run says how many returns were left out`() throws {
    let input = try Returns.dongHa()
    let count = try Self.addBadFiles(to: input).count
    let outcome = try Command.run(input: input, output: try Scratch.folder(), "--quiet").outcome()
    #expect(outcome.status == 20)
    #expect(outcome.errors.contains("\(count) báo cáo"))
  }

  @Test func `Without one usable return nothing is published`() throws {
    let input = try Scratch.folder()
    try Scratch.write([], to: input.appending(path: "2023-H1/01/001.csv"))
    let output = Output(url: try Scratch.folder())
    #expect(try Command.run(input: input, output: output.url).outcome().status == 65)
    #expect(!output.hasRelease)
  }

  @Test func `A missing or empty input folder is named`() throws {
    let missing = try Scratch.folder().appending(path: "missing")
    for input in [missing, try Scratch.folder()] {
      let output = Output(url: try Scratch.folder())
      let outcome = try Command.run(input: input, output: output.url).outcome()
      #expect(outcome.status == 66)
      #expect(outcome.errors.contains(input.path))
      #expect(outcome.errors.contains("--input"))
      #expect(!output.hasRelease)
    }
  }
}
