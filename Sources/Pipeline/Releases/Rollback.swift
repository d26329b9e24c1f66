/// Puts an older release in force again.
///
/// Later runs leave it so until there is something new to publish.
public struct Rollback: Sendable {
  private let options: RunOptions
  private let list: ReleaseList

  /// A rollback in the output folder of these options.
  public init(_ options: RunOptions) {
    self.options = options
    list = ReleaseList(options)
  }

  /// Goes back.
  ///
  /// - Parameter name: The release to put in force; nil for the one that was in force before.
  /// - Returns: Its name.
  /// - Throws: ``RunError`` when there is none, it is damaged, or another run is at work; the release in
  ///   force stays then.
  public func run(to name: String?) throws(RunError) -> String {
    let current = try list.current()
    let lock = try RunLock(list.output, wait: options.wait)
    defer { lock.release() }
    let target = name == nil ? try previous(of: current) : try list.find(name)
    try check(target)
    try record(target)
    let journal = try Journal(list.output)
    try journal.note("rollback", ["release": target, "from": current], isLast: true)
    try CurrentRelease(output: list.output).set(target)
    return target
  }

  /// The release that was in force last before this one, and is still there.
  private func previous(of current: String) throws(RunError) -> String {
    let there = Set(list.names)
    let past = JournalEntries(list.output).releases.map(\.id)
    let before = past.prefix(past.lastIndex(of: current) ?? past.count)
    let target = before.last {
      $0 != current && there.contains($0) && !$0.hasSuffix("-stale")
    }
    guard let target else {
      throw RunError(
        .inputMissing, "NO-RELEASE", "Không có bản phát hành nào trước bản này.",
        at: "\(list.output)/releases", remedy: "Xem các bản: sohoi history")
    }
    return target
  }

  private func check(_ name: String) throws(RunError) {
    let folder = list.folder(name)
    if let reason = try ReleaseManifest.read(folder).notPublishable {
      throw RunError(
        .dataRefused, "NOT-PUBLISHABLE", "Bản này không được công bố: \(reason).", at: folder,
        remedy: "Chọn bản khác: sohoi history")
    }
    if let fault = try list.faults(of: name, jobs: options.jobs).first {
      throw RunError(
        .defect, "RELEASE-DAMAGED", "Bản phát hành bị hỏng: \(fault).", at: folder,
        remedy: "Chọn bản khác: sohoi history")
    }
  }

  /// Notes that an older release is in force on purpose.
  private func record(_ name: String) throws(RunError) {
    var ledger = try UnitLedger(.publish, in: list.output)
    guard var unit = ledger.units[PublishStage.unit] else { return }
    var record = ReleaseRecord(unit.summary)
    record.rolledBackTo = record.id == name ? nil : name
    unit.summary = record.text
    ledger.units[PublishStage.unit] = unit
    try Disk.write(
      ledger.bytes, to: "\(list.output)/\(Stage.publish.folder)/\(UnitLedger.file)",
      mode: StageFolder.mode, isDurable: true)
  }
}
