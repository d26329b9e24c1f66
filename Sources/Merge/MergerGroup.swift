import Register

/// What stands at one site: positions in the partition's associations.
struct MergerGroup {
  /// Associations of the rule's kinds.
  var members: [Int] = []
  /// Bodies of another kind, or none, that carry the name of the rule's result.
  var results: [Int] = []

  /// The merger, or nil when there is nothing to merge and nothing to report.
  func merger(at site: MergerSite, of associations: [Association], rule: MergeRule) -> Merger? {
    let found = members.map { associations[$0] }
    let parts =
      Set(found.map(\.kind)).count >= 2
      ? found : lastPart(of: found, results: results.map { associations[$0] }, rule: rule)
    guard !parts.isEmpty else { return nil }
    return Merger(
      period: site.period, family: rule.family, status: rule.status, scopeLevel: site.scopeLevel,
      place: site.place, parts: parts.map(\.id).sorted(), resultName: rule.resultName,
      progress: progress(of: found))
  }

  /// The one body through which a directed merger of fewer than two kinds is known: the member that
  /// has come furthest, else the result's body, the smaller id on a tie; none when nothing is stated.
  private func lastPart(
    of members: [Association], results: [Association], rule: MergeRule
  ) -> [Association] {
    guard rule.status == .directed else { return [] }
    let furthest = members.filter(\.statesProgress)
      .min { ($1.progressRank, $0.id) < ($0.progressRank, $1.id) }
    guard let part = furthest ?? results.min(by: { $0.id < $1.id }) else { return [] }
    return [part]
  }

  private func progress(of members: [Association]) -> MergerStatus {
    let stated = members.map(\.mergerStatus)
    if stated.contains(.done) || !results.isEmpty { return .done }
    return stated.contains(.inProgress) ? .inProgress : .notYet
  }
}

extension Association {
  /// How far its merger has come, as a number; 0 when nothing is stated or nothing is to merge.
  fileprivate var progressRank: UInt8 { (mergerStatus ?? .none).rawValue }

  fileprivate var statesProgress: Bool { progressRank > 0 }
}
