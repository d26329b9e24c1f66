import Register

/// Decisions that founded bodies of one kind in several of the communes that a row may be of: in which
/// of them it is they do not say.
///
/// A district founds one in each of its communes by one decision; a row whose commune is not known
/// would belong to any of them.
struct SharedDecisions {
  /// The rows of communes that have the decision of a row whose commune is open, by its number.
  private var known: [Int32: [Int]] = [:]
  private var open: [Int] = []

  /// Looks at all records of a partition.
  /// - Complexity: O(records).
  init(_ records: [LinkageRecord]) {
    for index in records.indices where Self.isOpen(records[index]) {
      open.append(index)
      known[records[index].decisionNumber] = []
    }
    guard !open.isEmpty else { return }
    for index in records.indices where records[index].place.commune != 0 {
      let number = records[index].decisionNumber
      if number != 0, records[index].scopeLevel == .commune { known[number]?.append(index) }
    }
  }

  /// Marks the rows whose decision founded bodies in several communes.
  func mark(_ records: inout [LinkageRecord], _ texts: RecordTexts) {
    for index in open {
      var commune: Int32 = 0
      for other in known[records[index].decisionNumber] ?? [] {
        let body = records[other]
        guard body.stem == records[index].stem,
          AssociationComparisons.yearsAgree(records[index], body),
          !HardEvidence.areApart(records[index], body, texts)
        else { continue }
        if commune != 0, commune != body.place.commune {
          records[index].isDecisionShared = true
          break
        }
        commune = body.place.commune
      }
    }
  }

  private static func isOpen(_ record: LinkageRecord) -> Bool {
    record.scopeLevel == .commune && record.place.commune == 0 && record.decisionNumber != 0
  }
}
