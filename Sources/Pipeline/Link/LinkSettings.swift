import CSV
import Linkage

/// The configuration of `sohoi link`.
struct LinkSettings {
  /// Column that names a record; nil to name it by its line.
  var id: String?
  /// Column with the true entity, for evaluation only.
  var label: String?
  var dialect = CSVDialect.comma
  /// The columns that are compared, by name.
  var columns: [String: LinkColumn] = [:]
  var linkage = LinkageConfiguration(blocking: [], comparisons: [])
  /// What represents a cluster, column by column.
  var survivorship: [(column: String, rule: SurvivorshipRule)] = []

  /// Columns a file must have.
  var wantedColumns: [String] {
    let all =
      [id, label].compactMap { $0 } + columns.values.flatMap(\.sources) + survivorship.map(\.column)
    return Set(all).sorted()
  }
}
