import Deduplicate
import Linkage

/// `sohoi estimate`: proposes m, u and λ for the linkage models, learned from the rows of the last run.
///
/// Nothing in force is touched: the files are for a person to read, compare and copy.
public struct ModelEstimate {
  private let options: RunOptions
  private let tables: PipelineTables
  private let output: String

  /// The two models: their file's name, and whether they compare rows of different periods.
  private static let models = [
    (name: "linkage.yaml", betweenPeriods: false),
    (name: "linkage-between-periods.yaml", betweenPeriods: true),
  ]

  /// An estimate from the last run of an output folder.
  public init(_ options: RunOptions) throws(RunError) {
    self.options = options
    tables = try PipelineTables.read(options.path("Pipelines/\(options.pipeline)"))
    output = options.path(options.output)
  }

  /// Estimates both models and writes them into a folder.
  ///
  /// - Parameter folder: Path from the project; files there are replaced.
  /// - Returns: Old and new figures side by side, for a person.
  /// - Throws: ``RunError`` when cleaning has not been run, or the files cannot be written.
  public func write(to folder: String) throws(RunError) -> String {
    let path = options.path(folder)
    try Disk.makeFolder(path)
    var text = ""
    for model in Self.models {
      let old = model.betweenPeriods ? tables.deduplicate.betweenPeriods : tables.deduplicate.model
      let sources = try counts(betweenPeriods: model.betweenPeriods)
      guard sources.contains(where: { !$0.counts.isEmpty }) else {
        text += "\(model.name): không có cặp nào để ước lượng\n\n"
        continue
      }
      let new = try estimate(old, sources)
      try Disk.write(
        Array(LinkageModelText.yaml(new).utf8), to: "\(path)/\(model.name)", mode: 0o644)
      text += LinkageModelText.comparison("\(folder)/\(model.name)", old, new)
    }
    return text
  }

  private func estimate(_ old: LinkageModel, _ sources: [VectorCounts]) throws(RunError)
    -> ModelReestimation
  {
    do throws(LinkageError) {
      return try ModelReestimation(old, from: sources)
    } catch {
      throw RunError(
        .defect, "ESTIMATE", error.message, at: output, remedy: "Báo lỗi này kèm nhật ký chạy.")
    }
  }

  /// Candidate pairs of all partitions by rule.
  private func counts(betweenPeriods: Bool) throws(RunError) -> [VectorCounts] {
    let records = try PartitionRecords(output)
    let configuration = tables.deduplicate
    let parts = try Parallel.map(records.partitions.count, jobs: options.jobs) {
      index throws(RunError) in
      let (partition, paths) = records.partitions[index]
      let sources = try records.records(of: partition, from: paths)
      do throws(LinkageError) {
        return try Estimation.counts(
          sources, betweenPeriods: betweenPeriods, configuration)
      } catch {
        throw RunError(
          .defect, "ESTIMATE", error.message, at: partition,
          remedy: "Báo lỗi này kèm nhật ký chạy.")
      }
    }
    guard var sum = parts.first else { return [] }
    for part in parts.dropFirst() {
      for rule in sum.indices { sum[rule].add(part[rule]) }
    }
    return sum
  }
}
