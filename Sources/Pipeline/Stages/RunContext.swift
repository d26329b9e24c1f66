import Register

/// What every stage of a run has at hand.
struct RunContext {
  let frame: RunFrame
  /// All tables of the pipeline, read once something must run.
  let tables: PipelineTables

  var options: RunOptions { frame.options }
  var settings: PipelineSettings { frame.settings }
  var progress: Progress { frame.progress }
  var journal: Journal { frame.journal }
  /// Absolute folder of the returns.
  var input: String { frame.input }
  /// Absolute folder of the results.
  var output: String { frame.output }
  /// Whether parts of the last results may be taken over: who asks for a stage gets all of it anew.
  var takesOver: Bool {
    !options.isForced && !options.isParanoid && options.stages.lowerBound == .ingest
  }
  /// The file of people's decisions about pairs.
  var decisionFile: String { options.path(tables.configuration.decisions) }
}
