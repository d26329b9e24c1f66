import Register

/// Writes returns and keeps the truth about them.
struct SampleWriter {
  let folder: OutputFolder
  let composer: ReturnComposer
  let compression: Int32
  private var truth = Truth()
  /// Returns and records written so far.
  private(set) var files = 0
  private(set) var rows = 0

  init(folder: OutputFolder, composer: ReturnComposer, compression: Int32) {
    self.folder = folder
    self.composer = composer
    self.compression = compression
  }

  /// Writes the returns of one period of one partition.
  mutating func write(_ plans: [ReturnPlan], bodies: [Body], period: ReportingPeriod) throws {
    for plan in plans {
      let sheet = composer.sheet(for: plan)
      let (bytes, lines) = ReturnWriter.text(of: sheet)
      let packed = GzipFile.file(
        bytes, members: sheet.style.gzipMembers, level: compression)
      try folder.write(packed, to: "returns/\(plan.path)")
      truth.add(plan, sheet, lines: lines)
      files += 1
      rows += plan.mentions.count
    }
    truth.add(bodies, in: period)
  }

  /// Writes the truth; nothing can be added afterwards.
  func finish() throws {
    try truth.write(to: folder)
  }
}
