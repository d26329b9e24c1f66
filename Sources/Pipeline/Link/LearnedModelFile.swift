import Linkage

/// `model.yaml`: what a linkage estimated, to be used again with `--model`.
enum LearnedModelFile {
  /// The text of the file; numbers in full, so that reading gives the same model.
  static func text(_ model: LearnedModel) -> String {
    var lines = [
      "# sohoi link --model", "match_share: \(model.matchShare)",
      "link_threshold_bits: \(model.linkThresholdBits)",
      "review_threshold_bits: \(model.reviewThresholdBits)", "comparisons:",
    ]
    for comparison in model.comparisons {
      lines += ["  - label: \(quoted(comparison.name))", "    levels:"]
      for level in comparison.levels {
        lines.append(
          "      - {label: \(quoted(level.label)), m: \(level.m), u: \(level.u), "
            + "typical_share: \(level.typicalShare)}")
      }
      if comparison.uGiven.isEmpty { continue }
      lines.append("    u_given:")
      for (name, u) in comparison.uGiven.sorted(by: { $0.key < $1.key }) {
        lines.append("      \(quoted(name)): [\(u.map { "\($0)" }.joined(separator: ", "))]")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }

  /// Reads a model; whether it fits the configuration, the engine says.
  static func read(_ path: String) throws(RunError) -> LearnedModel {
    let top = try ConfigurationNode.read(
      path,
      keys: ["match_share", "link_threshold_bits", "review_threshold_bits", "comparisons"])
    var model = LearnedModel(matchShare: try top.number("match_share"), comparisons: [])
    model.linkThresholdBits = try top.number("link_threshold_bits")
    model.reviewThresholdBits = try top.number("review_threshold_bits")
    for node in try top.nodes("comparisons", keys: ["label", "levels", "u_given"]) {
      model.comparisons.append(try comparison(node))
    }
    return model
  }

  private static func comparison(
    _ node: ConfigurationNode
  ) throws(RunError) -> LearnedComparison {
    var comparison = LearnedComparison(name: try node.text("label"), levels: [])
    for level in try node.nodes("levels", keys: ["label", "m", "u", "typical_share"]) {
      comparison.levels.append(
        LearnedLevel(
          label: try level.text("label"), m: try level.number("m"), u: try level.number("u"),
          typicalShare: level.has("typical_share") ? try level.number("typical_share") : 0))
    }
    let names = try node.keys(of: "u_given")
    for name in names {
      comparison.uGiven[name] = try node.node("u_given", keys: names).numbers(name)
    }
    return comparison
  }
}
