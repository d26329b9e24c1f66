import Linkage

/// A linkage model as text: the file that the pipeline reads, and a table beside the old figures.
enum LinkageModelText {
  /// `linkage.yaml` as ``LinkageModelFile`` reads it.
  static func yaml(_ estimate: ModelReestimation) -> String {
    let model = estimate.model
    var lines = [
      "# Mô hình đối chiếu (Fellegi–Sunter), ước lượng bằng sohoi estimate, không cần nhãn; xem lại trước khi dùng.",
      "# m: xác suất gặp mức đó khi hai dòng là một hội; u: khi là hai hội.",
      "# Mức có chưa tới \(Int(ModelReestimation.fewestPairs)) cặp giữ số đang dùng.",
    ]
    lines += estimate.reports.map {
      "# \($0.source): \($0.pairCount) cặp, \(Decimals.percent($0.matchShare)) % là một hội"
    }
    lines += [
      "prior_match_probability: \(number(model.priorMatchProbability))",
      "link_threshold_bits: \(model.linkThresholdBits)",
      "review_threshold_bits: \(model.reviewThresholdBits)", "comparisons:",
    ]
    for comparison in model.comparisons {
      lines.append("  \(comparison.name):")
      for level in comparison.levels where !level.isNull {
        lines.append("    \(level.label): { m: \(number(level.m)), u: \(number(level.u)) }")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Old and new figures of every level side by side, weights in bits.
  static func comparison(_ title: String, _ old: LinkageModel, _ new: ModelReestimation) -> String {
    var lines = [title]
    lines += new.reports.map {
      "  \($0.source): \($0.pairCount) cặp, \(Decimals.percent($0.matchShare)) % là một hội"
    }
    lines.append(row("", "m cũ", "m mới", "u cũ", "u mới", "bit cũ", "bit mới"))
    let priors = (old.priorMatchProbability, new.model.priorMatchProbability)
    lines.append(
      row(
        "λ", number(priors.0), number(priors.1), "", "", Decimals.text(old.priorWeightBits, 2),
        Decimals.text(new.model.priorWeightBits, 2)))
    for (comparison, before) in old.comparisons.enumerated() {
      for (index, level) in before.levels.enumerated() where !level.isNull {
        let fresh = new.model.comparisons[comparison].levels[index]
        lines.append(
          row(
            "\(before.name) \(level.label)", number(level.m), number(fresh.m), number(level.u),
            number(fresh.u),
            Decimals.text(old.weightBits(comparison: comparison, level: index), 2),
            Decimals.text(new.model.weightBits(comparison: comparison, level: index), 2)))
      }
    }
    return lines.joined(separator: "\n") + "\n\n"
  }

  private static func row(_ label: String, _ cells: String...) -> String {
    func padding(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.count))
    }
    return "  " + label + padding(label, 24) + cells.map { padding($0, 10) + $0 }.joined()
  }

  /// Six decimals are as many as a hundred thousand pairs can tell.
  private static func number(_ value: Double) -> String { Decimals.text(value, 6) }
}
