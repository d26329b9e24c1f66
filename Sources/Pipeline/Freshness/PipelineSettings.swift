import Register

/// Which settings each stage uses; what a stage does not use cannot make it stale.
struct PipelineSettings: Sendable {
  private let slices: [Stage: SettingSlice]
  /// Exceptions for single returns, by path.
  private let exceptions: [String: [Cue]]

  /// The keys of `files:` that name the tables of a stage.
  static let tables: [Stage: [String]] = [
    .ingest: [
      "abbreviations", "codes", "headers", "legal_forms", "out_of_scope", "row_words", "units",
    ],
    .clean: [
      "abbreviations", "agencies", "codes", "kinds", "legal_forms", "name_words",
      "note_words", "out_of_scope", "person_words", "units",
    ],
    .deduplicate: ["kinds", "legal_forms", "linkage", "linkage_between_periods"],
    .merge: ["similar_associations"],
    .aggregate: ["agencies", "control_totals", "kinds", "similar_associations", "units"],
    .publish: ["similar_associations", "tables", "calendar"],
  ]

  /// The stage that uses a value of `pipeline.yaml`; nil for one that changes no result.
  static func stage(of path: String) -> Stage? {
    switch path.split(separator: ".").first {
    case "limits": path == "limits.block_rows" ? .deduplicate : .ingest
    case "money": .clean
    case "merge": .merge
    case "files", "returns", "releases", "review": nil
    default: .publish
    }
  }

  /// Reads the settings of a pipeline's folder.
  ///
  /// - Throws: ``RunError`` when a file is missing or cannot be read as what it is.
  static func read(_ folder: String) throws(RunError) -> PipelineSettings {
    let path = "\(folder)/pipeline.yaml"
    guard Disk.exists(path) else {
      throw RunError(
        .inputMissing, "PIPELINE-MISSING", "Không có quy trình này.", at: path,
        remedy: "Kiểm tra --project và --pipeline.")
    }
    return try PipelineSettings(try YAMLSettings.read(path), folder)
  }

  private init(_ values: [(path: String, value: String)], _ folder: String) throws(RunError) {
    let files = Dictionary(
      values.filter { $0.path.hasPrefix("files.") }.map { ($0.path.dropFirst(6), $0.value) },
      uniquingKeysWith: { first, _ in first })
    var tables: [String: [Cue]] = [:]
    for (key, file) in files { tables[String(key)] = try Self.table(file, folder) }
    var slices: [Stage: SettingSlice] = [:]
    for stage in Stage.allCases {
      let own = values.filter { Self.stage(of: $0.path) == stage }
        .map { Cue(name: "pipeline.yaml: \($0.path)", value: $0.value) }
      slices[stage] = SettingSlice(own + (Self.tables[stage] ?? []).flatMap { tables[$0] ?? [] })
    }
    self.slices = slices
    exceptions = Self.exceptions(values)
  }

  private static func table(_ file: String, _ folder: String) throws(RunError) -> [Cue] {
    let path = "\(folder)/\(file)"
    if file.hasSuffix(".yaml") || file.hasSuffix(".yml") {
      return try YAMLSettings.read(path).map { Cue(name: "\(file): \($0.path)", value: $0.value) }
    }
    return TableRowCues.of(try Disk.read(path), file: file)
  }

  /// `returns.0.path`, `returns.0.encoding` and so on, put together by path.
  private static func exceptions(_ values: [(path: String, value: String)]) -> [String: [Cue]] {
    var items: [Substring: (path: String, cues: [Cue])] = [:]
    for value in values {
      let parts = value.path.split(separator: ".")
      guard parts.count == 3, parts[0] == "returns" else { continue }
      if parts[2] == "path" {
        items[parts[1], default: ("", [])].path = value.value
      } else {
        items[parts[1], default: ("", [])].cues
          .append(Cue(name: "pipeline.yaml: \(parts[2])", value: value.value))
      }
    }
    return Dictionary(items.values.map { ($0.path, $0.cues) }, uniquingKeysWith: +)
  }

  /// The settings of a stage.
  func slice(_ stage: Stage) -> SettingSlice { slices[stage] ?? SettingSlice([]) }

  /// Everything that a release may depend on, by the stage that uses it, in the order of the stages.
  var all: [(stage: Stage, setting: Cue)] {
    let general = Stage.allCases.flatMap { stage in
      slice(stage).settings.map { (stage: stage, setting: $0) }
    }
    let single = exceptions.sorted { $0.key < $1.key }.flatMap { path, cues in
      cues.map { (stage: Stage.ingest, setting: Cue(name: "\($0.name): \(path)", value: $0.value)) }
    }
    return general + single
  }

  /// What is said of one return alone under a key of `returns:`.
  func exceptions(of path: String, key: String) -> [Cue] {
    (exceptions[path] ?? []).filter { $0.name == "pipeline.yaml: \(key)" }
  }

  /// The same for all returns in a file: itself, or those packed in it.
  func exceptions(in file: String, key: String) -> [Cue] {
    exceptions.keys.filter { $0 == file || $0.hasPrefix(file + "/") }.sorted()
      .flatMap { exceptions(of: $0, key: key) }
  }
}
