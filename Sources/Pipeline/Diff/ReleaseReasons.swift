/// Why two releases may differ, as far as they tell themselves.
struct ReleaseReasons {
  private let partitions: CellPartition
  private let returns: ReturnReasons
  private let decisions: Set<String>
  private let settings: SettingReasons
  private let version: String?

  init(_ old: String, _ new: String, _ partitions: CellPartition) throws(RunError) {
    self.partitions = partitions
    returns = try ReturnReasons(old, new, partitions)
    decisions = try DecisionReasons(old, new).partitions
    settings = try SettingReasons(old, new)
    let versions = (
      try ReleaseManifest.read(old).version, try ReleaseManifest.read(new).version
    )
    version = versions.0 == versions.1 ? nil : "chương trình \(versions.0) → \(versions.1)"
  }

  /// What can stand behind a changed cell: returns and decisions of its partition, settings that its
  /// column depends on, the program.
  func text(_ table: String, _ key: [String], _ column: String) -> String {
    let partition = partitions.of(table, key)
    var reasons = partition.map { returns.of($0, key[0]) } ?? returns.everywhere(key[0])
    reasons += decisionReason(partition)
    reasons += settings.of(table, column)
    if let version { reasons.append(version) }
    // A return may report what stands elsewhere.
    if reasons.isEmpty { reasons = returns.everywhere(key[0]) }
    return reasons.isEmpty ? Self.rest(settings.areKnown) : reasons.joined(separator: "; ")
  }

  private func decisionReason(_ partition: String?) -> [String] {
    guard let partition else {
      return decisions.isEmpty
        ? [] : ["quyết định duyệt: \(decisions.sorted().joined(separator: ", "))"]
    }
    return decisions.contains(partition) ? ["quyết định duyệt"] : []
  }

  /// What is left when a release tells no reason; two builds of one version are not told apart.
  private static func rest(_ areSettingsKnown: Bool) -> String {
    areSettingsKnown ? "bản dựng khác của chương trình" : "quy tắc hoặc chương trình"
  }
}
