import Deduplicate
import Register

/// Finds what is asked about in what the stages left.
struct ExplainSearch {
  private let output: String
  let records: PartitionRecords
  private let deduplicated: StageFolder

  /// Opens the stages.
  init(_ output: String) throws(RunError) {
    self.output = output
    records = try PartitionRecords(output)
    deduplicated = try StageFolder.open(.deduplicate, in: output)
  }

  func partition(_ name: String) throws(RunError) -> LinkedPartition {
    try LinkedPartition(name, records, output)
  }

  /// The row at a line of a return, and the path as the ledger has it.
  func row(_ path: String, _ line: Int) throws(RunError) -> (path: String, row: CleanRow) {
    let path = try known(path)
    let rows = try records.rows(path)
    if let row = rows.first(where: { $0.position.line == line }) { return (path, row) }
    let nearest = rows.map(\.position.line).sorted {
      (abs($0 - line), $0) < (abs($1 - line), $1)
    }.prefix(3).sorted().map(String.init)
    throw RunError(
      .inputMissing, "EXPLAIN-NO-ROW", "Không có dòng số liệu nào bắt đầu ở dòng \(line).",
      at: path,
      remedy: nearest.isEmpty
        ? "Báo cáo này không có dòng nào."
        : "Các dòng gần nhất: \(nearest.joined(separator: ", ")).")
  }

  /// The path of a return; what stands before it on the disk may be typed too.
  private func known(_ path: String) throws(RunError) -> String {
    let paths = records.paths
    if paths.contains(path) { return path }
    let ends = paths.filter { path.hasSuffix("/\($0)") || $0.hasSuffix("/\(path)") }
    if ends.count == 1 { return ends[0] }
    let hint = ends.isEmpty ? NearestWord.of(path, among: paths).map { [$0] } ?? [] : ends
    throw RunError(
      .inputMissing, "EXPLAIN-NO-RETURN",
      ends.isEmpty ? "Không có báo cáo này trong lần chạy vừa rồi." : "Nhiều báo cáo có tên này.",
      at: path,
      remedy: hint.isEmpty
        ? "Xem source_file trong register/ledger.csv."
        : "Có phải là: \(hint.prefix(3).joined(separator: " · "))")
  }

  /// The partition whose register has an association.
  func partition(of association: String) throws(RunError) -> String {
    let id = Array(association.utf8)
    var nearest: String?
    for name in Partitions.names(deduplicated) {
      let table = try RegisterTable(name, deduplicated)
      var ids: Set<String> = []
      for row in 0..<table.count {
        if table.grid.holds(id, row, RegisterTable.Column.id.rawValue) { return name }
        ids.insert(table.grid.text(row, RegisterTable.Column.id.rawValue))
      }
      if nearest == nil { nearest = NearestWord.of(association, among: ids.sorted()) }
    }
    throw RunError(
      .inputMissing, "EXPLAIN-NO-ASSOCIATION", "Không có hội nào mang mã này trong sổ.",
      at: association,
      remedy: nearest.map { "Có phải là '\($0)'?" } ?? "Xem association_id trong register/.")
  }
}
