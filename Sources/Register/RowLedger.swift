/// The end of one record, as the ledger writes it.
public struct LedgerEntry: Sendable {
  /// Physical line where the record starts.
  public var line: Int
  /// Its end.
  public var disposition: Disposition
  /// Why, as a code; empty for accepted rows.
  public var reason: String
  /// The association it reports, empty unless accepted or duplicate.
  public var associationID: String
  /// The body that association is part of after merging.
  public var mergedID: String

  /// An entry.
  public init(
    line: Int, disposition: Disposition, reason: String = "", associationID: String = "",
    mergedID: String = ""
  ) {
    self.line = line
    self.disposition = disposition
    self.reason = reason
    self.associationID = associationID
    self.mergedID = mergedID
  }
}

/// The ledger of one return: one entry for each of its records.
public struct ReturnLedger: Sendable {
  /// The return.
  public var profile: ReturnProfile
  /// Its records' ends, in the order of the file.
  public var entries: [LedgerEntry]

  /// A ledger.
  public init(profile: ReturnProfile, entries: [LedgerEntry]) {
    self.profile = profile
    self.entries = entries
  }

  /// How many records ended in each way, by ``Disposition/rawValue``.
  public var counts: [Int] {
    var counts = [Int](repeating: 0, count: Disposition.allCases.count)
    for entry in entries { counts[Int(entry.disposition.rawValue)] += 1 }
    return counts
  }
}
