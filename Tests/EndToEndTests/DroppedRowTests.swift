import Foundation
import Testing

/// A row that gets lost between the stages stops the release.
@Suite struct DroppedRowTests {
  /// A stage file, and the stage that reads it next.
  struct StageFile: CustomTestStringConvertible {
    var name: String
    var next: String
    var testDescription: String { name }
  }

  private static let cityReturn = "rows/2023-H1/45-tinh-quang-tri/461-thanh-pho-dong-ha.csv.gz.csv"

  static let files =
    [
      StageFile(name: "1-ingest/returns.csv", next: "clean"),
      StageFile(name: "1-ingest/\(cityReturn)", next: "clean"),
      StageFile(name: "2-clean/\(cityReturn)", next: "deduplicate"),
      StageFile(name: "2-clean/counts.csv", next: "deduplicate"),
      StageFile(name: "3-deduplicate/45.rows.csv", next: "merge"),
      StageFile(name: "3-deduplicate/45.register.csv", next: "merge"),
      StageFile(name: "4-merge/45.csv", next: "aggregate"),
      StageFile(name: "4-merge/45.mergers.csv", next: "aggregate"),
    ]
    + (1...10).map { StageFile(name: String(format: "5-aggregate/B%02d.csv", $0), next: "publish") }

  @Test(arguments: files, [Line.first, .last])
  func `A stage file that lost a row is refused`(file: StageFile, line: Line) throws {
    try expectRefusal(of: file, without: line, isForged: false)
  }

  /// Whoever also mends the manifest is stopped by the balance of the ledger.
  @Test(arguments: files, [Line.first, .last])
  func `A lost row does not balance, even where the manifest agrees`(
    file: StageFile, line: Line
  ) throws {
    try expectRefusal(of: file, without: line, isForged: true)
  }

  @Test func `A missing stage file is refused`() throws {
    let output = Output(url: try Scratch.copy(of: try Runs.dongHa().url))
    let before = try output.released()
    try FileManager.default.removeItem(at: output.stage("3-deduplicate/45.rows.csv"))
    let outcome = try Self.rerun("--only", "publish", output)
    #expect(outcome.status == 66)
    #expect(try output.released() == before)
  }

  private func expectRefusal(
    of file: StageFile, without line: Line, isForged: Bool
  ) throws {
    let good = try Runs.dongHa()
    for words in Set([["--only", "publish"], ["--from", file.next]]) {
      let output = Output(url: try Scratch.copy(of: good.url))
      let path = output.stage(file.name)
      let bytes = try line.removed(from: [UInt8](Data(contentsOf: path)))
      try Data(bytes).write(to: path)
      if isForged { try StageManifest.forge(file.name, bytes, in: output) }
      let outcome = try Self.rerun(words[0], words[1], output)
      #expect(outcome.status == 70, "\(words) \(outcome.errors)")
      #expect(outcome.errors.contains("cần làm: Chạy lại"))
      #expect(try output.release == good.release)
      #expect(try output.released() == good.released(), "\(words)")
    }
  }

  private static func rerun(_ option: String, _ stage: String, _ output: Output) throws
    -> Command.Outcome
  {
    try Command.run(input: try Returns.dongHa(), output: output.url, option, stage).outcome()
  }
}

/// Which record of a stage file goes.
enum Line: CaseIterable {
  case first, last

  /// The file without that record: one that stands on a line of its own.
  func removed(from bytes: [UInt8]) throws -> [UInt8] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let width = lines[0].count { $0 == 0x2C }
    let whole = lines.indices.dropFirst().filter { index in
      !lines[index].contains(0x22) && lines[index].count { $0 == 0x2C } == width
    }
    lines.remove(at: try #require(self == .first ? whole.first : whole.last))
    return Array(lines.joined(separator: [0x0A]))
  }
}

/// The manifest of a stage and the ledger of its units, written anew for a file that somebody changed.
enum StageManifest {
  static func forge(_ name: String, _ bytes: [UInt8], in output: Output) throws {
    let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
    try forgeUnit(parts, bytes, output)
    let manifest = output.stage("\(parts[0])/manifest.csv")
    var table = try Table(manifest)
    try #require(table.columns == ["file", "bytes", "crc32"])
    let row = try #require(table.rows.firstIndex { $0[0] == parts[1] })
    table.rows[row] = [parts[1], String(bytes.count), String(checksum(bytes), radix: 16)]
    let lines = ([table.columns] + table.rows).map { $0.joined(separator: ",") + "\n" }
    try Data(lines.joined().utf8).write(to: manifest)
  }

  private static func forgeUnit(_ parts: [String], _ bytes: [UInt8], _ output: Output) throws {
    let ledger = output.stage("\(parts[0])/units.csv")
    let lines = try String(contentsOf: ledger, encoding: .utf8).components(separatedBy: "\n")
    let facts = "\(bytes.count) \(String(checksum(bytes), radix: 16))"
    let forged = lines.map { line in
      guard let range = line.range(of: ",file,\(parts[1]),") else { return line }
      let words = line[range.upperBound...].split(separator: " ", omittingEmptySubsequences: false)
      return line[..<range.upperBound] + "\(facts) \(words[2]) "
    }
    try #require(forged != lines)
    try Data(forged.joined(separator: "\n").utf8).write(to: ledger)
  }

  /// CRC-32 (ISO 3309), bit by bit.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum = ~UInt32(0)
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
