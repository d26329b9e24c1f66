/// `register/<period>/<province>.csv`: one line per association, without personal data.
public enum RegisterFile {
  /// The columns that say which association it is, in which period.
  public static let identityColumns = ["period", "association_id"]
  /// The columns between the id after merging and the amounts.
  public static let descriptionColumns = [
    "name", "kind", "type", "scope_level", "province", "district", "commune", "assigned",
    "founded_on", "members", "organisational_members", "party_organisation", "party_members",
    "party_caucus", "staff_quota",
  ]
  /// The columns behind the amounts.
  public static let conditionColumns = [
    "term", "congress_year", "merger_status", "recommendation_agency", "recommendations",
    "source_rows",
  ]

  /// The header line.
  public static let columns =
    identityColumns + ["merged_id"] + descriptionColumns + ["state_funding", "own_funding"]
    + conditionColumns

  /// Appends one association; money in million đồng, as in the tables.
  ///
  /// - Parameters:
  ///   - identity: The cells of ``identityColumns`` as CSV, commas between them.
  ///   - mergedID: The id after merging as CSV.
  ///   - description: The cells of ``descriptionColumns`` as CSV.
  ///   - stateFunding: In đồng, nil when unknown.
  ///   - ownFunding: In đồng, nil when unknown.
  ///   - condition: The cells of ``conditionColumns`` as CSV.
  ///   - text: What the line is appended to.
  public static func append(
    identity: Span<UInt8>, mergedID: Span<UInt8>, description: Span<UInt8>, stateFunding: Int?,
    ownFunding: Int?, condition: Span<UInt8>, to text: inout [UInt8]
  ) {
    append(identity, endingWith: comma, to: &text)
    append(mergedID, endingWith: comma, to: &text)
    append(description, endingWith: comma, to: &text)
    if let stateFunding { Millions.append(ofDong: stateFunding, to: &text) }
    text.append(comma)
    if let ownFunding { Millions.append(ofDong: ownFunding, to: &text) }
    text.append(comma)
    append(condition, endingWith: lineFeed, to: &text)
  }

  private static let comma: UInt8 = 0x2C
  private static let lineFeed: UInt8 = 0x0A

  private static func append(
    _ cells: Span<UInt8>, endingWith end: UInt8, to text: inout [UInt8]
  ) {
    cells.withUnsafeBufferPointer { text.append(contentsOf: $0) }
    text.append(end)
  }
}
