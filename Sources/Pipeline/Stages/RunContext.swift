import Register

/// What every stage of a run has at hand.
struct RunContext {
  let options: RunOptions
  let tables: PipelineTables
  let progress: Progress
  let journal: Journal

  /// Absolute folder of the returns.
  var input: String { options.path(options.input) }
  /// Absolute folder of the results.
  var output: String { options.path(options.output) }

  /// Whether a partition is recomputed in this run.
  func isSelected(_ partition: String) -> Bool {
    options.localities.isEmpty || options.localities.contains(partition)
  }

  /// The file of people's decisions about pairs.
  var decisionFile: String { options.path(tables.configuration.decisions) }
}
