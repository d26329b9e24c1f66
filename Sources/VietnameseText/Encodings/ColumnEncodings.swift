/// The encodings of a file whose columns may differ: some of a sheet's columns may be in another font.
public struct ColumnEncodings: Hashable, Sendable {
  /// What most of the file is in.
  public let file: EncodingDecision
  /// One decision for each column, in order.
  public let columns: [EncodingDecision]

  /// Decides by the evidence of all columns together, then by that of each.
  ///
  /// Cells that are Unicode beyond doubt are read as such in any column, so only the others decide
  /// what a column is in. Files hold two encodings rather than three: the file's own and the one that
  /// columns speak for most against it. A column takes the better of these and UTF-8, and only much
  /// better sense makes it take another.
  /// - Complexity: some milliseconds for each column at most.
  public init(_ evidence: [EncodingEvidence]) {
    file = EncodingEvidence(merging: evidence).decision
    let scores = evidence.map(EncodingScores.init)
    var usual = [file.encoding]
    if let other = Self.other(scores, than: file.encoding) { usual.append(other) }
    if !usual.contains(.utf8) { usual.append(.utf8) }
    columns = zip(scores, evidence).map { scores, evidence in
      EncodingDecision(scores, Self.encoding(of: scores, usual), evidence)
    }
  }

  /// The encoding for which most is to be said in columns that read clearly better in it.
  private static func other(_ columns: [EncodingScores], than file: TextEncoding) -> TextEncoding? {
    var support: [TextEncoding: Int] = [:]
    for column in columns {
      let best = column.bestInColumn(among: EncodingScores.candidates)
      guard column.ofDoubtful(best).share >= 0.67 else { continue }
      let gain = column.weightInColumn(best) - column.weightInColumn(file)
      if gain >= clearly { support[best, default: 0] += gain }
    }
    return EncodingScores.candidates.filter { support[$0] != nil }
      .max { support[$0, default: 0] < support[$1, default: 0] }
  }

  private static func encoding(
    of column: EncodingScores, _ usual: [TextEncoding]
  ) -> TextEncoding {
    // Of equal readings the plain one, where Unicode stands beside.
    let expected = column.bestInColumn(among: column.hasUnicode ? [.utf8] + usual : usual)
    let best = column.bestInColumn(among: EncodingScores.candidates)
    let gain = column.weightInColumn(best) - column.weightInColumn(expected)
    return gain >= 3 * clearly && column.ofDoubtful(best).share >= 0.67 ? best : expected
  }

  /// What a common word weighs that another encoding has as nonsense.
  private static let clearly = 5
}
