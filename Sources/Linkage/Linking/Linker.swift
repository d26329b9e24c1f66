public import Work

/// Links records: blocks, compares, estimates, weighs, cuts and clusters.
///
/// The same records give the same result, whatever their order, the number of threads and the seed of
/// the process's hashes.
public enum Linker {
  /// Returns how many pairs each blocking rule would make, before anything is compared.
  ///
  /// `newPairCount` stays 0: which pairs rules have in common shows when they are visited.
  ///
  /// - Throws: ``LinkageError`` when a rule names a column that does not exist or cannot be used.
  /// - Complexity: O(records · rules).
  public static func survey(
    _ table: ColumnTable, _ configuration: LinkageConfiguration, scope: PairScope = .within
  ) throws(LinkageError) -> [BlockingReport] {
    let order = RecordOrder(table, scope: scope)
    return try blocks(table, order, configuration, scope).reports
  }

  /// Returns the clusters of a table's records, the pairs behind them, and the model.
  ///
  /// - Parameters:
  ///   - table: The records; of two registers the left one first, see ``PairScope``.
  ///   - model: A model of an earlier run, to be used as it is; nil to estimate one.
  ///   - workers: Threads lent by the caller.
  /// - Throws: ``LinkageError`` when the configuration does not fit the table or the model does not
  ///   fit the configuration.
  /// - Complexity: O(pairs · comparisons); 8 bytes per candidate pair beside the records.
  public static func link(
    _ table: ColumnTable, _ configuration: LinkageConfiguration, scope: PairScope = .within,
    model: LearnedModel? = nil, workers: Workers = .one
  ) throws(LinkageError) -> LinkageResult {
    try model?.validate(for: configuration.comparisons)
    let order = RecordOrder(table, scope: scope)
    let blocks = try blocks(table, order, configuration, scope)
    try checkSize(blocks.reports, configuration)
    let plan = try ComparisonPlan(
      configuration.comparisons, table, order, mustAgree: configuration.mustAgree)
    let frequencies = try LevelFrequencies(plan, table)
    let patterns = CandidatePatterns(blocks, plan, workers: workers)
    var (learned, training) = (model, [TrainingReport]())
    if learned == nil {
      let random = RandomPairs.sample(
        plan, frequencies, recordCount: table.count, scope: scope,
        target: configuration.randomPairs, seed: configuration.seed, workers: workers)
      let estimation = ModelEstimation(
        plan, patterns, random, configuration, scope: scope, workers: workers)
      (learned, training) = (estimation.model, estimation.reports)
    }
    let isGiven = model != nil
    return try Self.result(
      Candidates(blocks: blocks, patterns: patterns, plan: plan, frequencies: frequencies),
      learned ?? LearnedModel(matchShare: 0.5, comparisons: []), isGiven: isGiven, training,
      configuration, order, scope, workers)
  }

  /// What is compared, made ready.
  private struct Candidates {
    var blocks: CandidateBlocks
    var patterns: CandidatePatterns
    var plan: ComparisonPlan
    var frequencies: LevelFrequencies
  }

  private static func blocks(
    _ table: ColumnTable, _ order: RecordOrder, _ configuration: LinkageConfiguration,
    _ scope: PairScope
  ) throws(LinkageError) -> CandidateBlocks {
    guard (1...LinkageConfiguration.ruleLimit).contains(configuration.blocking.count) else {
      throw LinkageError(
        .blockingRules,
        "phải có từ 1 đến \(LinkageConfiguration.ruleLimit) quy tắc phân khối")
    }
    var rules: [BlockingRule] = []
    for definition in configuration.blocking {
      var rule = try definition.rule(table)
      rule.keys = order.apply(rule.keys)
      rules.append(rule)
    }
    return try CandidateBlocks(
      rules, recordCount: table.count, maximumBlockSize: configuration.maximumBlockSize,
      scope: scope)
  }

  private static func checkSize(
    _ reports: [BlockingReport], _ configuration: LinkageConfiguration
  ) throws(LinkageError) {
    let pairs = reports.reduce(0) { $0 + $1.pairCount }
    guard pairs > configuration.maximumPairs else { return }
    throw LinkageError(
      .pairCount,
      "các quy tắc phân khối tạo \(pairs) cặp, quá giới hạn \(configuration.maximumPairs); "
        + "hãy thêm phần vào quy tắc rộng nhất hoặc nâng giới hạn")
  }

  private static func result(
    _ candidates: Candidates, _ learned: LearnedModel, isGiven: Bool, _ training: [TrainingReport],
    _ configuration: LinkageConfiguration, _ order: RecordOrder, _ scope: PairScope,
    _ workers: Workers
  ) throws(LinkageError) -> LinkageResult {
    var model = learned
    let floor =
      isGiven
      ? model.reviewThresholdBits
      : min(configuration.reviewThresholdBits, configuration.cut.leastBits)
    let weigher = PairWeigher(candidates.plan, candidates.frequencies, model)
    let weighed = WeighedCandidates(candidates.patterns, weigher, floor: floor, workers: workers)
    if !isGiven {
      model.linkThresholdBits = configuration.cut.bits(weighed.histogram)
      model.reviewThresholdBits = min(
        configuration.reviewThresholdBits, model.linkThresholdBits)
    }
    let links = weighed.pairs.filter { $0.weightBits >= model.linkThresholdBits }
    let clustering =
      if configuration.isOneToOne, case .between(let left) = scope {
        try oneToOne(links, left, model, weigher.plan, order)
      } else {
        ComponentClustering(
          links, threshold: model.linkThresholdBits, candidates.blocks, weigher, workers: workers
        ).numbered(order)
      }
    var reports = candidates.blocks.reports
    for rule in reports.indices {
      reports[rule].newPairCount = candidates.patterns.newPairCounts[rule]
    }
    return LinkageResult(
      blocking: reports, model: model, training: training, histogram: weighed.histogram,
      pairs: weighed.pairs.filter { $0.weightBits >= model.reviewThresholdBits }
        .map { $0.renumbered(order) }.sorted { $0.pair < $1.pair },
      clustering: clustering)
  }

  private static func oneToOne(
    _ links: [ScoredPair], _ leftCount: Int, _ model: LearnedModel, _ plan: ComparisonPlan,
    _ order: RecordOrder
  ) throws(LinkageError) -> Clustering {
    let allowed = links.filter { !plan.areForbidden(Int($0.pair.left), Int($0.pair.right)) }
    let taken = try BipartiteAssignment.links(
      allowed, leftCount: leftCount, recordCount: plan.cells.recordCount,
      linkThresholdBits: model.linkThresholdBits)
    return ComponentClustering(pairs: taken, of: links, plan).numbered(order)
  }
}

extension LinkageConfiguration.Cut {
  /// The link threshold in bits for weights distributed like that.
  func bits(_ histogram: WeightHistogram) -> Double {
    switch self {
    case .expectedPrecision(let share): histogram.cut(expectedPrecision: share)
    case .bits(let bits): bits
    }
  }

  /// No link threshold is lower than that.
  var leastBits: Double { if case .bits(let bits) = self { bits } else { 0 } }
}

extension ScoredPair {
  /// The same pair by the numbers of the table.
  func renumbered(_ order: RecordOrder) -> ScoredPair {
    ScoredPair(pair: order.original(pair), weightBits: weightBits, levels: levels)
  }
}
