import CSV
import Glibc
import Register
import Synchronization

/// The checkpoints of one stage: CSV files that anyone can open, and a manifest of what they must be.
///
/// Files are readable by their owner only: they hold personal data. A file that is not what the
/// manifest says, because it was edited, cut or is of another run, is never read as if it were. The
/// manifest is written last, when everything it names is on the disk; beside it, ``UnitLedger`` tells
/// which units of work the files belong to.
final class StageFolder: Sendable {
  private struct State {
    var facts: [String: StageFact]
    var ledger: UnitLedger
  }

  static let mode: UInt32 = 0o600
  static let manifest = "manifest.csv"
  private static let columns = ["file", "bytes", "crc32"]

  let path: String
  private let stage: Stage
  private let settings: SettingSlice?
  private let state: Mutex<State>
  /// The folder while it is written, -1 otherwise.
  private let descriptor: Int32

  private init(
    _ path: String, _ stage: Stage, _ state: State, settings: SettingSlice? = nil,
    descriptor: Int32 = -1
  ) {
    self.path = path
    self.stage = stage
    self.settings = settings
    self.state = Mutex(state)
    self.descriptor = descriptor
  }

  deinit { if descriptor >= 0 { Glibc.close(descriptor) } }

  /// The folder of a stage about to be written.
  ///
  /// - Parameters:
  ///   - settings: What the stage uses of the pipeline's settings, to be named when they change.
  ///   - left: What an earlier run left, where that was read already.
  ///   - keeps: Whether a unit of the run before stays; false for all starts afresh.
  static func create(
    _ stage: Stage, in output: String, settings: SettingSlice? = nil, after left: UnitLedger? = nil,
    keeping keeps: (String) -> Bool = { _ in false }
  ) throws(RunError) -> StageFolder {
    let path = "\(output)/\(stage.folder)"
    var ledger: UnitLedger
    if let left { ledger = left } else { ledger = try UnitLedger(stage, in: output) }
    ledger.units = ledger.units.filter { !$0.key.isEmpty && keeps($0.key) }
    try Disk.makeFolder(path, mode: 0o700)
    // Without a manifest the stage counts as not run: a killed run leaves nothing that looks whole.
    try Disk.remove("\(path)/\(manifest)")
    let bytes = ledger.bytes + (settings.map(UnitLedger.bytes(of:)) ?? [])
    try Disk.write(bytes, to: "\(path)/\(UnitLedger.file)", mode: mode)
    let descriptor = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Disk.failure("đọc", path) }
    let facts = Dictionary(
      ledger.units.values.flatMap { $0.files.map { ($0.name, $0) } },
      uniquingKeysWith: { first, _ in first })
    return StageFolder(
      path, stage, State(facts: facts, ledger: ledger), settings: settings, descriptor: descriptor)
  }

  /// The folder of a stage that has been run.
  static func open(_ stage: Stage, in output: String) throws(RunError) -> StageFolder {
    let path = "\(output)/\(stage.folder)"
    guard Disk.exists("\(path)/\(manifest)") else {
      throw RunError(
        .inputMissing, "STAGE-MISSING", "Chưa có kết quả của giai đoạn \(stage.name).", at: path,
        remedy: "Chạy trước: sohoi run --until \(stage.name)")
    }
    var facts: [String: StageFact] = [:]
    for row in try TableRows.read("\(path)/\(manifest)", columns: columns) {
      facts[row[0]] = StageFact(
        name: row[0], bytes: Int(row[1]) ?? -1, check: UInt32(row[2], radix: 16) ?? 0)
    }
    return StageFolder(path, stage, State(facts: facts, ledger: UnitLedger()))
  }

  /// Whether a stage came to its end: its manifest lists just the files of its units.
  static func isComplete(_ folder: String, _ ledger: UnitLedger) -> Bool {
    guard let bytes = try? Disk.read("\(folder)/\(manifest)") else { return false }
    return bytes == self.bytes(of: ledger.units.values.flatMap(\.files))
  }

  private static func bytes(of facts: [StageFact]) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(columns)
    for fact in facts.sorted(by: { $0.name.precedesInBytes($1.name) }) {
      writer.field(fact.name)
      writer.field(fact.bytes)
      writer.field(String(fact.check, radix: 16))
      writer.endRow()
    }
    return writer.take()
  }

  /// Names of the files of this stage, sorted.
  var files: [String] {
    state.withLock { $0.facts.keys.sorted { $0.precedesInBytes($1) } }
  }

  /// The units that stand in the ledger so far; none in a folder opened for reading.
  var units: [String: StageUnit] { state.withLock { $0.ledger.units } }

  /// Writes one file.
  func write(_ name: String, _ bytes: [UInt8]) throws(RunError) {
    let file = "\(path)/\(name)"
    if let slash = file.lastIndex(of: "/") {
      try Disk.makeFolder(String(file[..<slash]), mode: 0o700)
    }
    try Disk.write(bytes, to: file, mode: Self.mode)
    note(StageFact(name, bytes, at: file))
  }

  /// Forgets the units that are no part of the stage any more; their files go when it ends.
  func keep(_ keeps: (String) -> Bool) {
    state.withLock { state in
      for (name, unit) in state.ledger.units where !name.isEmpty && !keeps(name) {
        state.ledger.units[name] = nil
        for file in unit.files { state.facts[file.name] = nil }
      }
    }
  }

  /// What is known of a file that was written; nil where there is none.
  func fact(_ name: String) -> StageFact? { state.withLock { $0.facts[name] } }

  /// Takes a file into the stage that lies where it is already.
  func note(_ fact: StageFact) { state.withLock { $0.facts[fact.name] = fact } }

  /// Ends a unit of work; a run that is killed behind this need not do it again.
  func close(
    _ unit: String, cues: [Cue], files: [String], summary: String = "", input: String = ""
  ) throws(RunError) {
    let closed = state.withLock { state in
      let facts = files.compactMap { state.facts[$0] }
      let closed = StageUnit(cues: cues, files: facts, summary: summary, input: input)
      state.ledger.units[unit] = closed
      return closed
    }
    try Disk.append(
      UnitLedger.bytes(of: unit, closed), to: "\(path)/\(UnitLedger.file)", mode: Self.mode)
  }

  /// Reads one file, as the stage left it.
  func read(_ name: String) throws(RunError) -> [UInt8] {
    guard let fact = state.withLock({ $0.facts[name] }) else {
      throw RunError(
        .inputMissing, "STAGE-MISSING", "Giai đoạn \(stage.name) không có tệp này.",
        at: "\(path)/\(name)", remedy: "Chạy lại: sohoi run --until \(stage.name)")
    }
    let bytes = try Disk.read("\(path)/\(name)")
    guard fact.agrees(with: bytes) else {
      throw RunError(
        .defect, "STAGE-DAMAGED", "Tệp trung gian đã bị thay đổi sau khi ghi; sổ cái sẽ không cân.",
        at: "\(path)/\(name)", remedy: "Chạy lại giai đoạn: sohoi run --from \(stage.name)")
    }
    return bytes
  }

  /// Whether there is such a file.
  func has(_ name: String) -> Bool { state.withLock { $0.facts[name] != nil } }

  /// Ends the stage.
  ///
  /// Takes away files that are no part of it any more, waits until the others and the ledger are on the
  /// disk, and writes the manifest, last. Files of no unit belong to the stage as a whole.
  ///
  /// - Returns: What the stage leaves.
  @discardableResult
  func finish() throws(RunError) -> UnitLedger {
    var ledger = state.withLock { $0.ledger }
    var facts = state.withLock { $0.facts }
    for name in try Disk.files(below: path)
    where facts[name] == nil && name != UnitLedger.file {
      try Disk.remove("\(path)/\(name)")
    }
    let all = Array(facts.values)
    for file in ledger.units.values.flatMap(\.files) { facts[file.name] = nil }
    ledger.units[""] = StageUnit(cues: [], files: facts.values.sorted { $0.name < $1.name })
    if let settings { ledger.settings[settings.digest] = settings.settings }
    try Disk.write(ledger.bytes, to: "\(path)/\(UnitLedger.file)", mode: Self.mode)
    try Disk.syncAll(descriptor, path)
    try Disk.write(
      Self.bytes(of: all), to: "\(path)/\(Self.manifest)", mode: Self.mode, isDurable: true)
    return ledger
  }
}
