import Register

/// The checksums of the checkpoints, as the stages noted them when they wrote the files.
struct StageSums: Sendable {
  private let facts: [Stage: [String: StageFact]]
  private let output: String

  /// Takes what the stages before publishing noted.
  init(_ output: String, _ left: [Stage: UnitLedger]) {
    facts = left.mapValues { ledger in
      let files = ledger.units.values.flatMap(\.files)
      return Dictionary(files.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }
    self.output = output
  }

  /// SHA-256 of a file of a stage; nil when it is not as the stage left it.
  ///
  /// A file that nothing has touched is not read.
  func sha256(_ stage: Stage, _ name: String) -> String? {
    guard let fact = facts[stage]?[name], !fact.sha256.isEmpty else { return nil }
    if isUntouched(stage, name) { return fact.sha256 }
    guard let bytes = try? Disk.read(place(stage, name)), Checksum.sha256(bytes) == fact.sha256
    else { return nil }
    return fact.sha256
  }

  /// Whether nothing has touched a file since its stage wrote it.
  func isUntouched(_ stage: Stage, _ name: String) -> Bool {
    guard let stamp = facts[stage]?[name]?.stamp, !stamp.isEmpty else { return false }
    return FileStamp(of: place(stage, name))?.text == stamp
  }

  private func place(_ stage: Stage, _ name: String) -> String {
    "\(output)/\(stage.folder)/\(name)"
  }
}
