import Linkage

/// `report.txt`: what was compared, what was estimated, what came of it; no values of records.
struct LinkReport {
  private var lines: [String] = []

  /// The report of a linkage.
  init(_ table: LinkTable, _ result: LinkageResult, truth: [Int]?) throws(RunError) {
    registers(table)
    blocking(result.blocking, candidates: result.candidateCount)
    model(result)
    cut(result)
    clusters(result)
    if let truth { try evaluation(table, result, truth) }
  }

  /// The report of blocking rules before anything is compared.
  init(_ table: LinkTable, survey: [BlockingReport]) {
    registers(table)
    blocking(survey, candidates: nil)
  }

  /// The report as text.
  var text: String { lines.joined(separator: "\n") + "\n" }

  private mutating func title(_ text: String) { lines += [text, ""] }

  /// Rows with their columns lined up, the first to the left.
  private mutating func rows(_ rows: [[String]]) {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    for row in rows {
      let cells = row.enumerated().map { column, cell in
        let blanks = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + blanks : blanks + cell
      }
      lines.append("  " + cells.joined(separator: "  "))
    }
    lines.append("")
  }

  private mutating func registers(_ table: LinkTable) {
    title("Tệp")
    rows(
      [["", "bản ghi", "dòng hỏng"]]
        + table.registers.map {
          [
            $0.path.split(separator: "/").last.map(String.init) ?? "", "\($0.count)",
            "\($0.damagedLines.count)",
          ]
        })
    for register in table.registers where !register.damagedLines.isEmpty {
      let some = register.damagedLines.prefix(20).map { "\($0)" }.joined(separator: ", ")
      lines += [
        "  Dòng hỏng, không dùng: \(some)\(register.damagedLines.count > 20 ? " …" : "")", "",
      ]
    }
  }

  private mutating func blocking(_ reports: [BlockingReport], candidates: Int?) {
    title("Quy tắc phân khối")
    var table = [["", "cặp", "cặp mới", "khối lớn nhất", "khối bị bỏ", "cặp bị bỏ"]]
    for report in reports {
      table.append([
        report.rule, "\(report.pairCount)", candidates == nil ? "" : "\(report.newPairCount)",
        report.largestBlocks.map { "\($0)" }.joined(separator: " "),
        "\(report.skippedBlockSizes.count)", "\(report.skippedPairCount)",
      ])
    }
    if let candidates { table.append(["tổng số cặp được so sánh", "", "\(candidates)"]) }
    rows(table)
  }

  private mutating func model(_ result: LinkageResult) {
    title("Mô hình (Fellegi–Sunter); λ = \(result.model.matchShare)")
    for comparison in result.model.comparisons {
      rows(
        [[comparison.name, "m", "u", "bit"]]
          + comparison.levels.map {
            [
              "  " + $0.label, Decimals.text($0.m, 4), Decimals.text($0.u, 8),
              Decimals.text($0.weightBits, 2),
            ]
          })
    }
    guard !result.training.isEmpty else { return }
    title("Ước lượng từ")
    rows(
      [["", "cặp", "tỉ lệ khớp %"]]
        + result.training.map { [$0.source, "\($0.pairCount)", Decimals.percent($0.matchShare)] })
  }

  private mutating func cut(_ result: LinkageResult) {
    let model = result.model
    let links = result.pairs.filter { model.decision(forWeightBits: $0.weightBits) == .link }
    let expected = links.reduce(0.0) { $0 + MatchWeight.probability(bits: $1.weightBits) }
    title("Ngưỡng")
    rows([
      ["liên kết, từ (bit)", Decimals.text(model.linkThresholdBits, 3)],
      ["có thể, từ (bit)", Decimals.text(model.reviewThresholdBits, 3)],
      ["cặp liên kết", "\(links.count)"],
      ["cặp có thể", "\(result.pairs.count - links.count)"],
      [
        "độ chính xác kỳ vọng của cặp liên kết %",
        links.isEmpty ? "–" : Decimals.percent(expected / Double(links.count)),
      ],
    ])
  }

  private mutating func clusters(_ result: LinkageResult) {
    var sizes = [Int](repeating: 0, count: result.clustering.clusterCount)
    for cluster in result.clustering.clusterOfRecord { sizes[cluster] += 1 }
    var counts: [Int: Int] = [:]
    for size in sizes { counts[size, default: 0] += 1 }
    title("Cụm")
    rows(
      [["số bản ghi", "số cụm"]]
        + counts.sorted { $0.key < $1.key }.map { ["\($0.key)", "\($0.value)"] }
        + [["tổng", "\(sizes.count)"]])
    let forbidden = result.clustering.refusedEdges.count {
      if case .forbidden = $0.reason { true } else { false }
    }
    rows([
      ["cặp liên kết bị tách vì bằng chứng cứng", "\(forbidden)"],
      [
        "cặp liên kết bị tách vì các cặp còn lại của cụm quá yếu",
        "\(result.clustering.refusedEdges.count - forbidden)",
      ],
    ])
  }

  private mutating func evaluation(
    _ table: LinkTable, _ result: LinkageResult, _ truth: [Int]
  ) throws(RunError) {
    let clusters: LinkageEvaluation
    do throws(LinkageError) {
      clusters = try LinkageEvaluation(
        predicted: result.clustering.clusterOfRecord, truth: truth)
    } catch {
      throw RunError(.defect, "DEFECT", error.message)
    }
    title("So với nhãn")
    rows([
      ["", "chính xác", "bao phủ", "F1"],
      ["cặp trong cụm"] + Self.cells(clusters.pairs),
      ["B-cubed"] + Self.cells(clusters.bCubed),
    ])
    let model = result.model
    let steps = (0...16).map { Double($0 * 2) + model.reviewThresholdBits.rounded(.up) }
    let thresholds = Set(steps + [model.linkThresholdBits]).sorted()
      .filter { $0 >= model.reviewThresholdBits }
    let pairs = ThresholdTable(
      result.pairs, truth: truth, scope: table.scope, thresholds: thresholds)
    rows(
      [["ngưỡng (bit)", "cặp", "chính xác", "bao phủ", "F1"]]
        + pairs.rows.map {
          [Decimals.text($0.thresholdBits, 3), "\($0.linkedPairs)"] + Self.cells($0.pairs)
        })
  }

  private static func cells(_ value: PrecisionRecall) -> [String] {
    [value.precision, value.recall, value.f1].map { Decimals.text($0, 4) }
  }
}
