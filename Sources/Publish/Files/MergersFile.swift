public import CSV
public import Register

/// `register/mergers.csv`: which associations the rules make one body of, applied or only proposed; no
/// personal data.
public enum MergersFile {
  /// The columns; `parts` are all that the rule speaks of, `merged_parts` those of the body it leaves.
  public static let columns = [
    "period", "family", "status", "scope_level", "province", "district", "commune", "parts",
    "progress", "result_name", "merged_id", "merged_parts", "assigned", "members_min",
    "members_max", "party_members_min", "party_members_max", "staff_quota", "state_funding",
    "own_funding",
  ]

  /// One line per merger; ids have blanks between them, money is in million đồng.
  public static func bytes(_ mergers: [Merger]) -> [UInt8] {
    var writer = CSVWriter(defusesFormulas: true)
    writer.row(columns)
    for merger in mergers {
      writeAllButMoney(merger, to: &writer)
      writer.field(millions(merger.result?.stateFunding))
      writer.field(millions(merger.result?.ownFunding))
      writer.endRow()
    }
    return writer.take()
  }

  /// Writes the fields of a merger, all but the last two columns, whose unit is the file's.
  public static func writeAllButMoney(_ merger: Merger, to writer: inout CSVWriter) {
    writer.field(merger.period.description)
    writer.field(merger.family)
    writer.field(merger.status.rawValue)
    writer.field(merger.scopeLevel.code)
    writer.field(merger.place.province)
    writer.field(merger.place.district)
    writer.field(merger.place.commune)
    writer.field(merger.parts.joined(separator: " "))
    writer.field(merger.progress.code)
    writer.field(merger.resultName)
    let result = merger.result
    writer.field(result?.id ?? "")
    writer.field(result?.parts.joined(separator: " ") ?? "")
    writer.field(result?.assigned.map { $0 ? "yes" : "no" } ?? "")
    writer.field(result?.members?.low)
    writer.field(result?.members?.high)
    writer.field(result?.partyMembers?.low)
    writer.field(result?.partyMembers?.high)
    writer.field(result?.staffQuota)
  }

  private static func millions(_ dong: Int?) -> String {
    guard let dong else { return "" }
    var text: [UInt8] = []
    Millions.append(ofDong: dong, to: &text)
    return String(decoding: text, as: UTF8.self)
  }
}
