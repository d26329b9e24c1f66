import Deduplicate
import Register
import Testing

@testable import Pipeline

/// What cleaning left, as deduplication reads it.
@Suite struct CleanTableTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func table(_ rows: [CleanRow]) throws -> CleanTable {
    try table(StageFile.cleaned.bytes(rows))
  }

  private func table(_ bytes: [UInt8]) throws -> CleanTable {
    let stage = try StageFolder.create(.clean, in: folder.path)
    try stage.write(CleanStage.rows("a.csv"), bytes)
    return try CleanTable("a.csv", stage)
  }

  private func records(_ table: CleanTable, of partition: String) throws -> SourceRecords {
    var records = SourceRecords()
    var reader = SourceRowReader()
    records.beginReturn("a.csv", reporter: .district, unit: "764")
    try table.add(partition, to: &records, &reader)
    return records
  }

  private static func ended(_ disposition: Disposition) -> CleanRow {
    CleanRow(
      position: SourcePosition(line: 3, byte: 40), outcome: .ended(disposition, reason: "title"))
  }

  @Test func `The columns stand where the file has them`() {
    let names = CleanTable.Column.allCases.map { column in
      "\(column)".reduce(into: "") { $0 += $1.isUppercase ? "_" + $1.lowercased() : "\($1)" }
    }
    #expect(names == StageFile<CleanRow>.cleaned.columns)
  }

  @Test(arguments: ["01", "TW", "02"])
  func `Every record of a partition is read as the general reading does`(partition: String) throws {
    let samples = try [TypedRecord.bare()] + hostileTexts.map { try TypedRecord.full($0) }
    var dated = try ["2003", "2003-02", "2003-02-28"].map { text in
      var record = try TypedRecord.full(text)
      record.foundedOn = PartialDate(iso: text)
      return record
    }
    dated[0].place.commune = ""
    dated[1].members = .min
    let rows = (samples + dated).map { CleanRow(position: $0.position, outcome: .record($0)) }
    let bytes = StageFile.cleaned.bytes(rows + Disposition.allCases.map(Self.ended) + rows)
    let general = try StageFile.cleaned.rows(bytes, path: "").compactMap { row -> TypedRecord? in
      guard case .record(let record) = row.outcome, record.partition == partition else {
        return nil
      }
      return record
    }
    let read = try records(table(bytes), of: partition)
    try #require(read.count == general.count)
    #expect(read.isEmpty == (partition == "02"))
    for (source, record) in zip(read, general) {
      #expect("\(source.record)" == "\(record)")
      #expect(source.path == "a.csv" && source.reporter == .district && source.unit == "764")
    }
  }

  @Test(arguments: [("2023-H2", "2023-H3"), ("record", "rekord"), ("7,1234", "7,x")])
  func `What cannot be read is damage, with its line`(code: String, other: String) throws {
    let record = try TypedRecord.full("a\nb")
    let rows = [CleanRow(position: record.position, outcome: .record(record))]
    let good = String(decoding: StageFile.cleaned.bytes(rows), as: UTF8.self)
    let again = good.split(separator: "\n", maxSplits: 1)[1].replacing(code, with: other)
    let error = try #require(throws: RunError.self) {
      try records(table(Array((good + again).utf8)), of: "01")
    }
    // The first record takes several lines: its texts hold line feeds.
    #expect(error.code == "STAGE-DAMAGED")
    #expect(!error.place.hasSuffix(":2"))
  }
}
