import Register

/// What partitions contributed to the last tables, where it is made of the same by the same program.
///
/// It is only a memory of sums: whatever is not just as it was written is counted again.
struct KeptContributions: Sendable {
  /// The partitions whose files of the stages before are what they were.
  private let partitions: Set<String>
  private let facts: [String: StageFact]
  private let folder: String

  /// Takes what the last run noted; nil where that was with other settings.
  ///
  /// - Parameters:
  ///   - left: What the stage left.
  ///   - cues: What the tables to be made depend on.
  init?(_ output: String, _ left: UnitLedger, cues: [Cue]) {
    guard let unit = left.units[AggregateStage.unit],
      unit.cues.filter({ !$0.isData }) == cues.filter({ !$0.isData })
    else { return nil }
    partitions = Set(Set(unit.cues).intersection(cues).map(\.name))
    facts = Dictionary(unit.files.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    folder = "\(output)/\(Stage.aggregate.folder)"
  }

  /// What one partition contributed, its files taken into the stage as they lie there.
  func contribution(_ partition: String, takenInto stage: StageFolder) -> Contribution? {
    guard partitions.contains(partition) else { return nil }
    var found: [StageFact] = []
    let contribution = Contribution(partition) { name in
      let path = "\(folder)/\(name)"
      guard let fact = facts[name], let bytes = try? Disk.read(path) else { return nil }
      let now = StageFact(name, bytes, at: path)
      guard now.sha256 == fact.sha256 else { return nil }
      found.append(now)
      return bytes
    }
    guard let contribution else { return nil }
    for fact in found { stage.note(fact) }
    return contribution
  }
}
