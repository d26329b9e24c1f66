/// How well predicted clusters agree with the true ones.
public struct LinkageEvaluation: Hashable, Sendable {
  /// Pairs of records together in both.
  public let truePositivePairs: Int
  /// Pairs of records in one predicted cluster.
  public let predictedPairs: Int
  /// Pairs of records in one true cluster.
  public let truePairs: Int
  /// B-cubed: for each record the share of its predicted cluster that truly belongs with it, and the
  /// share of its true cluster that was found, averaged over the records.
  ///
  /// Unlike pairs, which large clusters dominate, every record counts the same.
  ///
  /// - SeeAlso: A. Bagga, B. Baldwin (1998), Entity-Based Cross-Document Coreferencing Using the
  ///   Vector Space Model, *COLING-ACL '98*, 79–85, doi:10.3115/980845.980859
  public let bCubed: PrecisionRecall

  /// Compares two partitions of the same records.
  ///
  /// All counts are exact integers; only the last divisions are in floating point, so the result
  /// depends neither on the order of the records nor on how clusters are numbered.
  ///
  /// - Parameters:
  ///   - predicted: Cluster of each record; any numbers.
  ///   - truth: True cluster of each record; any numbers.
  /// - Throws: ``LinkageError/Code/recordCount`` when the arrays differ in length.
  /// - Complexity: O(n · log n).
  public init(predicted: [Int], truth: [Int]) throws(LinkageError) {
    guard predicted.count == truth.count else {
      throw LinkageError(
        .recordCount,
        "\(predicted.count) bản ghi được dự đoán, nhưng \(truth.count) bản ghi có nhãn")
    }
    let claimed = ClusterOverlap(of: predicted, with: truth)
    let actual = ClusterOverlap(of: truth, with: predicted)
    truePositivePairs = claimed.sharedPairs
    predictedPairs = claimed.pairs
    truePairs = actual.pairs
    bCubed = PrecisionRecall(precision: claimed.bCubed, recall: actual.bCubed)
  }

  /// Precision and recall over pairs of records.
  public var pairs: PrecisionRecall {
    PrecisionRecall(
      precision: share(of: predictedPairs), recall: share(of: truePairs))
  }

  private func share(of total: Int) -> Double {
    total == 0 ? 1 : Double(truePositivePairs) / Double(total)
  }
}
