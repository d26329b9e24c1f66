import Deduplicate
import Register

/// Why an association is one: its rows, what holds them together, what was kept out.
struct AssociationReport {
  let id: String
  let partition: LinkedPartition
  let masking: Masking
  private static let shown = 12

  /// The report; `explainer` knows the rows of the partition.
  func lines(_ explainer: inout PairExplainer) -> [String] {
    let rows = partition.rows(of: id)
    var lines = ["Hội \(id)"]
    lines += associations + [""]
    lines.append("  Các dòng báo cáo hội này:")
    lines += table(of: rows).lines(indent: "    ")
    if rows.count > Self.shown { lines.append("    … và \(rows.count - Self.shown) dòng khác") }
    lines += ["", "  Các cặp giữ các dòng lại với nhau (bit):"]
    lines += held(rows, &explainer)
    lines += ["", "  Gần nhất nhưng không nhập vào:"]
    return lines + Nearest(partition: partition, masking: masking).lines(rows, &explainer)
  }

  private var associations: [String] {
    partition.associations.filter { $0.id == id }.sorted { $0.period < $1.period }.map { one in
      let merged = partition.rows(of: id).first { partition.links[$0].period == one.period }
        .flatMap(partition.mergedID)
      let after = merged.map { $0 == id ? "" : " → sau sắp xếp \($0)\(rule(one.period))" } ?? ""
      return "  \(one.period): \(Masking.printable(one.name)), \(one.rows) dòng\(after)"
    }
  }

  /// The rule by which the association merges.
  private func rule(_ period: ReportingPeriod) -> String {
    let merger = partition.mergers.first {
      $0.period == period && $0.result?.parts.contains(id) == true
    }
    return merger.map { " (quy tắc \($0.family), \($0.status.rawValue))" } ?? ""
  }

  private func table(of rows: [Int]) -> TerminalTable {
    var table = TerminalTable(limit: 90)
    for row in rows.prefix(Self.shown) {
      table.add(
        partition.place(row), partition.links[row].disposition.label,
        partition.sources[row].record.name)
    }
    return table
  }

  /// The strongest pairs; rows that nothing links were brought together by other rows or by people.
  private func held(_ rows: [Int], _ explainer: inout PairExplainer) -> [String] {
    if rows.count < 2 { return ["    một dòng, không có cặp nào"] }
    var pairs: [(bits: Double, a: Int, b: Int)] = []
    for (index, a) in rows.prefix(60).enumerated() {
      for b in rows.prefix(60).dropFirst(index + 1) {
        pairs.append((explainer.weightBits(a, b), a, b))
      }
    }
    pairs.sort { ($1.bits, $0.a, $0.b) < ($0.bits, $1.a, $1.b) }
    var table = TerminalTable(rightAligned: [0], limit: 90)
    for pair in pairs.prefix(Self.shown) {
      let evidence = explainer.evidence(pair.a, pair.b)
      let levels = evidence.fields.map { "\($0.name)=\($0.level)" }.joined(separator: " ")
      let verdict = explainer.verdict(pair.a, pair.b).map { " [người duyệt: \($0.label)]" } ?? ""
      table.add(
        Bits.text(pair.bits), "\(partition.place(pair.a)) ~ \(partition.place(pair.b))",
        levels + verdict)
    }
    return table.lines(indent: "    ")
  }
}
