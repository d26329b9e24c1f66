/// The figures of one comparison, and the text that shows them: positions only, no names.
struct Evaluation {
  let comparison: LedgerComparison
  let register: RegisterCounts

  private var periods: [String] { comparison.periods }

  private func rows(in period: String) -> [LinkedRow] {
    comparison.rows.filter { $0.period == period }
  }

  /// All lines; at most `examples` of each kind of error.
  func report(examples: Int) -> [String] {
    pairTable() + [""] + levelTable() + [""] + dispositionTable()
      + (examples > 0 ? [""] + exampleLines(examples) : [])
  }

  private func pairTable() -> [String] {
    var lines = [
      Self.line("pairs", ["true", "predicted", "false", "missed", "precision", "recall", "F1"])
    ]
    var pooled = PairCounts()
    for period in periods {
      let counts = PairCounts(rows(in: period))
      pooled = pooled + counts
      lines.append(Self.line(period, counts))
    }
    lines.append(Self.line("pooled", pooled))
    lines.append(Self.line("across periods", PairCounts(comparison.rows) - pooled))
    return lines
  }

  private func levelTable() -> [String] {
    var lines = [Self.line("bodies", ["level", "truth", "found", "difference"])]
    for period in periods {
      let rows = rows(in: period)
      for level in ["national", "province", "district", "commune"] {
        let truth = Set(rows.filter { $0.level == level }.map(\.body)).count
        let found = register.count(period, level)
        guard truth + found > 0 else { continue }
        lines.append(Self.line(period, [level, "\(truth)", "\(found)", "\(found - truth)"]))
      }
    }
    return lines
  }

  private func dispositionTable() -> [String] {
    var counts: [String: Int] = [:]
    for row in comparison.differing {
      counts["\(row.expected) -> \(row.disposition)", default: 0] += 1
    }
    let differing = counts.keys.sorted().map { "  \($0): \(counts[$0, default: 0])" }
    return ["rows with another end than expected: \(comparison.differing.count)"] + differing + [
      "lines of the truth not in the ledger: \(comparison.notInLedger.count)",
      "lines of the ledger not in the truth: \(comparison.notInTruth.count)",
    ]
  }

  private func exampleLines(_ limit: Int) -> [String] {
    var lines = ["false pairs"]
    lines += splits(together: \.association, apart: \.body).prefix(limit)
    lines.append("missed pairs")
    lines += splits(together: \.body, apart: \.association).prefix(limit)
    lines.append("other ends")
    lines += comparison.differing.prefix(limit).map {
      "  \($0.position)  \($0.expected) -> \($0.disposition)"
    }
    lines.append("not in the ledger")
    lines += comparison.notInLedger.prefix(limit).map { "  \($0)" }
    lines.append("not in the truth")
    lines += comparison.notInTruth.prefix(limit).map { "  \($0)" }
    return lines
  }

  /// Pairs of rows that stand together in one view and apart in the other.
  ///
  /// For each cluster of `together` within one period, its first row beside the first row of each other
  /// value of `apart`, in the order of the rows.
  private func splits(
    together: KeyPath<LinkedRow, String>, apart: KeyPath<LinkedRow, String>
  ) -> [String] {
    var first: [[String]: LinkedRow] = [:]
    var seen: Set<[String]> = []
    var lines: [String] = []
    for row in comparison.rows {
      let cluster = [row.period, row[keyPath: together]]
      guard let other = first[cluster] else {
        first[cluster] = row
        continue
      }
      guard other[keyPath: apart] != row[keyPath: apart],
        seen.insert(cluster + [row[keyPath: apart]]).inserted
      else { continue }
      lines.append("  \(other.position) | \(row.position)")
    }
    return lines
  }

  private static func line(_ title: String, _ counts: PairCounts) -> String {
    line(
      title,
      [
        "\(counts.inTruth)", "\(counts.predicted)", "\(counts.falsePairs)",
        "\(counts.missedPairs)", rounded(counts.precision), rounded(counts.recall),
        rounded(counts.f1),
      ])
  }

  private static func line(_ title: String, _ cells: [String]) -> String {
    title + String(repeating: " ", count: max(1, 16 - title.count))
      + cells.map { String(repeating: " ", count: max(1, 11 - $0.count)) + $0 }.joined()
  }

  /// Four decimals.
  private static func rounded(_ share: Double) -> String {
    let tenThousandths = Int((share * 10_000).rounded())
    let digits = String(10_000 + tenThousandths % 10_000).dropFirst()
    return "\(tenThousandths / 10_000).\(digits)"
  }
}
