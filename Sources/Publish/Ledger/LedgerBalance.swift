public import Register

/// The last door before publishing: every row is accounted for, or nothing goes out.
public enum LedgerBalance {
  /// Checks that the ledger of one return has every record of it, and agrees with itself.
  ///
  /// Records read = records with an end; accepted and duplicate rows name their association, others do
  /// not; entries stand in the order of the file.
  ///
  /// - Throws: ``PublishError`` naming the first fault.
  public static func check(_ ledger: ReturnLedger) throws(PublishError) {
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

  /// Checks ledgers, register and tables against each other.
  ///
  /// - Parameters:
  ///   - returns: What the ledgers come to, one for each return.
  ///   - register: What the register comes to, by period.
  ///   - published: The country's total of `associations` per period in table B01.
  /// - Throws: ``PublishError`` naming the first sum that is off.
  public static func check(
    _ returns: [ReturnEnds], register: [ReportingPeriod: RegisterCounts],
    published: [ReportingPeriod: Int]
  ) throws(PublishError) {
    try checkAssociations(returns, register)
    try checkTotals(register, published)
  }

  /// Per period: associations = accepted rows, and their rows = accepted and duplicate rows.
  private static func checkAssociations(
    _ returns: [ReturnEnds], _ register: [ReportingPeriod: RegisterCounts]
  ) throws(PublishError) {
    var accepted: [ReportingPeriod: Int] = [:]
    var rows: [ReportingPeriod: Int] = [:]
    for ends in returns {
      guard let period = ends.profile.period else { continue }
      let taken = ends.counts[Int(Disposition.accepted.rawValue)]
      accepted[period, default: 0] += taken
      rows[period, default: 0] += taken + ends.counts[Int(Disposition.duplicate.rawValue)]
    }
    for period in Set(accepted.keys).union(register.keys).sorted() {
      let held = register[period] ?? RegisterCounts()
      let pairs = [
        (accepted[period] ?? 0, held.associations, "dòng được nhận", "hội trong sổ"),
        (rows[period] ?? 0, held.rows, "dòng báo cáo hội", "dòng trong sổ"),
      ]
      for (left, right, leftName, rightName) in pairs where left != right {
        throw PublishError(
          .unbalanced, "\(period): \(left) \(leftName) nhưng \(right) \(rightName)")
      }
    }
  }

  private static func checkTotals(
    _ register: [ReportingPeriod: RegisterCounts], _ published: [ReportingPeriod: Int]
  ) throws(PublishError) {
    for period in Set(register.keys).union(published.keys).sorted() {
      let (held, printed) = (register[period]?.associations ?? 0, published[period] ?? 0)
      guard held == printed else {
        throw PublishError(
          .unbalanced, "\(period): sổ có \(held) hội, bảng B01 có \(printed)")
      }
    }
  }
}
