import Clean
import Ingest
import Register
import Work

/// Reads files as a run would, one by one, and tells what it would say of them; writes nothing.
///
/// What only the other returns decide (newer versions, duplicates) is not known here.
public struct ReturnCheck: Sendable {
  private let tables: PipelineTables
  private let workers: Workers

  /// A check by the tables of a pipeline.
  ///
  /// - Throws: ``RunError`` when the configuration cannot be used.
  public init(_ options: RunOptions) throws(RunError) {
    tables = try PipelineTables.read(options.path("Pipelines/\(options.pipeline)"))
    workers = .threads(options.jobs)
  }

  /// What there is to say of one file, a section for each return in it.
  ///
  /// - Returns: Text for a terminal, and whether every row could be taken.
  /// - Throws: ``RunError`` when there is no such file.
  public func check(_ path: String) throws(RunError) -> (text: String, isClean: Bool) {
    guard Disk.exists(path), !Disk.isFolder(path) else {
      throw RunError(
        .inputMissing, "INPUT-MISSING", "Không có tệp này.", at: path,
        remedy: "Kiểm tra đường dẫn của tệp.")
    }
    let limits = tables.configuration.limits
    let files = InputFile.returns(
      of: try InputFile.read(path, at: path, limits, followsLinks: true), tables.ingest,
      workers: workers)
    let sections = files.map { section(Ingest.ingest($0, tables.ingest, workers: workers)) }
    return (sections.map(\.text).joined(), sections.allSatisfy(\.isClean))
  }

  private func section(_ read: IngestedReturn) -> CheckSection {
    let cleaning = Cleaning(read.rows, read.profile, tables.clean)
    let parts = workers.map(0..<read.rows.count, by: 1 << 14) { cleaning.clean($0) }
    var ends = [Int](repeating: 0, count: Disposition.allCases.count)
    var records = 0
    for outcome in parts.lazy.flatMap(\.outcomes) {
      switch outcome {
      case .record: records += 1
      case .ended(let disposition, _): ends[Int(disposition.rawValue)] += 1
      }
    }
    return CheckSection(
      profile: read.profile, records: records, ends: ends,
      findings: (read.findings + parts.flatMap(\.findings)).sorted {
        ($0.position.line, $0.position.byte) < ($1.position.line, $1.position.byte)
      })
  }
}
