import Register
import SeededRandom
import Testing

@testable import Deduplicate

/// Records packed into rows.
@Suite struct SourceRecordsTests {
  private static let records: [SourceRecord] = {
    var generator = SplitMix64(seed: 5)
    return (0..<500).map { RandomRow.row($0, &generator).source }
  }()

  @Test func `A packed record comes back as it was`() {
    let odd = [
      Row(name: "", kind: "", place: Place()), Row(name: "Hội e\u{301}\0,\"", rest: "é"),
      Row(founded: "2001-02", chair: "a", phone: "1", unit: "764") { record in
        record.partition = "79"
        record.assigned = false
        record.members = .max
        record.ownFunding = .min
        record.partyOrganisation = .unspecified
        record.term = Term(from: 2020, to: 2025)
        record.congressYear = 2025
        record.mergerStatus = .inProgress
        record.recommendation = .max
        record.recommendationAgency = "bo-noi-vu"
        record.decisionYear = -1
      },
    ].map(\.source)
    let records = Self.records + odd
    let packed = SourceRecords(records)
    #expect(packed.count == records.count)
    for (record, back) in zip(records, packed) { #expect("\(back)" == "\(record)") }
  }

  @Test func `They are sorted by period, path and position`() {
    func precedes(_ a: SourceRecord, _ b: SourceRecord) -> Bool {
      if a.record.period != b.record.period { return a.record.period < b.record.period }
      return a.path == b.path ? a.record.position < b.record.position : a.path < b.path
    }
    var packed = SourceRecords(Self.records)
    packed.sort()
    #expect(packed.map { "\($0)" } == Self.records.sorted(by: precedes).map { "\($0)" })
    let once = packed.map { "\($0)" }
    packed.sort()
    #expect(packed.map { "\($0)" } == once)
  }

  @Test func `Rows that are begun for a return are its`() {
    var records = SourceRecords()
    records.beginReturn("a.csv", reporter: nil, unit: "")
    records.beginReturn("b.csv", reporter: .commune, unit: "26896")
    let row = records.row(Row().source.record)
    records.append(row)
    records.append(row)
    #expect(records.map(\.path) == ["b.csv", "b.csv"])
    #expect(records.map(\.unit) == ["26896", "26896"])
  }
}
