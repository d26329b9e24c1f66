import CSV
import Linkage

/// Reads the YAML configuration of `sohoi link`; every key is known, every mistake has its line.
struct LinkSettingsFile {
  private let top: ConfigurationNode
  private var columns: LinkColumnsFile
  private var settings = LinkSettings()

  /// Keys of the file.
  static let keys = [
    "id", "label", "delimiter", "columns", "blocking", "comparisons", "must_agree", "one_to_one",
    "cut", "review_bits", "maximum_block", "maximum_pairs", "random_pairs", "seed", "train_on",
    "survivorship",
  ]

  /// Reads a file.
  static func read(_ path: String) throws(RunError) -> LinkSettings {
    var file = LinkSettingsFile(try ConfigurationNode.read(path, keys: keys))
    try file.readRecords()
    try file.readBlocking()
    try file.readComparisons()
    try file.readDecisions()
    try file.readSurvivorship()
    return file.finished()
  }

  private init(_ top: ConfigurationNode) {
    self.top = top
    columns = LinkColumnsFile()
  }

  private mutating func readRecords() throws(RunError) {
    if top.has("id") { settings.id = try top.text("id") }
    if top.has("label") { settings.label = try top.text("label") }
    let delimiters: [(String, CSVDialect)] = [
      ("comma", .comma), ("semicolon", .semicolon), ("tab", .tab),
    ]
    if top.has("delimiter") {
      let name = try top.text("delimiter", choices: delimiters.map(\.0))
      settings.dialect = delimiters.first { $0.0 == name }?.1 ?? .comma
    }
    for (name, node) in try top.entries(
      "columns", keys: ["from", "join", "type", "clean"])
    {
      try columns.declare(name, node)
    }
    for node in try top.nodes("comparisons", keys: LinkComparisonsFile.keys) where node.has("date")
    {
      columns.declareDate(try node.text("date"))
    }
  }

  private mutating func readBlocking() throws(RunError) {
    for parts in try top.lists("blocking") {
      settings.linkage.blocking.append(
        BlockingDefinition(
          parts.joined(separator: " + "),
          try parts.map { part throws(RunError) in try columns.blockingPart(part, top) }))
    }
    if settings.linkage.blocking.isEmpty { throw top.wrong("blocking", "Cần ít nhất một quy tắc.") }
  }

  private mutating func readComparisons() throws(RunError) {
    for node in try top.nodes("comparisons", keys: LinkComparisonsFile.keys) {
      settings.linkage.comparisons.append(try LinkComparisonsFile.read(node, &columns))
    }
    if settings.linkage.comparisons.isEmpty {
      throw top.wrong("comparisons", "Cần ít nhất một phép so sánh.")
    }
    let names = settings.linkage.comparisons.map(\.name)
    if let twice = names.first(where: { name in names.count { $0 == name } > 1 }) {
      throw top.wrong("comparisons", "Hai phép so sánh cùng tên '\(twice)'; đặt label khác nhau.")
    }
  }

  private mutating func readDecisions() throws(RunError) {
    for name in try top.texts("must_agree") {
      settings.linkage.mustAgree.append(columns.text(name))
    }
    settings.linkage.isOneToOne = try top.flag("one_to_one", default: false)
    if top.has("cut") {
      let cut = try top.node("cut", keys: ["expected_precision", "bits"])
      settings.linkage.cut =
        cut.has("bits")
        ? .bits(try cut.number("bits", in: -1000...1000))
        : .expectedPrecision(try cut.number("expected_precision", in: 0...1))
    }
    if top.has("review_bits") {
      settings.linkage.reviewThresholdBits = try top.number("review_bits", in: -1000...1000)
    }
    if top.has("maximum_block") {
      settings.linkage.maximumBlockSize = try top.integer("maximum_block", in: 2...100_000_000)
    }
    if top.has("maximum_pairs") {
      settings.linkage.maximumPairs = try top.integer("maximum_pairs", in: 1...10_000_000_000)
    }
    if top.has("random_pairs") {
      settings.linkage.randomPairs = try top.integer("random_pairs", in: 1000...1_000_000_000)
    }
    if top.has("seed") { settings.linkage.seed = UInt64(try top.integer("seed", in: 0...Int.max)) }
    if top.has("train_on") {
      settings.linkage.trainingRules = try top.texts(
        "train_on", choices: settings.linkage.blocking.map(\.name))
    }
  }

  private mutating func readSurvivorship() throws(RunError) {
    let rules = SurvivorshipRule.allCases.map(\.rawValue)
    let names = try top.keys(of: "survivorship")
    for name in names {
      let rule = try top.node("survivorship", keys: names).text(name, choices: rules)
      settings.survivorship.append((name, SurvivorshipRule(rawValue: rule) ?? .mostFrequent))
    }
  }

  /// The settings with the columns that are used, and comparisons that name every column that tells
  /// the same as one of theirs.
  private func finished() -> LinkSettings {
    var settings = settings
    settings.columns = columns.used
    let blocked = Set(settings.linkage.blocking.flatMap { $0.parts.map(\.column) }).sorted()
    for index in settings.linkage.comparisons.indices {
      let own = settings.linkage.comparisons[index].columns
      let sources = Set(own.flatMap { columns.sources($0) })
      settings.linkage.comparisons[index].columns += blocked.filter { name in
        !own.contains(name) && !sources.isDisjoint(with: columns.sources(name))
      }
    }
    return settings
  }
}
