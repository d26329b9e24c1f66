/// In which encoding a return was read, and how sure that is.
public struct ReadEncoding: Hashable, Sendable {
  /// Code of the encoding (`utf-8`, `tcvn3` …), empty when the text was never read.
  public var code: String
  /// Share of Vietnamese syllables among the words that tell encodings apart, in thousandths.
  public var score: Int
  /// Code of the encoding that came second, empty when there was nothing to judge.
  public var runnerUp: String
  /// The same share for the runner-up, in thousandths.
  public var runnerUpScore: Int
  /// Columns in another encoding than the file: `name=tcvn3 chairperson=tcvn3`.
  public var columns: String
  /// Whether the pipeline file says it, not the text.
  public var isOverruled: Bool

  /// An encoding; without arguments, none yet.
  public init(
    code: String = "", score: Int = 0, runnerUp: String = "", runnerUpScore: Int = 0,
    columns: String = "", isOverruled: Bool = false
  ) {
    self.code = code
    self.score = score
    self.runnerUp = runnerUp
    self.runnerUpScore = runnerUpScore
    self.columns = columns
    self.isOverruled = isOverruled
  }
}
