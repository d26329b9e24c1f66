import Deduplicate
import Linkage
import Register

/// Rows of other associations that come nearest to some rows, and why they stayed outside.
struct Nearest {
  let partition: LinkedPartition
  let masking: Masking
  private static let shown = 5

  /// One line for each of the nearest rows of the same periods.
  ///
  /// - Complexity: O(rows · rows of the partition).
  func lines(_ rows: [Int], _ explainer: inout PairExplainer) -> [String] {
    let own = Set(rows.map { partition.links[$0].associationID })
    let periods = Set(rows.map { partition.links[$0].period })
    var found: [(bits: Double, own: Int, other: Int)] = []
    for other in partition.sources.indices
    where periods.contains(partition.links[other].period)
      && !own.contains(partition.links[other].associationID)
    {
      var best: (bits: Double, own: Int, other: Int)?
      for row in rows.prefix(20) where partition.links[row].period == partition.links[other].period
      {
        let bits = explainer.weightBits(row, other)
        if bits > best?.bits ?? -.infinity { best = (bits, row, other) }
      }
      if let best { found.append(best) }
      if found.count > 4096 { found = Self.strongest(found) }
    }
    if found.isEmpty { return ["    không có dòng nào khác trong cùng kỳ"] }
    return table(Self.strongest(found), &explainer).lines(indent: "    ")
  }

  private static func strongest(
    _ found: [(bits: Double, own: Int, other: Int)]
  ) -> [(bits: Double, own: Int, other: Int)] {
    Array(found.sorted { ($1.bits, $0.other) < ($0.bits, $1.other) }.prefix(shown))
  }

  private func table(
    _ found: [(bits: Double, own: Int, other: Int)], _ explainer: inout PairExplainer
  ) -> TerminalTable {
    var table = TerminalTable(rightAligned: [0], limit: 60)
    for pair in found {
      let evidence = explainer.evidence(pair.own, pair.other)
      table.add(
        Bits.text(pair.bits), partition.place(pair.other),
        partition.links[pair.other].associationID, partition.sources[pair.other].record.name,
        reason(evidence, explainer.verdict(pair.own, pair.other)))
    }
    return table
  }

  private func reason(_ evidence: PairEvidence, _ verdict: ReviewVerdict?) -> String {
    if verdict == .different { return "người duyệt: khác nhau" }
    if let first = evidence.contradictions.first { return first.label }
    switch evidence.decision {
    case .link: return "các dòng khác của hai hội mâu thuẫn hoặc trung bình thấp"
    case .possibleLink: return "chưa đủ chứng cứ, cần duyệt"
    case .nonLink: return "dưới ngưỡng"
    }
  }
}
