import Aggregate
import Clean
import Deduplicate
import Geography
import Ingest
import Publish
import Register
import VietnameseText

/// Everything the stages need to know, read once from the pipeline's folder.
struct PipelineTables {
  let configuration: PipelineConfiguration
  let ingest: IngestConfiguration
  let clean: CleanConfiguration
  let deduplicate: DeduplicateConfiguration
  let rules: [MergeRule]
  let controls: [ControlTotal]
  let context: TableContext
  let definitions: [TableDefinition]
  let labels: [String: [String: String]]

  /// Reads the pipeline in `folder`.
  ///
  /// - Parameter units: Its table of units, where that was read already.
  static func read(
    _ folder: String, units: AdministrativeUnits? = nil
  ) throws(RunError) -> PipelineTables {
    let path = folder + "/pipeline.yaml"
    guard Disk.exists(path) else {
      throw RunError(
        .inputMissing, "PIPELINE-MISSING", "Không có quy trình này.", at: path,
        remedy: "Kiểm tra --project và --pipeline.")
    }
    let configuration = try PipelineConfiguration.read(path)
    return try PipelineTables(configuration, TableFolder(folder, configuration.files), units)
  }

  private init(
    _ configuration: PipelineConfiguration, _ folder: TableFolder, _ known: AdministrativeUnits?
  ) throws(RunError) {
    self.configuration = configuration
    let short = try folder.rows("abbreviations", ["abbr", "expansion", "kind", "note"])
    let abbreviations = AbbreviationTable(rows: short)
    let units: AdministrativeUnits
    if let known { units = known } else { units = try folder.units() }
    let resolver = PlaceResolver(units: units, abbreviations: abbreviations)
    let codes = CodeSpellings(rows: try folder.codes())
    let kinds = try folder.rows(
      "kinds", ["kind", "label", "type", "aliases"], codes: "type",
      AssociationType.allCases.map(\.code))
    let outOfScope = try folder.rows("out_of_scope", ["opening", "reason"])
    let forms = try folder.rows(
      "legal_forms", ["form", "words", "use"], codes: "use", ["keep", "drop"])
    let noise = LegalNoise(rows: forms)
    let agencies = try folder.rows("agencies", ["agency", "label", "aliases"])
    ingest = IngestConfiguration(
      synonyms: HeaderSynonyms(
        rows: try folder.rows(
          "headers", ["field", "header"], codes: "field", ReturnField.allCases.map(\.name))),
      vocabulary: RowVocabulary(
        names: NameOpeners(
          forms: forms, outOfScope: outOfScope, abbreviations: short, kinds: kinds),
        headings: codes.spellings(.scopeLevel) + codes.spellings(.type),
        rows: try WordFile.read(folder, "row_words", column: "row", uses: RowVocabulary.uses)),
      units: units,
      resolver: resolver,
      limits: configuration.limits, encodings: configuration.encodings)
    clean = CleanConfiguration(
      codes: codes,
      kinds: KindTable(
        kinds: kinds, outOfScope: outOfScope, abbreviations: abbreviations, noise: noise),
      noise: noise,
      nameWords: NameWords(
        rows: try WordFile.read(folder, "name_words", uses: NameWords.uses)),
      personWords: PersonWords(
        rows: try WordFile.read(folder, "person_words", uses: PersonWords.uses)),
      noteWords: NoteWords(rows: try WordFile.read(folder, "note_words", uses: NoteWords.uses)),
      money: configuration.money,
      agencies: AgencyTable(rows: agencies),
      abbreviations: abbreviations, units: units, resolver: resolver,
      returnsFrom1904: configuration.returnsFrom1904)
    deduplicate = DeduplicateConfiguration(
      model: try LinkageModelFile.read(folder.path("linkage")),
      betweenPeriods: try LinkageModelFile.read(folder.path("linkage_between_periods")),
      kinds: Self.stems(kinds, forms),
      maximumBlockSize: configuration.maximumBlockSize)
    rules = try MergeRuleFile.read(folder, kinds: Set(kinds.map { $0[0] }))
    let types = Dictionary(kinds.map { ($0[0], $0[2]) }) { first, _ in first }
    for (index, rule) in rules.enumerated() {
      try folder.check(rule, index, types: types, units)
    }
    controls = try ControlTotalFile.read(folder)
    context = Self.context(units, kinds, agencies, rules)
    try folder.check(controls, context)
    definitions = try TableDefinitionFile.read(folder.path("tables"))
    labels = CodeLabels.all(rules: rules)
  }

  /// Folded labels of the kinds with and without their legal form.
  private static func stems(_ kinds: [[String]], _ forms: [[String]])
    -> [String: (label: String, stem: String)]
  {
    let openers = forms.filter { $0[2] == "keep" }.map { MatchKey.folded($0[1]) }
      .sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
    var result: [String: (label: String, stem: String)] = [:]
    for row in kinds {
      let label = MatchKey.folded(row[1])
      let opener = openers.first { label.hasPrefix($0 + " ") }
      result[row[0]] = (label, opener.map { String(label.dropFirst($0.count + 1)) } ?? label)
    }
    return result
  }

  private static func context(
    _ units: AdministrativeUnits, _ kinds: [[String]], _ agencies: [[String]],
    _ rules: [MergeRule]
  ) -> TableContext {
    var families: [CodeList.Entry] = []
    for rule in rules where !families.contains(where: { $0.code == rule.family }) {
      families.append(.init(code: rule.family, label: rule.label))
    }
    return TableContext(
      localities: Localities { level, code, _ in units.unit(level, code: code)?.name },
      kinds: CodeList(kinds.map { .init(code: $0[0], label: $0[1]) }),
      agencies: CodeList(agencies.map { .init(code: $0[0], label: $0[1]) }),
      families: CodeList(families), nameKey: { MatchKey.folded($0) })
  }
}

/// The tables that `files:` in `pipeline.yaml` names.
struct TableFolder {
  private let folder: String
  private let files: [String: String]

  init(_ folder: String, _ files: [String: String]) {
    self.folder = folder
    self.files = files
  }

  func path(_ key: String) -> String { "\(folder)/\(files[key] ?? key)" }

  func rows(_ key: String, _ columns: [String]) throws(RunError) -> [[String]] {
    guard Disk.exists(path(key)) else {
      throw RunError(
        .configuration, "CONFIG-FILE", "Không có bảng mà pipeline.yaml ghi ở files: \(key).",
        at: path(key), remedy: "Sửa tên tệp ở khoá '\(key)' trong pipeline.yaml.")
    }
    return try TableRows.read(path(key), columns: columns)
  }

  func units() throws(RunError) -> AdministrativeUnits {
    let rows = try rows(
      "units", ["level", "code", "name", "type", "parent_code", "valid_from", "valid_to"])
    do {
      return try AdministrativeUnits(rows: rows)
    } catch {
      throw RunError(
        .configuration, error.code.text, error.message, at: "\(path("units")):\(error.row + 1)",
        remedy: "Sửa dòng này, hoặc tạo lại bảng bằng scripts/compile-geography.py.")
    }
  }
}
