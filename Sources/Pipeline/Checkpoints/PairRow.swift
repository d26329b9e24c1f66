import CSV
import Deduplicate
import Register

extension StageFile where Row == LinkedPair {
  /// `3-deduplicate/<province>.pairs.csv`: links and open pairs with their evidence.
  static var pairs: StageFile {
    StageFile(
      columns: [
        "left_path", "left_line", "right_path", "right_line", "weight_bits", "outcome", "reason",
      ] + AssociationComparisons.layout.map(\.name),
      write: { pair, writer in
        writer.field(pair.left.path)
        writer.field(pair.left.line)
        writer.field(pair.right.path)
        writer.field(pair.right.line)
        // Hundredths of a bit: enough to explain, and the same on every machine.
        let hundredths = Int((pair.weightBits * 100).rounded())
        writer.field(FixedDecimal(units: hundredths, places: 2).description)
        writer.field(pair.outcome.rawValue)
        writer.field(pair.reason.rawValue)
        for level in pair.levels { writer.field(level) }
      },
      read: { cursor in
        let leftPath = cursor.text()
        guard let leftLine = cursor.integer() else { return nil }
        let rightPath = cursor.text()
        guard let rightLine = cursor.integer(), let bits = Double(cursor.text()),
          let outcome = LinkedPair.Outcome(rawValue: cursor.text()),
          let reason = LinkedPair.Reason(rawValue: cursor.text())
        else { return nil }
        return LinkedPair(
          left: (leftPath, leftLine), right: (rightPath, rightLine), weightBits: bits,
          levels: AssociationComparisons.layout.map { _ in cursor.text() }, outcome: outcome,
          reason: reason)
      })
  }
}
