import Register

/// B08, Tiến độ sáp nhập theo xã, phường: mergers that are directed, at commune level.
///
/// The total over all communes has `total` for its locality code.
enum MergerProgress {
  static func table(_ partials: Partials, _ context: TableContext) -> TidyTable {
    let rows = partials.sortedPeriods.flatMap { period, counts in
      let communes = byCommune(counts.mergers)
      let total = communes.values.reduce(into: [:]) { $0 += $1 }
      let localities = communes.keys.sorted { $0.precedesInBytes($1) }.map { code in
        let commune = Locality(level: .commune, code: code)
        return (code, commune.name(period, context.localities), communes[code] ?? [:])
      }
      return (localities + [("total", "Tổng số", total)]).flatMap { code, name, families in
        familyRows(families, context).map {
          [.text(period.description), .text(code), .text(name)] + $0
        }
      }
    }
    return TidyTable(
      id: "B08",
      columns: [
        "period", "locality_code", "locality", "family", "status", "done", "in_progress", "not_yet",
      ], rows: rows)
  }

  private static func byCommune(
    _ mergers: [MergerKey: MergerCounts]
  ) -> [String: [String: MergerCounts]] {
    var communes: [String: [String: MergerCounts]] = [:]
    for (key, counts) in mergers where key.status == .directed && !key.place.commune.isEmpty {
      communes[key.place.commune, default: [:]][key.family, default: MergerCounts()] += counts
    }
    return communes
  }

  private static func familyRows(
    _ families: [String: MergerCounts], _ context: TableContext
  ) -> [[Cell]] {
    guard !families.isEmpty else { return [] }
    let total = families.values.reduce(into: MergerCounts()) { $0 += $1 }
    let sorted = families.sorted { context.families.places($0.key, before: $1.key) }
      .map { (Cell.text($0.key), $0.value) }
    return (sorted + [(.total, total)]).map { family, counts in
      [
        family, .text(MergeRuleStatus.directed.rawValue), .integer(counts.done),
        .integer(counts.inProgress), .integer(counts.notYet),
      ]
    }
  }
}
