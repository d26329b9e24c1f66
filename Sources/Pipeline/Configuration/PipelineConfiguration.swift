import CSV
import Clean
import Compression
import Ingest
import Register
import VietnameseText

/// What `pipeline.yaml` says; tables it names are read by ``PipelineTables``.
struct PipelineConfiguration {
  var name: String
  var title: String
  var office: String
  var files: [String: String]
  var limits: ReturnLimits
  var maximumBlockSize: Int
  var money: MoneyLimits
  var apply: Set<MergeRuleStatus>
  var workbookRows: Int
  /// The file of people's decisions about pairs, relative to the project.
  var decisions = "review/decisions.csv"
  /// How many releases stay beside the one in force.
  var releasesKept = 30
  /// Returns whose Excel dates count from 1904.
  var returnsFrom1904: Set<String> = []
  /// Returns whose encoding somebody has told.
  var encodings: [String: TextEncoding] = [:]

  /// Keys of `files:`; each names a table of the pipeline folder.
  static let fileKeys = [
    "units", "headers", "codes", "kinds", "out_of_scope", "row_words", "legal_forms",
    "name_words", "note_words", "person_words", "abbreviations", "agencies", "similar_associations",
    "control_totals", "linkage", "linkage_between_periods",
    "tables", "calendar",
  ]
  /// Those that a pipeline can do without.
  private static let optionalKeys: Set = ["calendar"]

  /// Reads and checks the file.
  static func read(_ path: String) throws(RunError) -> PipelineConfiguration {
    let top = try ConfigurationNode.read(
      path,
      keys: [
        "name", "title", "office", "files", "limits", "money", "merge", "workbook", "releases",
        "review",
        "returns",
      ])
    let files = try top.node("files", keys: fileKeys)
    var paths: [String: String] = [:]
    for key in fileKeys where files.has(key) || !optionalKeys.contains(key) {
      paths[key] = try files.text(key)
    }
    let limits = try top.node(
      "limits",
      keys: [
        "file_megabytes", "inflated_megabytes", "inflation_ratio", "archive_members",
        "rows", "columns", "row_kilobytes", "cell_kilobytes", "block_rows",
      ])
    let merge = try top.node("merge", keys: ["apply"])
    let workbook = try top.node("workbook", keys: ["rows_per_sheet"])
    var configuration = PipelineConfiguration(
      name: try top.text("name"), title: try top.text("title"),
      office: try top.text("office", default: ""), files: paths,
      limits: ReturnLimits(
        inflation: InflationLimit(
          bytes: try limits.integer("inflated_megabytes", in: 1...4000) << 20,
          ratio: try limits.integer("inflation_ratio", in: 2...100_000),
          compressed: try limits.integer("file_megabytes", in: 1...4000) << 20,
          members: try limits.integer("archive_members", in: 1...100_000)),
        records: RecordLimits(
          bytesPerField: try limits.integer("cell_kilobytes", in: 1...100_000) << 10,
          fieldsPerRecord: try limits.integer("columns", in: 10...100_000),
          bytesPerRecord: try limits.integer("row_kilobytes", in: 1...100_000) << 10,
          records: try limits.integer("rows", in: 1000...20_000_000))),
      maximumBlockSize: try limits.integer("block_rows", in: 2...1_000_000),
      money: try Self.money(top.node("money", keys: ["most_billion_dong"])),
      apply: Set(
        try merge.texts("apply", choices: MergeRuleStatus.allCases.map(\.rawValue))
          .compactMap(MergeRuleStatus.init)),
      workbookRows: try workbook.integer("rows_per_sheet", in: 100...1_000_000))
    if top.has("review") {
      configuration.decisions = try top.node("review", keys: ["decisions"]).text("decisions")
    }
    if top.has("releases") {
      let releases = try top.node("releases", keys: ["keep"])
      configuration.releasesKept = try releases.integer("keep", in: 0...100_000)
    }
    try configuration.readReturns(top)
    return configuration
  }

  private static func money(_ node: ConfigurationNode) throws(RunError) -> MoneyLimits {
    let most = try node.node("most_billion_dong", keys: ScopeLevel.allCases.map(\.code))
    var billions: [ScopeLevel: Int] = [:]
    for level in ScopeLevel.allCases {
      billions[level] = try most.integer(level.code, in: 1...1_000_000)
    }
    return MoneyLimits(billions: billions)
  }

  /// Exceptions for single returns.
  private mutating func readReturns(_ top: ConfigurationNode) throws(RunError) {
    for item in try top.nodes("returns", keys: ["path", "date_system", "encoding"]) {
      let path = try item.text("path")
      if item.has("date_system"), try item.integer("date_system", in: 1900...1904) == 1904 {
        returnsFrom1904.insert(path)
      }
      if item.has("encoding") {
        let code = try item.text("encoding", choices: TextEncoding.allCases.map(\.rawValue))
        encodings[path] = TextEncoding(rawValue: code)
      }
    }
  }
}
