import Register
import Testing

@testable import Pipeline

/// The register and what merging made of it, as later stages read them.
@Suite struct RegisterTableTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func register(_ bytes: [UInt8]) throws -> RegisterTable {
    let stage = try StageFolder.create(.deduplicate, in: folder.path)
    try stage.write(DeduplicateStage.register("01"), bytes)
    return try RegisterTable("01", stage)
  }

  private func merged(_ rows: [MergedRow], _ mergers: [Merger], of register: RegisterTable) throws
    -> MergedTable
  {
    let stage = try StageFolder.create(.merge, in: folder.path)
    try stage.write(MergeStage.merged("01"), StageFile.merged.bytes(rows))
    try stage.write(MergeStage.mergers("01"), StageFile.mergers.bytes(mergers))
    return try MergedTable("01", of: register, stage)
  }

  @Test func `The columns stand where the file has them`() {
    let names = RegisterTable.Column.allCases.map { column in
      "\(column)".reduce(into: "") { $0 += $1.isUppercase ? "_" + $1.lowercased() : "\($1)" }
    }
    let file = StageFile<Association>.register.columns
    #expect(names == file.map { $0 == "association_id" ? "id" : $0 })
  }

  @Test func `Every association is read as the general reading does`() throws {
    let rows = try [Association.bare()] + hostileTexts.map { try Association.full($0) }
    let bytes = StageFile.register.bytes(rows)
    let read = try register(bytes).associations()
    let general = try StageFile.register.rows(bytes, path: "")
    try #require(read.count == general.count)
    for (association, other) in zip(read, general) { #expect("\(association)" == "\(other)") }
  }

  @Test func `What tables count is read as the whole is`() throws {
    let rows = try [Association.bare()] + hostileTexts.map { try Association.full($0) }
    let table = try register(StageFile.register.bytes(rows))
    var (reader, whole) = (AssociationReader(), AssociationReader())
    for row in 0..<table.count {
      let found = reader.counted(table.grid, row)
      var counted = try #require(found)
      let other = try table.association(row, &whole)
      (counted.id, counted.name, counted.rows) = (other.id, other.name, other.rows)
      (counted.mergerStatus, counted.foundedOn) = (other.mergerStatus, other.foundedOn)
      counted.organisationalMembers = other.organisationalMembers
      #expect("\(counted)" == "\(other)")
    }
  }

  @Test(arguments: [("2023-H2", "2023-H3"), ("fund", "fond"), ("province", "provinz")])
  func `An unknown code is damage, with its line`(code: String, other: String) throws {
    var row = try Association.full("a\nb")
    row.type = .fund
    row.recommendationAgency = ""
    let good = String(decoding: StageFile.register.bytes([row]), as: UTF8.self)
    let again = good.split(separator: "\n", maxSplits: 1)[1].replacing(code, with: other)
    let error = try #require(throws: RunError.self) {
      try register(Array((good + again).utf8)).associations()
    }
    #expect(error.place.hasSuffix("01.register.csv:4"))
  }

  private static func row(_ association: Association, _ mergers: Int = 0) -> MergedRow {
    MergedRow(
      period: association.period, associationID: association.id, mergedID: "H1", mergers: mergers)
  }

  @Test func `What merging left must be about the same associations`() throws {
    let associations = try [Association.full("a"), Association.bare()]
    let register = try register(StageFile.register.bytes(associations))
    let rows = associations.map { Self.row($0) }
    #expect(try merged(rows, [], of: register).mergedID(1) == "H1")

    var merger = try Merger.full("b")
    merger.parts = associations.map(\.id)
    let both = associations.map { Self.row($0, 1) }
    #expect(try merged(both, [merger], of: register).mergers.count == 1)

    var other = rows
    other[1].associationID = "H3"
    var short = both
    short[1].mergers = 0
    var long = both
    long[0].mergers = 2
    let faults: [([MergedRow], [Merger])] = [
      (Array(rows.dropLast()), []), (rows + rows, []), (rows.reversed(), []), (other, []),
      (rows, [merger]), (both, []), (short, [merger]), (long, [merger]),
      (both, [merger, merger]),
    ]
    for (rows, mergers) in faults {
      let error = try #require(throws: RunError.self) {
        try merged(rows, mergers, of: register)
      }
      #expect(error.code == "STAGE-MISMATCH")
    }
  }
}

extension RegisterTable {
  /// All associations, in the order of the file.
  func associations() throws(RunError) -> [Association] {
    var reader = AssociationReader()
    var associations: [Association] = []
    for row in 0..<count { associations.append(try association(row, &reader)) }
    return associations
  }
}
