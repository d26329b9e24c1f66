import Deduplicate

/// The weights of a pair one after another, each bar from where the one before ended.
struct Waterfall {
  /// One bar.
  struct Bar: Equatable {
    var label: String
    /// The level, or nothing for the prior and the sum.
    var detail: String
    /// Bits before and after it.
    var from: Double
    var to: Double
    /// Whether the bar shows the sum, from 0 on.
    var isTotal = false
  }

  let title: String
  /// What a reader who cannot see the picture is told.
  let description: String
  private(set) var bars: [Bar] = []
  let linkThresholdBits: Double
  let reviewThresholdBits: Double

  /// The bars of a pair: prior, comparisons, sum.
  init(_ report: PairReport) {
    let evidence = report.evidence
    title = "Trọng số của cặp \(report.places.left) và \(report.places.right)"
    description =
      ([
        "Tổng \(Bits.text(evidence.sumBits)) bit, ngưỡng liên kết "
          + "\(Bits.text(evidence.linkThresholdBits)) bit."
      ] + report.conclusion).joined(separator: " ")
    linkThresholdBits = evidence.linkThresholdBits
    reviewThresholdBits = evidence.reviewThresholdBits
    bars = [Bar(label: "tiên nghiệm (λ)", detail: "", from: 0, to: evidence.priorBits)]
    var sum = evidence.priorBits
    for field in evidence.fields {
      bars.append(
        Bar(
          label: ComparisonLabel.text(field.name), detail: field.level, from: sum,
          to: sum + field.bits))
      sum += field.bits
    }
    bars.append(Bar(label: "TỔNG", detail: "", from: 0, to: sum, isTotal: true))
  }

  /// The range of bits shown, with a little room at both ends.
  var range: ClosedRange<Double> {
    let ends: [Double] = bars.flatMap { [$0.from, $0.to] }
    let values: [Double] = ends + [0, linkThresholdBits, reviewThresholdBits]
    let (low, high) = (values.min() ?? 0, values.max() ?? 0)
    let room = max(1, (high - low) * 0.06)
    return (low - room)...(high + room)
  }
}
