import CSV
public import Register

/// `quality/review.csv`: what became of each decision of people about a pair; not who made it.
public enum ReviewFile {
  /// One line per pair.
  public static func bytes(_ pairs: [DecidedPair]) -> [UInt8] {
    var writer = CSVWriter()
    writer.row([
      "pair", "decision", "status", "period", "left_association_id", "right_association_id",
      "against", "message",
    ])
    for pair in pairs {
      writer.row([
        pair.pair, pair.verdict.rawValue, pair.status.rawValue, pair.period?.description ?? "",
        pair.left, pair.right, pair.against.joined(separator: " "), pair.status.label,
      ])
    }
    return writer.take()
  }
}
