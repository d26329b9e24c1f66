import Deduplicate
import Register
import Testing

@testable import Pipeline

/// Texts that a careless file format would lose or mix up.
let hostileTexts = [
  "a,b", "\"", "\"\"", "a\"b", "một\nhai", "một\r\nhai", "\r", " đầu và cuối ", "\t", ";", "'",
  "=1+1", "-", "0", "yes", "total", "record", "Hội Người mù phường 5", "e\u{301}", "\u{FEFF}x",
  "\u{0}",
  "🙂", "\\", "\"a\",\"b\"", "\n",
]

/// A value with every field set, and one with none.
protocol Sampled {
  static func full(_ text: String) throws -> Self
  static func bare() throws -> Self
}

private func samplePeriod() throws -> ReportingPeriod {
  try #require(ReportingPeriod(year: 2023, half: 2))
}

private let samplePlace = Place(province: "01", district: "001", commune: "00004")

extension TypedRecord: Sampled {
  static func full(_ text: String) throws -> TypedRecord {
    var record = TypedRecord(
      position: SourcePosition(line: 7, byte: 1234), period: try samplePeriod())
    record.partition = "01"
    record.name = text
    record.identity = NameIdentity(kind: text, rest: text, restFolded: text, numbers: "5 11")
    record.scopeLevel = .district
    record.type = .fund
    record.assigned = true
    record.place = samplePlace
    record.foundedOn = PartialDate(year: 2002, month: 8, day: 24)
    record.decision = text
    record.decisionYear = 2002
    record.chairperson = text
    record.phone = "0601000001"
    record.address = "266 le duan"
    record.members = 0
    record.organisationalMembers = 12
    record.partyOrganisation = PartyOrganisation.none
    record.partyMembers = 3
    record.partyCaucus = false
    record.staffQuota = 4
    record.stateFunding = 1_250_000
    record.ownFunding = 9_000_000_000_000
    record.term = Term(from: 2020, to: 2025)
    record.congressYear = 2025
    record.mergerStatus = MergerStatus.none
    record.recommendation = .max
    record.recommendationAgency = text
    return record
  }

  static func bare() throws -> TypedRecord {
    TypedRecord(position: SourcePosition(line: 1, byte: 0), period: try samplePeriod())
  }
}

extension Association: Sampled {
  static func full(_ text: String) throws -> Association {
    var row = Association(
      id: "H1", period: try samplePeriod(), name: text, scopeLevel: .province, place: samplePlace)
    row.kind = "nguoi-mu"
    row.type = .other
    row.assigned = false
    row.foundedOn = PartialDate(year: 2009)
    row.members = 1
    row.organisationalMembers = 2
    row.partyOrganisation = .unspecified
    row.partyMembers = 3
    row.partyCaucus = true
    row.staffQuota = 4
    row.stateFunding = 5
    row.ownFunding = 6
    row.term = Term(from: 2019, to: 2024)
    row.congressYear = 2024
    row.mergerStatus = .inProgress
    row.recommendationAgency = text
    row.recommendations = 7
    row.rows = 8
    return row
  }

  static func bare() throws -> Association {
    Association(
      id: "H2", period: try samplePeriod(), name: "", scopeLevel: .national, place: Place())
  }
}

extension ReturnProfile: Sampled {
  static func full(_ text: String) throws -> ReturnProfile {
    var row = ReturnProfile(path: text, sha256: "ab12", fileBytes: 10)
    row.textBytes = 20
    row.letters = ReadEncoding(
      code: "utf-8-bom", score: 987, runnerUp: "tcvn3", runnerUpScore: 12, columns: "name=vps",
      isOverruled: true)
    row.container = "gzip"
    row.drift = ColumnDrift(missing: [.phone, .term], surplus: 2, isReordered: true)
    row.delimiter = text
    row.headerLine = 5
    row.mappedColumns = 8
    row.columns = 9
    row.period = try samplePeriod()
    row.unit = samplePlace
    row.isCentre = true
    row.version = 2
    row.date = PartialDate(year: 2023, month: 6)
    row.stateFundingUnit = 1
    row.ownFundingUnit = 1000
    row.records = 30
    row.dataRecords = 25
    row.status = .held
    row.reason = "F-HELD"
    return row
  }

  static func bare() throws -> ReturnProfile {
    ReturnProfile(path: "a.csv", sha256: "", fileBytes: 0)
  }
}

extension Merger: Sampled {
  static func full(_ text: String) throws -> Merger {
    var result = MergerResult(parts: ["H1", "H2"])
    result.assigned = false
    result.members = Bounds(low: 0, high: 9)
    result.partyMembers = Bounds(low: 2, high: 2)
    result.staffQuota = 3
    result.stateFunding = 1_250_000
    result.ownFunding = 0
    return Merger(
      period: try samplePeriod(), family: "khuyen-hoc", status: .directed, scopeLevel: .commune,
      place: samplePlace, parts: ["H1", "H2", "H3"], resultName: text, progress: .notYet,
      result: result)
  }

  static func bare() throws -> Merger {
    Merger(
      period: try samplePeriod(), family: "", status: .proposed, scopeLevel: .national,
      place: Place(), parts: [], resultName: "", progress: .none)
  }
}

extension LinkedRow: Sampled {
  static func full(_ text: String) throws -> LinkedRow {
    LinkedRow(
      path: text, position: SourcePosition(line: 3, byte: 99), disposition: .duplicate,
      period: try samplePeriod(), associationID: "H1", hasMembers: true, hasFoundingDate: false)
  }

  static func bare() throws -> LinkedRow {
    LinkedRow(
      path: "", position: SourcePosition(line: 0, byte: 0), disposition: .accepted,
      period: try samplePeriod(), associationID: "", hasMembers: false, hasFoundingDate: true)
  }
}

extension MergedRow: Sampled {
  static func full(_ text: String) throws -> MergedRow {
    MergedRow(period: try samplePeriod(), associationID: text, mergedID: "H1", mergers: 2)
  }

  static func bare() throws -> MergedRow {
    MergedRow(period: try samplePeriod(), associationID: "", mergedID: "", mergers: 0)
  }
}

extension CleanCount: Sampled {
  static func full(_ text: String) -> CleanCount {
    CleanCount(path: text, outcome: CleanCount.record, partition: "TW", rows: 12)
  }

  static func bare() -> CleanCount { CleanCount(path: "", outcome: "", partition: "", rows: 0) }
}

extension LinkedCount: Sampled {
  static func full(_ text: String) -> LinkedCount {
    var row = LinkedCount(path: text)
    row.ends = Disposition.allCases.map { Int($0.rawValue) + 1 }
    (row.missingMembers, row.missingFoundedOn) = (7, 8)
    return row
  }

  static func bare() -> LinkedCount { LinkedCount(path: "") }
}

extension Finding: Sampled {
  static func full(_ text: String) -> Finding {
    Finding(
      rule: .nameUnusable, position: SourcePosition(line: 4, byte: 50), column: text, value: text)
  }

  static func bare() -> Finding {
    Finding(rule: .emptyFile, position: SourcePosition(line: 0, byte: 0), column: "", value: "")
  }
}

extension AssociationChange: Sampled {
  static func full(_ text: String) throws -> AssociationChange {
    AssociationChange(
      period: try samplePeriod(), kind: .split, id: "H1", otherID: "H2", reason: text,
      weightHundredths: -1234, name: text, nameBefore: text)
  }

  static func bare() throws -> AssociationChange {
    AssociationChange(period: try samplePeriod(), kind: .end, id: "", reason: "")
  }
}

extension DecidedPair: Sampled {
  static func full(_ text: String) throws -> DecidedPair {
    DecidedPair(
      pair: text, verdict: .different, status: .contradicted, period: try samplePeriod(),
      left: text, right: text, against: ["P1", "P2"])
  }

  static func bare() throws -> DecidedPair {
    DecidedPair(pair: "", verdict: .same, status: .notFound)
  }
}

extension LinkedPair: Sampled {
  static func full(_ text: String) throws -> LinkedPair {
    LinkedPair(
      left: (text, 3), right: (text, 12), weightBits: -2.25,
      levels: AssociationComparisons.layout.map { $0.levels[1] }, outcome: .refused,
      reason: .weakAverage)
  }

  static func bare() throws -> LinkedPair {
    LinkedPair(
      left: ("", 0), right: ("", 0), weightBits: 0,
      levels: AssociationComparisons.layout.map { $0.levels[0] }, outcome: .linked, reason: .none)
  }
}
