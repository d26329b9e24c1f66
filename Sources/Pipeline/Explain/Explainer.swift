import Deduplicate
import Register

/// `sohoi explain`: says of rows and associations what decided about them, from the last run's stages.
///
/// The rows are judged again by the same kernels as in the run; what came of it is read from the stages.
public struct Explainer {
  private let tables: PipelineTables
  private let decisions: ReviewDecisions
  private let search: ExplainSearch
  private let masking: Masking

  /// Opens the last run of an output folder.
  ///
  /// - Parameter showsValues: Whether names of people and phones are shown.
  /// - Throws: ``RunError`` when there is no run, or the configuration cannot be used.
  public init(_ options: RunOptions, showsValues: Bool) throws(RunError) {
    tables = try PipelineTables.read(options.path("Pipelines/\(options.pipeline)"))
    decisions = ReviewDecisions(
      try DecisionLog(path: options.path(tables.configuration.decisions)).standing.agreed)
    search = try ExplainSearch(options.path(options.output))
    masking = Masking(showsValues: showsValues)
  }

  /// Explains one reference, or a pair of two.
  ///
  /// - Parameter references: One or two of `path:line` and ids of associations.
  /// - Throws: ``RunError`` when there is no such row or association.
  public func explain(_ references: [String]) throws(RunError) -> Explanation {
    var parsed: [ExplainReference] = []
    for text in references { parsed.append(try ExplainReference(text)) }
    guard let first = parsed.first, parsed.count < 3 else {
      throw RunError(
        .usage, "EXPLAIN-REFERENCE", "Giải thích một dòng, một hội, hoặc một cặp.",
        remedy: "sohoi explain TỆP:DÒNG | MÃ-HỘI [TỆP:DÒNG | MÃ-HỘI]")
    }
    if parsed.count == 2 { return try pair(first, parsed[1]) }
    switch first {
    case .association(let id): return try association(id)
    case .row(let path, let line): return try row(path, line)
    }
  }

  private func explainer(_ partition: LinkedPartition) -> PairExplainer {
    PairExplainer(partition.sources, tables.deduplicate, decisions: decisions)
  }

  private func association(_ id: String) throws(RunError) -> Explanation {
    let partition = try search.partition(try search.partition(of: id))
    var explainer = explainer(partition)
    let report = AssociationReport(id: id, partition: partition, masking: masking)
    return Explanation(text: Self.text(report.lines(&explainer)))
  }

  private func row(_ path: String, _ line: Int) throws(RunError) -> Explanation {
    let (path, row) = try search.row(path, line)
    var lines = ["Dòng \(path):\(line)"]
    switch row.outcome {
    case .ended(let disposition, let reason):
      lines.append("  Kết cục: \(disposition.label) (\(disposition.code)), lý do: \(reason)")
      lines.append("  Dòng này không báo cáo hội nào, nên không so với dòng khác.")
    case .record(let record):
      let partition = try search.partition(record.partition)
      guard let index = partition.index(path, row.position) else {
        throw LinkedPartition.mismatch(path, line)
      }
      let link = partition.links[index]
      lines.append("  Tên: \(Masking.printable(record.name))")
      lines.append("  Kết cục: \(link.disposition.label) (\(link.disposition.code))")
      var explainer = explainer(partition)
      let report = AssociationReport(id: link.associationID, partition: partition, masking: masking)
      lines += [""] + report.lines(&explainer)
    }
    return Explanation(text: Self.text(lines))
  }

  private func pair(_ a: ExplainReference, _ b: ExplainReference) throws(RunError) -> Explanation {
    let (left, right) = (try subject(a), try subject(b))
    var sources = left.partition.sources
    let offset = left.partition.name == right.partition.name ? 0 : sources.count
    if offset > 0 { sources.append(contentsOf: right.partition.sources) }
    var explainer = PairExplainer(sources, tables.deduplicate, decisions: decisions)
    let pairs = left.rows.flatMap { x in right.rows.map { (x, $0 + offset) } }
      .filter { $0.0 != $0.1 }
    guard let (x, y) = strongest(pairs, sources, &explainer) else {
      throw RunError(
        .usage, "EXPLAIN-REFERENCE", "Hai chỗ này là một dòng.",
        remedy: "Ghi hai dòng hoặc hai hội khác nhau.")
    }
    let report = PairReport(
      evidence: explainer.evidence(x, y),
      places: (left.partition.place(x), right.partition.place(y - offset)),
      names: (sources[x].record.name, sources[y].record.name),
      associations: (
        left.partition.links[x].associationID, right.partition.links[y - offset].associationID
      ), verdict: explainer.verdict(x, y), masking: masking)
    return Explanation(
      text: Self.text(report.lines), svg: WaterfallPicture(waterfall: Waterfall(report)).svg,
      html: WaterfallPage(report: report).html)
  }

  /// The strongest of some pairs, those of one period first; equal ones in their order.
  private func strongest(
    _ pairs: [(Int, Int)], _ sources: SourceRecords, _ explainer: inout PairExplainer
  ) -> (Int, Int)? {
    var best: (pair: (Int, Int), isOnePeriod: Bool, bits: Double)?
    for (x, y) in pairs.prefix(10_000) {
      let isOnePeriod = sources[x].record.period == sources[y].record.period
      if let best, best.isOnePeriod, !isOnePeriod { continue }
      let bits = explainer.weightBits(x, y)
      if let best, best.isOnePeriod == isOnePeriod, best.bits >= bits { continue }
      best = ((x, y), isOnePeriod, bits)
    }
    return best?.pair
  }

  /// The rows that a reference stands for.
  private func subject(_ reference: ExplainReference) throws(RunError)
    -> (partition: LinkedPartition, rows: [Int])
  {
    switch reference {
    case .association(let id):
      let partition = try search.partition(try search.partition(of: id))
      return (partition, partition.rows(of: id))
    case .row(let path, let line):
      let (path, row) = try search.row(path, line)
      guard case .record(let record) = row.outcome else {
        throw RunError(
          .dataRefused, "EXPLAIN-NO-RECORD", "Dòng này không báo cáo hội nào nên không có cặp.",
          at: "\(path):\(line)", remedy: "Xem lý do: sohoi explain \(path):\(line)")
      }
      let partition = try search.partition(record.partition)
      guard let index = partition.index(path, row.position) else {
        throw LinkedPartition.mismatch(path, line)
      }
      return (partition, [index])
    }
  }

  private static func text(_ lines: [String]) -> String { lines.joined(separator: "\n") + "\n" }
}
