/// Why two releases may differ, as far as they tell themselves.
struct ReleaseReasons {
  /// What became of returns, by period.
  private var returns: [String: Set<String>] = [:]
  /// What holds for every cell.
  private var general: [String] = []

  init(_ old: String, _ new: String) throws(RunError) {
    let (before, after) = (try Self.returns(of: old), try Self.returns(of: new))
    for (path, was) in before where after[path] == nil {
      returns[was.period, default: []].insert("báo cáo rút đi")
    }
    for (path, now) in after {
      if let was = before[path], was.content == now.content { continue }
      returns[now.period, default: []].insert(
        before[path] == nil ? "báo cáo mới" : "báo cáo sửa lại")
    }
    let decisions = "quality/review.csv"
    if try Disk.read("\(old)/\(decisions)") != Disk.read("\(new)/\(decisions)") {
      general.append("quyết định duyệt")
    }
    let versions = (
      try ReleaseManifest.read(old).version, try ReleaseManifest.read(new).version
    )
    if versions.0 != versions.1 { general.append("chương trình \(versions.0) → \(versions.1)") }
  }

  /// The reasons that can stand behind a changed cell of a period; those of other periods where its
  /// own has none, since ids go from period to period.
  func text(_ period: String) -> String {
    let own = returns[period] ?? Set(returns.values.joined())
    let reasons = own.sorted() + general
    // A release does not hold the tables of its pipeline: they and the build are what is left.
    return reasons.isEmpty ? "quy tắc hoặc chương trình" : reasons.joined(separator: "; ")
  }

  private static func returns(of release: String) throws(RunError)
    -> [String: (period: String, content: String)]
  {
    let table = try PublishedTable(
      "quality/returns.csv", in: release, needed: ["source_file", "period", "sha256", "status"])
    var found: [String: (period: String, content: String)] = [:]
    for row in 0..<table.count {
      found[table.text(row, "source_file")] = (
        table.text(row, "period"), table.text(row, "sha256") + table.text(row, "status")
      )
    }
    return found
  }
}
