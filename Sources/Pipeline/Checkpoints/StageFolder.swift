import CSV
import Compression
import Synchronization

/// The checkpoints of one stage: CSV files that anyone can open, and a manifest of what they must be.
///
/// Files are readable by their owner only: they hold personal data. A file that is not what the
/// manifest says, because it was edited, cut or is of another run, is never read as if it were.
final class StageFolder: Sendable {
  private struct Entry {
    var bytes: Int
    var check: UInt32
  }

  static let mode: UInt32 = 0o600
  private static let columns = ["file", "bytes", "crc32"]

  let path: String
  private let stage: Stage
  private let entries: Mutex<[String: Entry]>

  private init(_ path: String, _ stage: Stage, _ entries: [String: Entry]) {
    self.path = path
    self.stage = stage
    self.entries = Mutex(entries)
  }

  /// The folder of a stage about to be written.
  ///
  /// - Parameter keeps: Whether a file of the run before stays; false for all starts afresh.
  static func create(
    _ stage: Stage, in output: String, keeping keeps: (String) -> Bool = { _ in false }
  ) throws(RunError) -> StageFolder {
    let path = "\(output)/\(stage.folder)"
    let old = Disk.exists("\(path)/manifest.csv") ? try manifest(path) : [:]
    try Disk.makeFolder(path, mode: 0o700)
    // Without a manifest the stage counts as not run: a killed run leaves nothing that looks whole.
    try Disk.remove("\(path)/manifest.csv")
    return StageFolder(path, stage, old.filter { keeps($0.key) })
  }

  /// The folder of a stage that has been run.
  static func open(_ stage: Stage, in output: String) throws(RunError) -> StageFolder {
    let path = "\(output)/\(stage.folder)"
    guard Disk.exists("\(path)/manifest.csv") else {
      throw RunError(
        .inputMissing, "STAGE-MISSING", "Chưa có kết quả của giai đoạn \(stage.name).", at: path,
        remedy: "Chạy trước: sohoi run --until \(stage.name)")
    }
    return StageFolder(path, stage, try manifest(path))
  }

  private static func manifest(_ path: String) throws(RunError) -> [String: Entry] {
    var entries: [String: Entry] = [:]
    for row in try TableRows.read("\(path)/manifest.csv", columns: columns) {
      entries[row[0]] = Entry(bytes: Int(row[1]) ?? -1, check: UInt32(row[2], radix: 16) ?? 0)
    }
    return entries
  }

  /// Names of the files of this stage, sorted.
  var files: [String] {
    entries.withLock { $0.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
  }

  /// Writes one file.
  func write(_ name: String, _ bytes: [UInt8]) throws(RunError) {
    let file = "\(path)/\(name)"
    if let slash = file.lastIndex(of: "/") {
      try Disk.makeFolder(String(file[..<slash]), mode: 0o700)
    }
    try Disk.write(bytes, to: file, mode: Self.mode)
    let entry = Entry(bytes: bytes.count, check: CRC32.of(bytes))
    entries.withLock { $0[name] = entry }
  }

  /// Reads one file, as the stage left it.
  func read(_ name: String) throws(RunError) -> [UInt8] {
    guard let entry = entries.withLock({ $0[name] }) else {
      throw RunError(
        .inputMissing, "STAGE-MISSING", "Giai đoạn \(stage.name) không có tệp này.",
        at: "\(path)/\(name)", remedy: "Chạy lại: sohoi run --until \(stage.name)")
    }
    let bytes = try Disk.read("\(path)/\(name)")
    guard bytes.count == entry.bytes, CRC32.of(bytes) == entry.check else {
      throw RunError(
        .defect, "STAGE-DAMAGED", "Tệp trung gian đã bị thay đổi sau khi ghi; sổ cái sẽ không cân.",
        at: "\(path)/\(name)", remedy: "Chạy lại giai đoạn: sohoi run --from \(stage.name)")
    }
    return bytes
  }

  /// Whether there is such a file.
  func has(_ name: String) -> Bool { entries.withLock { $0[name] != nil } }

  /// Writes the manifest, last, and takes away files that are no part of the stage any more.
  func finish() throws(RunError) {
    var writer = CSVWriter()
    writer.row(Self.columns)
    let all = entries.withLock { $0 }
    for name in files {
      guard let entry = all[name] else { continue }
      writer.field(name)
      writer.field(entry.bytes)
      writer.field(String(entry.check, radix: 16))
      writer.endRow()
    }
    for name in try Disk.files(below: path) where all[name] == nil {
      try Disk.remove("\(path)/\(name)")
    }
    try Disk.write(writer.take(), to: "\(path)/manifest.csv", mode: Self.mode)
  }
}
