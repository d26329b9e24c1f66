/// One piece of a stage's work and what came of it: a file read, a return cleaned, a province linked.
///
/// It is run again when one of its cues changed, and only then.
struct StageUnit: Sendable {
  /// What its result depends on.
  var cues: [Cue]
  /// The files it wrote.
  var files: [StageFact] = []
  /// What later stages need to know of it without opening its files; the form is the stage's own.
  var summary = ""
  /// Stamp of the input it was made of, where it had one.
  var input = ""

  /// The facts of one of its files.
  func file(_ name: String) -> StageFact? { files.first { $0.name == name } }
}
