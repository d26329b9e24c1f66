/// A table whose cells are sums over associations, mergers or rows of returns, so that each can be traced
/// to the rows behind it.
struct TraceableTable {
  /// What the cells are sums over.
  enum Origin { case associations, mergers, returns }

  let id: String
  /// Its position among the tables that are made.
  let position: Int
  var origin = Origin.associations
  /// The columns that say which cell it is.
  let keys: [String]
  /// The columns of counts and sums.
  let figures: [String]
  /// The columns computed from others, with what to trace instead.
  var computed: [String: String] = [:]

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
    if let parts = computed[name] {
      throw RunError(
        .usage, "TRACE-COMPUTED", "Cột '\(name)' của bảng \(id) được tính từ các số khác.",
        remedy: "Truy: \(parts)")
    }
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
