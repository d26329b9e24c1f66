/// The encodings of a file whose columns may differ: some of a sheet's columns may be in another font.
public struct ColumnEncodings: Hashable, Sendable {
  /// What most of the file is in.
  public let file: EncodingDecision
  /// One decision for each column, in order.
  public let columns: [EncodingDecision]

  /// Decides by the evidence of all columns together, then by that of each.
  ///
  /// Cells that are Unicode beyond doubt are read as such in any column, so only the others decide
  /// what a column is in. It overrules the file when one encoding is good for two of three of these
  /// words and clearly better than the file's. A column without that takes the best among the
  /// encodings that the file and the other columns are in.
  /// - Complexity: some milliseconds for each column at most.
  public init(_ evidence: [EncodingEvidence]) {
    let file = EncodingEvidence(merging: evidence).decision
    let scores = evidence.map(EncodingScores.init)
    var seen = [file.encoding]
    let own = scores.map { Self.own($0, against: file.encoding) }
    for case let encoding? in own where !seen.contains(encoding) { seen.append(encoding) }
    if !seen.contains(.utf8) { seen.append(.utf8) }
    self.file = file
    columns = evidence.indices.map { column in
      let chosen =
        own[column] ?? scores[column].best(among: seen, by: scores[column].weightInColumn)
      return EncodingDecision(scores[column], chosen, evidence[column])
    }
  }

  /// The encoding by which a column overrules the file's; `nil` when it does not.
  private static func own(_ column: EncodingScores, against file: TextEncoding) -> TextEncoding? {
    let best = column.best(among: EncodingScores.candidates, by: column.weightInColumn)
    guard column.ofDoubtful(best).share >= 0.67,
      column.weightInColumn(best) - column.weightInColumn(file) >= margin
    else { return nil }
    return best
  }

  /// A common word that the file's encoding has as nonsense is worth five.
  private static let margin = 5
}
