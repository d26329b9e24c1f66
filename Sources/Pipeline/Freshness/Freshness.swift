import CSV
import Ingest
import Register

/// Tells what every stage has to do, from what the stages before left.
///
/// Nothing is written and no stage is run; the ledgers of the units, the settings and the input folder
/// are all there is to look at.
struct Freshness {
  let context: FreshnessContext
  /// Units of the stages before that will run first, in a plan; none in a run, where they have run.
  private(set) var pending: [Stage: Set<String>] = [:]
  private var ledgers: [Stage: UnitLedger] = [:]
  /// Whether stages that are written to ahead of their turn had come to their end before.
  private var completed: [Stage: Bool] = [:]
  /// ``profiles()``, once they are known.
  private var selected: [ReturnProfile]?
  /// ``attendance()``, once it is known.
  private var attended: Attendance?
  /// Files that are not read because they may not be whole yet.
  private(set) var waiting: [String] = []

  /// Reads what there is.
  init(_ context: FreshnessContext) { self.context = context }

  /// What a stage left.
  mutating func ledger(_ stage: Stage) throws(RunError) -> UnitLedger {
    if let ledger = ledgers[stage] { return ledger }
    let ledger = try UnitLedger(stage, in: context.output)
    ledgers[stage] = ledger
    return ledger
  }

  /// Keeps in mind what a stage left before it is written to ahead of its turn.
  mutating func remember(_ stage: Stage) throws(RunError) {
    completed[stage] = try ledger(stage).isComplete(stage, in: context.output)
  }

  /// Takes note of what a stage left that ran just now.
  mutating func ran(_ stage: Stage, leaving ledger: UnitLedger) {
    (ledgers[stage], completed[stage]) = (ledger, nil)
    if stage == .ingest { (selected, attended) = (nil, nil) }
  }

  /// What a stage has to do; the stages before it must have been asked for, or run, before.
  mutating func state(_ stage: Stage) throws(RunError) -> StageState {
    let units = try units(of: stage)
    let slice = context.settings.slice(stage)
    let ledger = try ledger(stage)
    let isComplete = completed[stage] ?? ledger.isComplete(stage, in: context.output)
    var state = try StageState(
      stage, units, ledger, slice, in: context.output, isComplete: isComplete,
      trusts: !context.isParanoid, jobs: context.jobs)
    if stage == .publish { try checkCurrent(&state) }
    return state
  }

  /// Notes that a stage will run these units, for planning the stages behind it.
  mutating func expect(_ state: StageState) {
    pending[state.stage] = Set(state.stale.map(\.name) + state.gone)
  }

  private mutating func units(of stage: Stage) throws(RunError) -> [UnitState] {
    switch stage {
    case .ingest: try ingest()
    case .clean: try clean()
    case .deduplicate: try deduplicate()
    case .merge: try merge()
    case .aggregate: try aggregate()
    case .publish: try publish()
    }
  }

  private func common(_ stage: Stage) -> [Cue] { context.common(stage) }

  /// A unit waits for what it is made of.
  private func waiting(for stage: Stage, _ unit: String) -> [CueChange] {
    guard pending[stage]?.contains(unit) == true else { return [] }
    return [CueChange(name: "\(stage.name): \(unit)", old: "", new: "chạy lại")]
  }

  // MARK: The units of each stage

  private mutating func ingest() throws(RunError) -> [UnitState] {
    let ledger = try ledger(.ingest)
    let (files, waiting) = try context.input.files()
    self.waiting = files.filter(waiting.contains)
    let known = files.filter { ledger.units[$0] != nil || !waiting.contains($0) }
    let context = context
    let common = common(.ingest)
    return try Parallel.map(known.count, jobs: context.jobs) { index throws(RunError) in
      let file = known[index]
      if waiting.contains(file), let old = ledger.units[file] {
        return UnitState(name: file, cues: old.cues, input: old.input)
      }
      let stamp = FileStamp(of: context.input.place(file))?.text ?? ""
      let identity = try context.identity(of: file, stamp: stamp, known: ledger.units[file])
      return UnitState(
        name: file, cues: context.ingestCues(file, identity) + common, input: stamp)
    }
  }

  /// All returns as they stand, each with the status that the others leave it.
  mutating func profiles() throws(RunError) -> [ReturnProfile] {
    if let selected { return selected }
    let profiles = try StageReading.profiles(try ledger(.ingest).units, jobs: context.jobs)
    let found = ReturnSelection.selected(profiles)
    selected = found
    return found
  }

  /// Who has reported of those who should have.
  mutating func attendance() throws(RunError) -> Attendance {
    guard let calendar = context.calendar else { return Attendance() }
    if let attended { return attended }
    let found = calendar.attendance(try profiles())
    attended = found
    return found
  }

  private mutating func clean() throws(RunError) -> [UnitState] {
    let ledger = try ledger(.ingest)
    var sources: [String: (unit: String, sha256: String)] = [:]
    for (name, unit) in ledger.units where !name.isEmpty {
      for file in unit.files { sources[file.name] = (name, file.sha256) }
    }
    return try profiles().map { profile in
      let source = sources[IngestStage.rows(profile.path)]
      return UnitState(
        name: profile.path, cues: context.cleanCues(profile, rows: source?.sha256 ?? ""),
        changes: source.map { waiting(for: .ingest, $0.unit) } ?? [])
    }
  }

  /// The counts of cleaning, of all returns.
  mutating func counts() throws(RunError) -> [CleanCount] {
    try CleanCount.all(try ledger(.clean).units)
  }

  private mutating func deduplicate() throws(RunError) -> [UnitState] {
    let profiles = try profiles()
    let units = Dictionary(
      profiles.map { ($0.path, "\($0.unit.level?.code ?? "") \($0.unitCode)") },
      uniquingKeysWith: { first, _ in first })
    let periods = Set(profiles.filter { $0.status == .current }.compactMap(\.period)).sorted()
    var shared = [
      Cue(name: "các kỳ", value: periods.map(\.description).joined(separator: " "))
    ]
    if !context.decisions.isEmpty {
      shared.append(Cue(name: Cue.decisions, value: context.decisions))
    }
    shared += common(.deduplicate)
    var partitions: [String: [Cue]] = [:]
    var changes: [String: [CueChange]] = [:]
    for count in try counts() where count.outcome == CleanCount.record {
      let value = "\(count.sha256.prefix(32)) \(units[count.path] ?? "")"
      partitions[count.partition, default: []].append(Cue(name: count.path, value: value))
      changes[count.partition, default: []] += waiting(for: .clean, count.path)
    }
    return partitions.sorted { $0.key < $1.key }.map { partition, cues in
      UnitState(name: partition, cues: cues + shared, changes: changes[partition] ?? [])
    }
  }

  private mutating func merge() throws(RunError) -> [UnitState] {
    try partitions().map { name, unit in
      let register = unit.file(DeduplicateStage.register(name))?.sha256 ?? ""
      return UnitState(
        name: name, cues: [Cue(name: "sổ hội", value: register)] + common(.merge),
        changes: waiting(for: .deduplicate, name))
    }
  }

  /// The units of deduplication, sorted.
  private mutating func partitions() throws(RunError) -> [(name: String, unit: StageUnit)] {
    try ledger(.deduplicate).units.filter { !$0.key.isEmpty }.sorted { $0.key < $1.key }
      .map { ($0.key, $0.value) }
  }

  private mutating func aggregate() throws(RunError) -> [UnitState] {
    let merge = try ledger(.merge)
    var cues: [Cue] = []
    var changes: [CueChange] = []
    for (name, unit) in try partitions() {
      let files = unit.files + (merge.units[name]?.files ?? [])
      cues.append(Cue(name: name, value: Self.digest(files)))
      changes += waiting(for: .deduplicate, name) + waiting(for: .merge, name)
    }
    cues.append(Cue(name: "số dòng của các báo cáo", value: try rowCounts()))
    for stage in [Stage.ingest, .clean] where pending[stage]?.isEmpty == false {
      changes.append(CueChange(name: stage.name, old: "", new: "chạy lại"))
    }
    return [
      UnitState(name: AggregateStage.unit, cues: cues + common(.aggregate), changes: changes)
    ]
  }

  /// A digest of what the quality of the returns is counted from.
  private mutating func rowCounts() throws(RunError) -> String {
    var writer = CSVWriter()
    for profile in try profiles() {
      let period = profile.period?.description ?? ""
      writer.row([profile.path, period, profile.unitCode, String(profile.records)])
    }
    for count in try counts() { writer.row([count.path, count.outcome, String(count.rows)]) }
    return String(Checksum.sha256(writer.take()).prefix(32))
  }

  private mutating func publish() throws(RunError) -> [UnitState] {
    var cues: [Cue] = []
    var changes: [CueChange] = []
    for stage in Stage.allCases where stage != .publish {
      let files = try ledger(stage).units.values.flatMap(\.files)
      cues.append(Cue(name: stage.name, value: Self.digest(files)))
      if pending[stage]?.isEmpty == false {
        changes.append(CueChange(name: stage.name, old: "", new: "chạy lại"))
      }
    }
    let settings = Checksum.sha256(context.settings.published)
    cues.append(Cue(name: Cue.allSettings, value: String(settings.prefix(16))))
    cues += try attendance().cues
    return [UnitState(name: PublishStage.unit, cues: cues + common(.publish), changes: changes)]
  }

  /// Publishing is also stale when `current` is not where it or a rollback put it.
  private mutating func checkCurrent(_ state: inout StageState) throws(RunError) {
    guard let unit = try ledger(.publish).units[PublishStage.unit] else { return }
    let release = ReleaseRecord(unit.summary)
    let current = Disk.target(of: "\(context.output)/current") ?? ""
    if current != "releases/\(release.inForce)" {
      state.units[0].changes.append(
        CueChange(name: "current", old: release.inForce, new: current.isEmpty ? "bị xoá" : current))
    }
  }

  private static func digest(_ files: [StageFact]) -> String {
    let lines = files.sorted { $0.name < $1.name }.map { "\($0.sha256)  \($0.name)\n" }
    return String(Checksum.sha256(Array(lines.joined().utf8)).prefix(32))
  }
}
