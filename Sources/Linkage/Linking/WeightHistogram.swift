import Glibc

/// How many candidate pairs have which weight, in steps of an eighth of a bit.
public struct WeightHistogram: Hashable, Sendable {
  /// Candidate pairs of each step.
  public private(set) var counts = [Int](repeating: 0, count: stepCount)
  /// Expected matches among them: the sum of their match probabilities.
  public private(set) var expectedMatches = [Double](repeating: 0, count: stepCount)

  /// Weights below and above are counted at the ends.
  static let (lowest, highest) = (-40.0, 60.0)
  private static let perBit = 8.0
  private static let stepCount = Int((highest - lowest) * perBit)

  /// Lower end of a step in bits.
  public static func bits(ofStep step: Int) -> Double { lowest + Double(step) / perBit }

  mutating func add(_ bits: Double) {
    let place = (min(max(bits, Self.lowest), Self.highest) - Self.lowest) * Self.perBit
    let step = min(Int(place), Self.stepCount - 1)
    counts[step] += 1
    expectedMatches[step] += MatchWeight.probability(bits: bits)
  }

  mutating func add(_ other: WeightHistogram) {
    for step in counts.indices {
      counts[step] += other.counts[step]
      expectedMatches[step] += other.expectedMatches[step]
    }
  }

  /// The lowest weight in bits, 0 or more, at and above which the expected precision reaches a share.
  ///
  /// - Returns: A whole number of eighths; ``highest`` when no weight reaches it, 0 without pairs.
  public func cut(expectedPrecision share: Double) -> Double {
    var (pairs, matches) = (0, 0.0)
    var best = counts.allSatisfy { $0 == 0 } ? 0 : Self.highest
    for step in counts.indices.reversed() where Self.bits(ofStep: step) >= 0 {
      pairs += counts[step]
      matches += expectedMatches[step]
      if pairs > 0, matches >= share * Double(pairs) { best = Self.bits(ofStep: step) }
    }
    return best
  }
}
