import CSV
public import Register

/// `register/mergers.csv`: which associations the rules make one body of, applied or only proposed; no
/// personal data.
public enum MergersFile {
  /// The columns.
  public static let columns = [
    "period", "family", "status", "scope_level", "province", "district", "commune", "parts",
    "merged_id", "result_name", "members_min", "members_max", "progress",
  ]

  /// One line per merger; `parts` are the ids of the associations with blanks between.
  public static func bytes(_ mergers: [Merger]) -> [UInt8] {
    var writer = CSVWriter(defusesFormulas: true)
    writer.row(columns)
    for merger in mergers {
      writer.field(merger.period.description)
      writer.field(merger.family)
      writer.field(merger.status.rawValue)
      writer.field(merger.scopeLevel.code)
      writer.field(merger.place.province)
      writer.field(merger.place.district)
      writer.field(merger.place.commune)
      writer.field(merger.parts.joined(separator: " "))
      writer.field(merger.mergedID)
      writer.field(merger.resultName)
      writer.field(merger.members?.low)
      writer.field(merger.members?.high)
      writer.field(merger.progress.code)
      writer.endRow()
    }
    return writer.take()
  }
}
