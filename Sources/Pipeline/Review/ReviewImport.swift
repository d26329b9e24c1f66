import Compression
import Deduplicate
import Register

/// `sohoi review import`: takes decisions from a filled-in sheet over into the file that keeps them.
public struct ReviewImport {
  private let options: RunOptions
  private let decisionFile: String

  /// An import into the project's file of decisions.
  public init(_ options: RunOptions) throws(RunError) {
    self.options = options
    let configuration = try PipelineConfiguration.read(
      options.path("Pipelines/\(options.pipeline)") + "/pipeline.yaml")
    decisionFile = options.path(configuration.decisions)
  }

  /// Reads a sheet, `.xlsx` or CSV, and keeps its decisions; earlier ones are never overwritten.
  ///
  /// - Parameters:
  ///   - path: The sheet.
  ///   - reviewer: Who decided the rows that name nobody; empty for nobody.
  /// - Returns: What was taken over, what was refused, and which decisions contradict each other.
  /// - Throws: ``RunError`` when the sheet cannot be read at all, or the decisions not be kept.
  public func run(_ path: String, reviewer: String) throws(RunError) -> ReviewImportReport {
    let sheet = try Self.sheet(path)
    let columns = try Self.columns(sheet, path)
    let answers = ReviewAnswers(reviewer: reviewer, now: Journal.time())
    var report = ReviewImportReport(file: decisionFile)
    var entries: [DecisionEntry] = []
    for row in sheet.rows.dropFirst() {
      switch answers.answer(row, columns) {
      case .entry(let entry): entries.append(entry)
      case .open: report.open += 1
      case .fault(let reason): report.faults.append((row.number, reason))
      }
    }
    try keep(entries, &report)
    return report
  }

  private func keep(
    _ entries: [DecisionEntry], _ report: inout ReviewImportReport
  ) throws(RunError) {
    if let slash = decisionFile.lastIndex(of: "/") {
      try Disk.makeFolder(String(decisionFile[..<slash]), mode: 0o700)
    }
    let lock = try FileLock(decisionFile + ".lock")
    defer { lock.release() }
    var log = try DecisionLog(path: decisionFile)
    report.added = log.add(entries)
    report.known = entries.count - report.added
    if report.added > 0 {
      // Nothing could make people's decisions again.
      try Disk.write(log.bytes, to: decisionFile, mode: StageFolder.mode, isDurable: true)
    }
    let standing = log.standing
    report.disputed = standing.disputed.map(\.pair)
    report.contradictions = standing.contradictions
    report.inForce = standing.agreed.count { $0.verdict != .undecided }
  }

  /// The rows of a sheet, told by content what it is.
  private static func sheet(_ path: String) throws(RunError) -> SheetRows {
    let bytes = try Disk.read(path, followsLinks: true, limit: 128 << 20)
    guard let bytes else {
      throw unreadable("Tệp quá lớn (hơn 128 MB).", path)
    }
    let kind = ContentKind(of: Array(bytes.prefix(ContentKind.prefix)))
    switch kind {
    case .plain: return TextRows.rows(bytes)
    case .workbook:
      do {
        var workbook = try WorkbookRows(bytes)
        if let rows = workbook.rows(ofSheet: ReviewSheet.name) { return rows }
      } catch {
        throw unreadable("Không mở được sổ Excel này an toàn (\(error.code.rawValue)).", path)
      }
      throw unreadable("Sổ Excel này hỏng.", path)
    default: throw unreadable("Tệp này không phải sổ Excel (.xlsx) hay CSV.", path)
    }
  }

  private static func unreadable(_ message: String, _ path: String) -> RunError {
    RunError(
      .dataRefused, "REVIEW-SHEET", message, at: path,
      remedy: "Mở tệp bằng bảng tính và lưu lại dạng .xlsx hoặc .csv.")
  }

  /// Where the columns are, by the codes in the first row.
  private static func columns(
    _ sheet: SheetRows, _ path: String
  ) throws(RunError) -> [ReviewColumn: Int] {
    var columns: [ReviewColumn: Int] = [:]
    for (column, heading) in (sheet.rows.first?.cells ?? [:]).sorted(by: { $0.key < $1.key }) {
      if let found = ReviewColumn(heading: heading), columns[found] == nil {
        columns[found] = column
      }
    }
    let needed: [ReviewColumn] = [.decision, .pair, .leftRecord, .rightRecord]
    let missing = needed.filter { columns[$0] == nil }
    guard missing.isEmpty else {
      throw RunError(
        .dataRefused, "REVIEW-HEADER",
        "Dòng đầu thiếu cột: \(missing.map(\.heading).joined(separator: ", ")).", at: path,
        remedy: "Dùng tệp do sohoi review export ghi ra; giữ nguyên mã trong ngoặc ở tiêu đề.")
    }
    return columns
  }
}
