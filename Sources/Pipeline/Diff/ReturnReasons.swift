/// What became of returns between two releases, by the partition of their unit and by period.
struct ReturnReasons {
  private var found: [String: [String: Set<String>]] = [:]

  init(_ old: String, _ new: String, _ partitions: CellPartition) throws(RunError) {
    let (before, after) = (try Self.returns(of: old), try Self.returns(of: new))
    for (path, was) in before where after[path] == nil {
      add("báo cáo rút đi", was, partitions)
    }
    for (path, now) in after {
      guard let was = before[path] else {
        add("báo cáo mới", now, partitions)
        continue
      }
      if was.sha256 != now.sha256 {
        add("báo cáo sửa lại", now, partitions)
      } else if was != now {
        add("báo cáo đổi trạng thái", now, partitions)
      }
    }
  }

  private mutating func add(_ reason: String, _ item: Return, _ partitions: CellPartition) {
    found[partitions.of(item.unit) ?? "", default: [:]][item.period, default: []].insert(reason)
  }

  /// The reasons of one partition in a period; those of other periods where its own has none, since ids
  /// go from period to period.
  func of(_ partition: String, _ period: String) -> [String] {
    let periods = found[partition] ?? [:]
    if let own = periods[period] { return own.sorted() }
    return periods.sorted { $0.key < $1.key }.flatMap { period, reasons in
      reasons.sorted().map { period.isEmpty ? $0 : "\($0) (kỳ \(period))" }
    }
  }

  /// The reasons of all partitions in a period, each with the partitions it holds for.
  func everywhere(_ period: String) -> [String] {
    var partitions: [String: [String]] = [:]
    for partition in found.keys.sorted() {
      for reason in of(partition, period) { partitions[reason, default: []].append(partition) }
    }
    return partitions.sorted { $0.key < $1.key }.map { reason, codes in
      let more = codes.count > 5 ? ", …" : ""
      return "\(reason): \(codes.prefix(5).joined(separator: ", "))\(more)"
    }
  }

  private struct Return: Equatable {
    var period: String
    var unit: String
    var sha256: String
    var status: String
  }

  private static func returns(of release: String) throws(RunError) -> [String: Return] {
    let table = try PublishedTable(
      "quality/returns.csv", in: release,
      needed: ["source_file", "period", "reporting_unit", "sha256", "status"])
    var found: [String: Return] = [:]
    // Lines without a file are of returns that are missing.
    for row in 0..<table.count where !table.text(row, "source_file").isEmpty {
      found[table.text(row, "source_file")] = Return(
        period: table.text(row, "period"), unit: table.text(row, "reporting_unit"),
        sha256: table.text(row, "sha256"), status: table.text(row, "status"))
    }
    return found
  }
}
