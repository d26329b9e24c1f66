/// A table whose cells are sums over associations, so that each can be traced to the rows behind it.
struct TraceableTable {
  let id: String
  /// Its position among the tables that are made.
  let position: Int
  /// The columns that say which cell it is.
  let keys: [String]
  /// The columns of counts and sums.
  let figures: [String]

  private init(_ id: String, _ position: Int, _ keys: [String], _ figures: [String]) {
    self.id = id
    self.position = position
    self.keys = keys
    self.figures = figures
  }

  private static let locality = ["period", "locality_level", "locality_code"]

  /// All of them.
  static let all = [
    TraceableTable(
      "B01", 0, locality + ["scope_level"],
      ["associations", "assigned", "associations_after_merge", "assigned_after_merge"]),
    TraceableTable("B02", 1, locality + ["type", "scope_level"], ["associations", "assigned"]),
    TraceableTable(
      "B03", 2, locality + ["scope_level"],
      [
        "associations", "with_party_organisation", "without_party_organisation", "party_members",
        "with_party_caucus",
      ]),
    TraceableTable(
      "B04", 3, ["period", "kind", "scope_level"], ["associations", "reporting_members", "members"]),
    TraceableTable("B06", 5, locality + ["congress_year"], ["associations", "overdue"]),
    TraceableTable("B09", 8, ["period", "agency"], ["associations", "recommendations"]),
    TraceableTable("B11", 10, ["period", "name"], ["members", "party_members"]),
  ]

  /// The table with that id.
  ///
  /// - Throws: ``RunError`` with exit code 64 when its cells cannot be traced.
  static func find(_ id: String) throws(RunError) -> TraceableTable {
    if let table = all.first(where: { $0.id == id }) { return table }
    throw RunError(
      .usage, "TRACE-TABLE", "Không truy được các ô của bảng '\(id)'.",
      remedy: "Truy được: "
        + all.map { "\($0.id) (\($0.figures.joined(separator: ", ")))" }
        .joined(separator: " · "))
  }

  /// Whether a column counts bodies after merging, which are made of several associations.
  static func isAfterMerging(_ column: String) -> Bool { column.hasSuffix("_after_merge") }

  /// The column meant, the first one when none is named.
  ///
  /// - Throws: ``RunError`` with exit code 64 when it is no column of counts or sums.
  func figure(_ name: String?) throws(RunError) -> String {
    guard let name else { return figures[0] }
    if figures.contains(name) { return name }
    throw Self.unknown("Bảng \(id) không có cột số liệu '\(name)' truy được.", name, figures)
  }

  /// An error that names the nearest right word.
  static func unknown(_ message: String, _ word: String, _ words: [String]) -> RunError {
    let nearest = NearestWord.of(word, among: words)
    return RunError(
      .usage, "TRACE-WHERE", message,
      remedy: nearest.map { "Có phải là '\($0)'?" }
        ?? "Chọn trong: \(words.prefix(12).joined(separator: ", "))")
  }
}
