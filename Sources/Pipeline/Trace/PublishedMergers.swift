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
    let members = integer("members_min").flatMap { low in
      integer("members_max").map { Bounds(low: low, high: $0) }
    }
    return Merger(
      period: period, family: text("family"), status: status, scopeLevel: level,
      place: Place(
        province: text("province"), district: text("district"), commune: text("commune")),
      parts: text("parts").split(separator: " ").map(String.init), mergedID: text("merged_id"),
      resultName: text("result_name"), members: members, progress: progress)
  }
}
