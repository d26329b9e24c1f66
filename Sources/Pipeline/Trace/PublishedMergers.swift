import Publish
import Register

/// The mergers as a release lists them.
struct PublishedMergers {
  let mergers: [Merger]

  /// Reads `register/mergers.csv`.
  init(in release: String) throws(RunError) {
    let table = try PublishedTable(
      "register/mergers.csv", in: release, needed: MergersFile.columns)
    var mergers: [Merger] = []
    mergers.reserveCapacity(table.count)
    for row in 0..<table.count {
      guard let merger = Self.merger(row, table) else { throw table.damaged(row) }
      mergers.append(merger)
    }
    self.mergers = mergers
  }

  private static func merger(_ row: Int, _ table: PublishedTable) -> Merger? {
    func text(_ column: String) -> String { table.text(row, column) }
    func integer(_ column: String) -> Int? { table.grid.integer(row, table.position(column)) }
    guard let period = ReportingPeriod(code: text("period")),
      let status = MergeRuleStatus(rawValue: text("status")),
      let level = ScopeLevel(code: text("scope_level")),
      let progress = MergerStatus(code: text("progress"))
    else { return nil }
    func ids(_ column: String) -> [String] {
      text(column).split(separator: " ").map(String.init)
    }
    func bounds(_ low: String, _ high: String) -> Bounds? {
      integer(low).flatMap { low in integer(high).map { Bounds(low: low, high: $0) } }
    }
    var merger = Merger(
      period: period, family: text("family"), status: status, scopeLevel: level,
      place: Place(
        province: text("province"), district: text("district"), commune: text("commune")),
      parts: ids("parts"), resultName: text("result_name"), progress: progress)
    var result = MergerResult(parts: ids("merged_parts"))
    guard !result.parts.isEmpty else { return merger }
    result.assigned = table.grid.flag(row, table.position("assigned"))
    result.members = bounds("members_min", "members_max")
    result.partyMembers = bounds("party_members_min", "party_members_max")
    result.staffQuota = integer("staff_quota")
    result.stateFunding = table.dong(row, "state_funding")
    result.ownFunding = table.dong(row, "own_funding")
    merger.result = result
    return merger
  }
}
