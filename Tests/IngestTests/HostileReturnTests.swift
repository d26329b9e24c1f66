import CSV
import Compression
import Ingest
import Register
import SeededRandom
import Testing
import VietnameseText

@Suite struct HostileReturnTests {
  private static let samples: [[UInt8]] = [
    "2023-H1/45-tinh-quang-tri/19333-phuong-1.csv.gz",
    "2023-H1/45-tinh-quang-tri/19351-phuong-dong-luong.csv.gz",
    "2023-H1/01-thanh-pho-ha-noi/005-quan-cau-giay_v2.csv.gz",
    "2023-H1/01-thanh-pho-ha-noi/016-huyen-soc-son.csv.gz",
  ].map { name in
    (try? Gzip.inflated(
      PipelineFolder.bytes("SampleData/returns/\(name)"), limit: InflationLimit())) ?? []
  }.map { Array($0.prefix(1500) + $0.suffix(1500)) }

  @Test func `random bytes never bring ingest down, and no record is lost`() throws {
    var random = SplitMix64(seed: 5)
    let pieces =
      [
        "\n", "\r\n", "\r", ",", ",", ";", "\t", "|", "\"", "\"\"", " ", "\0", "1", "(2)",
        "II. Cấp xã",
        "STT", "Tên hội", "Hội Đông y", "\n,Cộng,", "Tổng cộng", "Trương Văn An", "sep=",
      ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0x1F, 0x8B, 8]]
    let openings = ["", "STT,Tên hội,Ghi chú\n", "sep=;\n", "\u{FEFF}Tên hội;STT\r\n"]
    for _ in 0..<2_000 {
      let noise = (0..<Int.random(in: 0...40, using: &random)).flatMap { _ in
        pieces.randomElement(using: &random) ?? []
      }
      try check(Array((openings.randomElement(using: &random) ?? "").utf8) + noise)
    }
  }

  @Test func `a damaged return never brings ingest down, and no record is lost`() throws {
    var random = SplitMix64(seed: 6)
    for sample in Self.samples {
      #expect(sample.count > 1000)
      for _ in 0..<250 { try check(mutated(sample, &random)) }
    }
  }

  /// Some bytes changed, a piece cut out, or a piece repeated.
  private func mutated(_ sample: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    var bytes = sample
    let marks = Array("\"\"\n\r,;\t \0x1".utf8) + [0xFF]
    for _ in 0..<Int.random(in: 1...5, using: &random) {
      let start = Int.random(in: 0..<bytes.count, using: &random)
      let piece = start..<min(bytes.count, start + Int.random(in: 1...200, using: &random))
      switch Int.random(in: 0...9, using: &random) {
      case 0 where bytes.count > 500: bytes.removeSubrange(piece)
      case 1: bytes.insert(contentsOf: bytes[piece], at: start)
      default: bytes[start] = marks.randomElement(using: &random) ?? 0
      }
    }
    return bytes
  }

  /// Each non-blank record of the text, header and declaration apart, is one row, in order.
  private func check(_ bytes: [UInt8]) throws {
    let result = try ingested(bytes)
    let rows = result.rows
    #expect(result.profile.records == rows.count)
    #expect(result.profile.dataRecords == rows.kinds.count { $0 == .data })
    #expect(zip(rows.positions, rows.positions.dropFirst()).allSatisfy { $0 < $1 }, "\(bytes)")
    #expect(
      zip(rows.kinds, rows.rules).allSatisfy { ($0 == .malformed) == !$1.isEmpty }, "\(bytes)")
    #expect((result.profile.status == .rejected) == !result.profile.reason.isEmpty, "\(bytes)")
    let lost = lostRecords(of: bytes, result)
    #expect(lost.isEmpty, "\(bytes)")
  }

  /// Lines of the records that are neither a row nor a header line nor a declaration.
  private func lostRecords(of bytes: [UInt8], _ result: IngestedReturn) -> [Int] {
    guard let delimiter = result.profile.delimiter.utf8.first else {
      return result.rows.count == 0 && result.profile.status == .rejected ? [] : [0]
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let table = RecordReader.records(
      in: Array(bytes[start...]).span,
      dialect: CSVDialect(
        delimiter: result.profile.delimiter == "tab" ? 0x09 : delimiter, allowsBareQuotes: true),
      startingAt: (1, start))
    let headerLine = result.profile.headerLine
    let kept = Set(result.rows.positions.map(\.byte))
    // Lone CRs end records and no lines: titles can stand on the header's line.
    let header = (0..<table.count).firstIndex {
      headerLine > 0 && table.lines[$0] >= headerLine && !kept.contains(Int(table.offsets[$0]))
    }
    let headerKeys = Set(header.map { keys(table, $0) + keys(table, $0 + 1) } ?? [])
    return (0..<table.count).filter { record in
      !table.isBlank(record) && !kept.contains(Int(table.offsets[record]))
        && !headerKeys.isSuperset(of: keys(table, record))
        && !(record == 0 && keys(table, 0).first?.hasPrefix("sep") == true)
    }.map { Int(table.lines[$0]) }
  }

  /// The filled cells of a record, folded.
  private func keys(_ table: RecordTable, _ record: Int) -> [String] {
    guard record < table.count else { return [] }
    return (0..<table.fieldCount(record)).map {
      MatchKey.folded(TextNormalizer.normalized(table.text(record, $0)))
    }.filter { !$0.isEmpty }
  }
}
