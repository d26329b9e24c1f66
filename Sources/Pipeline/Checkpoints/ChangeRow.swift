import CSV
import Register

extension StageFile where Row == AssociationChange {
  /// `3-deduplicate/<province>.changes.csv`: what happened to associations from period to period.
  static var changes: StageFile {
    StageFile(
      columns: [
        "period", "change", "association_id", "other_id", "reason", "weight_bits", "name",
        "name_before",
      ],
      write: { row, writer in
        writer.field(row.period)
        writer.field(row.kind.rawValue)
        writer.field(row.id)
        writer.field(row.otherID)
        writer.field(row.reason)
        writer.field(
          row.weightHundredths.map { FixedDecimal(units: $0, places: 2).description } ?? "")
        writer.field(row.name)
        writer.field(row.nameBefore)
      },
      read: { cursor in
        guard let period = ReportingPeriod(code: cursor.text()),
          let kind = AssociationChange.Kind(rawValue: cursor.text())
        else { return nil }
        let (id, otherID, reason) = (cursor.text(), cursor.text(), cursor.text())
        let bits = Double(cursor.text())
        return AssociationChange(
          period: period, kind: kind, id: id, otherID: otherID, reason: reason,
          weightHundredths: bits.map { Int(($0 * 100).rounded()) }, name: cursor.text(),
          nameBefore: cursor.text())
      })
  }
}

extension StageFile where Row == DecidedPair {
  /// `3-deduplicate/<province>.review.csv`: what became of the decisions of people.
  static var decided: StageFile {
    StageFile(
      columns: [
        "pair", "decision", "status", "period", "left_association_id", "right_association_id",
        "against",
      ],
      write: { row, writer in
        writer.field(row.pair)
        writer.field(row.verdict.rawValue)
        writer.field(row.status.rawValue)
        writer.field(row.period?.description ?? "")
        writer.field(row.left)
        writer.field(row.right)
        writer.field(row.against.joined(separator: " "))
      },
      read: { cursor in
        let pair = cursor.text()
        guard let verdict = ReviewVerdict(rawValue: cursor.text()),
          let status = DecidedPair.Status(rawValue: cursor.text())
        else { return nil }
        return DecidedPair(
          pair: pair, verdict: verdict, status: status,
          period: ReportingPeriod(code: cursor.text()), left: cursor.text(),
          right: cursor.text(),
          against: cursor.text().split(separator: " ").map(String.init))
      })
  }
}

extension StageFile where Row == ReportingPeriod {
  /// `3-deduplicate/periods.csv`: the periods of the returns in use.
  static var periods: StageFile {
    StageFile(
      columns: ["period"], write: { period, writer in writer.field(period.description) },
      read: { cursor in ReportingPeriod(code: cursor.text()) })
  }
}
