/// The partitions in which people's decisions about pairs differ between two releases.
struct DecisionReasons {
  private(set) var partitions: Set<String> = []

  init(_ old: String, _ new: String) throws(RunError) {
    let (before, after) = (try Self.decisions(of: old), try Self.decisions(of: new))
    let ids = Set(before.symmetricDifference(after).flatMap(\.ids))
    if ids.isEmpty { return }
    for release in [old, new] { try find(ids, in: release) }
  }

  /// Ids tell nothing of their partition; the registers do.
  private mutating func find(_ ids: Set<String>, in release: String) throws(RunError) {
    for file in try ReleaseManifest.read(release).files.map(\.path) {
      let parts = file.split(separator: "/")
      guard parts.count == 3, parts[0] == "register" else { continue }
      let partition = String(parts[2].dropLast(".csv".count))
      if partitions.contains(partition) { continue }
      let table = try PublishedTable(file, in: release, needed: ["association_id"])
      if (0..<table.count).contains(where: { ids.contains(table.text($0, "association_id")) }) {
        partitions.insert(partition)
      }
    }
  }

  private struct Decision: Hashable {
    var text: [String]
    var ids: [String]
  }

  private static func decisions(of release: String) throws(RunError) -> Set<Decision> {
    let columns = ["left_association_id", "right_association_id"]
    let table = try PublishedTable("quality/review.csv", in: release, needed: columns)
    return Set(
      (0..<table.count).map { row in
        Decision(
          text: table.grid.columns.map { table.text(row, $0) },
          ids: columns.map { table.text(row, $0) }.filter { !$0.isEmpty })
      })
  }
}
