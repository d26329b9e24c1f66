import Linkage
import Register

/// The records of a partition, ready to be blocked and compared.
struct LinkageRecords {
  private let records: [LinkageRecord]
  /// Blocking keys record by record, in the order of ``BlockingKeys/names``.
  private let keys: [UInt64]
  private let marks: [KindMark]
  private var names: NameComparison

  init(_ sources: SourceRecords, kinds: [String: (label: String, stem: String)]) {
    var texts = RecordTexts(sources.texts, kinds: kinds)
    var records: [LinkageRecord] = []
    var keys: [UInt64] = []
    records.reserveCapacity(sources.count)
    keys.reserveCapacity(sources.count * BlockingKeys.names.count)
    var marks: [KindMark] = []
    marks.reserveCapacity(sources.count)
    for index in sources.indices {
      let record = LinkageRecord(sources.rows[index], &texts)
      records.append(record)
      marks.append(KindMark(record))
      BlockingKeys.append(record, to: &keys)
    }
    Offices(records).mark(&records)
    SharedDecisions(records).mark(&records, texts)
    self.records = records
    self.keys = keys
    self.marks = marks
    names = NameComparison(texts)
  }

  /// The blocking rules over some of the records, which are numbered anew from 0.
  func rules(_ rows: [Int]) -> [BlockingRule] {
    let count = BlockingKeys.names.count
    return (0..<count).map { rule in
      BlockingRule(name: BlockingKeys.names[rule], keys: rows.map { keys[$0 * count + rule] })
    }
  }

  /// Whether two records of one period cannot be the same association.
  func areForbidden(_ a: Int, _ b: Int) -> Bool {
    marks[a].contradicts(marks[b]) || HardEvidence.forbids(records[a], records[b], names.texts)
  }

  /// Whether any row contradicts any of another set, of another period.
  mutating func contradict(_ old: ArraySlice<Int>, _ new: ArraySlice<Int>) -> Bool {
    for a in old {
      for b in new where areForbidden(a, b) || areOtherBodies(a, b) { return true }
    }
    return false
  }

  /// Why two records cannot be the same association; empty when they can.
  mutating func contradictions(_ a: Int, _ b: Int, inOnePeriod: Bool) -> [Contradiction] {
    var reasons = HardEvidence.reasons(records[a], records[b], names.texts)
    if inOnePeriod {
      if names.contradict(records[a], records[b]) { reasons.append(.properNames) }
      if HardEvidence.areFoundedByTwoActs(records[a], records[b], &names) {
        reasons.append(.twoActs)
      }
    } else {
      if HardEvidence.wereNotRenamed(records[a], records[b], &names) {
        reasons.append(.properNames)
      }
      if HardEvidence.isFoundedAnew(records[a], records[b], &names) {
        reasons.append(.foundedAnew)
      }
    }
    return reasons
  }

  /// Whether two records of one period name different bodies.
  mutating func areTwoActs(_ a: Int, _ b: Int) -> Bool {
    HardEvidence.areTwoActs(records[a], records[b], &names)
  }

  /// Whether two records of different periods name different bodies.
  mutating func areOtherBodies(_ a: Int, _ b: Int) -> Bool {
    HardEvidence.wereNotRenamed(records[a], records[b], &names)
      || HardEvidence.isFoundedAnew(records[a], records[b], &names)
  }

  /// The level of the comparison of names alone.
  mutating func nameLevel(_ a: Int, _ b: Int) -> Int { names.level(records[a], records[b]) }

  /// The level of each comparison.
  mutating func levels(_ a: Int, _ b: Int) -> ComparisonVector {
    AssociationComparisons.levels(records[a], records[b], &names)
  }
}

/// What of a record tells most pairs apart: those at one place that are of different kinds.
///
/// A dozen lie where one whole record lies, so they are looked at first.
private struct KindMark {
  private let stem: Int32
  private let decision: Int32

  init(_ record: LinkageRecord) {
    // A row that states another name of its body may be of another kind there.
    stem = record.otherName == 0 ? record.stem : 0
    decision = record.decisionNumber
  }

  /// Whether two are of different listed kinds, and no one decision founded both; false decides
  /// nothing.
  func contradicts(_ other: KindMark) -> Bool {
    stem != other.stem && stem != 0 && other.stem != 0
      && (decision == 0 || decision != other.decision)
  }
}
