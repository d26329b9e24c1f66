public import Register

/// The last door before publishing: every row is accounted for, or nothing goes out.
public enum LedgerBalance {
  /// Checks ledgers, register and tables against each other.
  ///
  /// - Parameters:
  ///   - ledgers: One per return.
  ///   - register: All associations of all periods.
  ///   - published: The country's total of `associations` per period in table B01.
  /// - Throws: ``PublishError`` naming the first sum that is off.
  public static func check(
    _ ledgers: [ReturnLedger], register: [Association], published: [ReportingPeriod: Int]
  ) throws(PublishError) {
    for ledger in ledgers { try check(ledger) }
    try checkAssociations(ledgers, register)
    try checkTotals(register, published)
  }

  /// Records read = records with an end; accepted and duplicate rows name their association, others
  /// do not.
  private static func check(_ ledger: ReturnLedger) throws(PublishError) {
    guard ledger.entries.count == ledger.profile.records else {
      throw PublishError(
        .unbalanced,
        "\(ledger.profile.path): đọc \(ledger.profile.records) dòng, "
          + "sổ cái có \(ledger.entries.count) dòng")
    }
    var previous = 0
    for entry in ledger.entries {
      let isReport = entry.disposition == .accepted || entry.disposition == .duplicate
      guard entry.associationID.isEmpty != isReport, entry.mergedID.isEmpty != isReport else {
        throw PublishError(
          .unbalanced,
          "\(ledger.profile.path):\(entry.line): kết cục \(entry.disposition.code) "
            + "không khớp với mã hội")
      }
      guard entry.line >= previous else {
        throw PublishError(
          .unbalanced, "\(ledger.profile.path):\(entry.line): dòng không theo thứ tự của tệp")
      }
      previous = entry.line
    }
  }

  /// Per period: associations = accepted rows, and their rows = accepted and duplicate rows.
  private static func checkAssociations(_ ledgers: [ReturnLedger], _ register: [Association])
    throws(PublishError)
  {
    var accepted: [ReportingPeriod: Int] = [:]
    var rows: [ReportingPeriod: Int] = [:]
    for ledger in ledgers {
      guard let period = ledger.profile.period else { continue }
      let counts = ledger.counts
      let taken = counts[Int(Disposition.accepted.rawValue)]
      accepted[period, default: 0] += taken
      rows[period, default: 0] += taken + counts[Int(Disposition.duplicate.rawValue)]
    }
    var associations: [ReportingPeriod: Int] = [:]
    var reported: [ReportingPeriod: Int] = [:]
    for association in register {
      associations[association.period, default: 0] += 1
      reported[association.period, default: 0] += association.rows
    }
    for period in Set(accepted.keys).union(associations.keys).sorted() {
      let pairs = [
        (accepted[period] ?? 0, associations[period] ?? 0, "dòng được nhận", "hội trong sổ"),
        (rows[period] ?? 0, reported[period] ?? 0, "dòng báo cáo hội", "dòng trong sổ"),
      ]
      for (left, right, leftName, rightName) in pairs where left != right {
        throw PublishError(
          .unbalanced, "\(period): \(left) \(leftName) nhưng \(right) \(rightName)")
      }
    }
  }

  private static func checkTotals(
    _ register: [Association], _ published: [ReportingPeriod: Int]
  ) throws(PublishError) {
    var counts: [ReportingPeriod: Int] = [:]
    for association in register { counts[association.period, default: 0] += 1 }
    for period in Set(counts.keys).union(published.keys).sorted()
    where counts[period] ?? 0 != published[period] ?? 0 {
      throw PublishError(
        .unbalanced,
        "\(period): sổ có \(counts[period] ?? 0) hội, bảng B01 có \(published[period] ?? 0)")
    }
  }
}
