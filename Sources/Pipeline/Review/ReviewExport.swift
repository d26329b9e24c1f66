import Deduplicate
import Publish
import Register

/// `sohoi review export`: writes the open pairs for people to decide.
public struct ReviewExport {
  /// What an export left.
  public struct Written: Sendable {
    /// How many pairs are open; without any, no sheet is written.
    public let pairs: Int
    /// Full path of the sheet.
    public let path: String
    /// Whether a sheet was taken away whose pairs are all decided by now.
    public var removedOld = false
  }

  private let options: RunOptions
  private let tables: PipelineTables

  /// An export from the last run of an output folder.
  public init(_ options: RunOptions) throws(RunError) {
    self.options = options
    tables = try PipelineTables.read(options.path("Pipelines/\(options.pipeline)"))
  }

  /// Writes the open pairs to a file that only its owner can read.
  ///
  /// - Parameters:
  ///   - file: Path from the project; a name that ends in `.csv` gives CSV, any other a workbook.
  ///   - replaces: Whether a file that is there is replaced; it may hold decisions not yet imported.
  /// - Returns: What there is now.
  /// - Throws: ``RunError`` when there is no run, or the file cannot be written.
  public func write(to file: String, replaces: Bool) throws(RunError) -> Written {
    let path = options.path(file)
    if try !Disk.isMissing(path), !replaces {
      throw RunError(
        .cannotCreate, "REVIEW-EXISTS",
        "Tệp này đã có; trong đó có thể có quyết định chưa nhập.", at: path,
        remedy: "Nhập nó trước: sohoi review import, hoặc thêm --force để ghi đè.")
    }
    let output = options.path(options.output)
    let pairs = try OpenPairs(
      output: output, model: tables.deduplicate, jobs: options.jobs
    ).all()
    if pairs.isEmpty {
      let isOld = Disk.exists(path)
      try Disk.remove(path)
      return Written(pairs: 0, path: path, removedOld: isOld)
    }
    let last = pairs.map { $0.left.record.period }.max()
    let sheet = ReviewSheet(
      pairs: pairs, created: last?.lastDay ?? PartialDate(year: 1980, month: 1, day: 1))
    if let slash = path.lastIndex(of: "/") {
      try Disk.makeFolder(String(path[..<slash]), mode: 0o700)
    }
    if path.lowercased().hasSuffix(".csv") {
      try Disk.write(sheet.csv, to: path, mode: StageFolder.mode)
    } else {
      try writeWorkbook(sheet, to: path)
    }
    return Written(pairs: pairs.count, path: path)
  }

  /// Writes aside first, where nobody else can read, then moves the file to its place.
  private func writeWorkbook(_ sheet: ReviewSheet, to path: String) throws(RunError) {
    let aside = "\(path).part"
    try Disk.remove(aside)
    try Disk.write([], to: aside, mode: StageFolder.mode)
    do throws(RunError) {
      try Disk.workbook(at: path) { () throws(WorkbookError) in
        try sheet.writeWorkbook(to: aside)
      }
      try Disk.move(aside, to: path)
    } catch {
      try? Disk.remove(aside)
      throw error
    }
  }
}
