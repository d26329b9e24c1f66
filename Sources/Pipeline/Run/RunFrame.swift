import Register

/// What a run has at hand before it knows whether anything must run.
struct RunFrame {
  let options: RunOptions
  let configuration: PipelineConfiguration
  let settings: PipelineSettings
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
}
