import CSV
import Publish
import Register
import Testing

@testable import Pipeline

/// The published register, copied from the checkpoint.
@Suite struct RegisterTextTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func files(_ associations: [Association], _ mergedIDs: [String]) throws
    -> [RegisterText.File]
  {
    let rows = zip(associations, mergedIDs).map {
      MergedRow(period: $0.period, associationID: $0.id, mergedID: $1, mergers: 0)
    }
    let stage = try StageFolder.create(.deduplicate, in: folder.path)
    try stage.write(DeduplicateStage.register("01"), StageFile.register.bytes(associations))
    let merge = try StageFolder.create(.merge, in: folder.path)
    try merge.write(MergeStage.merged("01"), StageFile.merged.bytes(rows))
    try merge.write(MergeStage.mergers("01"), StageFile.mergers.bytes([]))
    let register = try RegisterTable("01", stage)
    return try RegisterText(register, try MergedTable("01", of: register, merge)).files
  }

  /// A line written field by field.
  private static func line(_ row: Association, mergedID: String) -> [UInt8] {
    var writer = CSVWriter()
    writer.field(row.period.description)
    for text in [row.id, mergedID, row.name, row.kind] { writer.field(text) }
    for code in [row.type.code, row.scopeLevel.code] { writer.field(code) }
    for code in [row.place.province, row.place.district, row.place.commune] { writer.field(code) }
    writer.field(row.assigned)
    writer.field(row.foundedOn?.description ?? "")
    for number in [row.members, row.organisationalMembers] { writer.field(number) }
    writer.field(row.partyOrganisation?.code ?? "")
    writer.field(row.partyMembers)
    writer.field(row.partyCaucus)
    writer.field(row.staffQuota)
    for amount in [row.stateFunding, row.ownFunding] {
      writer.field(amount.map { Cell.millions(ofDong: $0).description } ?? "")
    }
    writer.field(row.term?.code ?? "")
    writer.field(row.congressYear)
    writer.field(row.mergerStatus?.code ?? "")
    writer.field(row.recommendationAgency)
    for number in [row.recommendations, row.rows] { writer.field(number) }
    writer.endRow()
    return writer.take()
  }

  @Test func `The columns are those of the checkpoint but one`() {
    var columns = StageFile<Association>.register.columns
    columns.insert("merged_id", at: 2)
    columns[columns.count - 1] = "source_rows"
    #expect(columns == RegisterFile.columns)
  }

  @Test func `Every line is what is written field by field, by period`() throws {
    let earlier = try #require(ReportingPeriod(year: 2023, half: 1))
    var associations = try [Association.bare()] + hostileTexts.map { try Association.full($0) }
    for index in associations.indices {
      associations[index].id = "H\(index)"
      associations[index].stateFunding = [nil, 0, 1_250_000, 39_000_000][index % 4]
      if index % 3 == 0 { associations[index].period = earlier }
    }
    let mergedIDs = associations.indices.map { "H\($0 / 2)" }
    let files = try files(associations, mergedIDs)
    #expect(files.map(\.period) == [earlier, associations[1].period])
    var header = CSVWriter()
    header.row(RegisterFile.columns)
    let start = header.take()
    for file in files {
      let rows = zip(associations, mergedIDs).filter { $0.0.period == file.period }
      #expect(file.bytes == start + rows.flatMap { Self.line($0, mergedID: $1) })
      #expect(file.counts.associations == rows.count)
      #expect(file.counts.rows == rows.reduce(0) { $0 + $1.0.rows })
    }
  }

  @Test func `Without associations there is no file`() throws {
    #expect(try files([], []).isEmpty)
  }
}
