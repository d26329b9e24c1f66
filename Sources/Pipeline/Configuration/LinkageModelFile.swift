import Deduplicate
import Linkage

/// `linkage.yaml`: the probabilities and thresholds of the linkage model.
enum LinkageModelFile {
  /// Reads the model; its comparisons and levels must be those of `AssociationComparisons`.
  static func read(_ path: String) throws(RunError) -> LinkageModel {
    let top = try ConfigurationNode.read(
      path,
      keys: [
        "prior_match_probability", "link_threshold_bits", "review_threshold_bits", "comparisons",
      ]
    )
    let layout = AssociationComparisons.layout
    let node = try top.node("comparisons", keys: layout.map(\.name))
    var comparisons: [Comparison] = []
    for (name, labels) in layout {
      let levels = try node.node(name, keys: labels)
      comparisons.append(
        Comparison(
          name: name,
          levels: try labels.map { label throws(RunError) in
            if AssociationComparisons.nullLevels.contains(label) { return .null(label: label) }
            let level = try levels.node(label, keys: ["m", "u"])
            return ComparisonLevel(label: label, m: try level.number("m"), u: try level.number("u"))
          }))
    }
    do {
      return try LinkageModel(
        priorMatchProbability: try top.number("prior_match_probability"),
        comparisons: comparisons, linkThresholdBits: try top.number("link_threshold_bits"),
        reviewThresholdBits: try top.number("review_threshold_bits"))
    } catch let error as LinkageError {
      throw RunError(
        .configuration, "CONFIG-LINKAGE", error.message, at: path, remedy: "Sửa tệp này.")
    } catch {
      throw error as? RunError ?? RunError(.defect, "DEFECT", "\(error)", at: path)
    }
  }
}
