/// What `sohoi link` is asked to do.
public struct LinkOptions: Sendable {
  /// One register, or two: CSV files, also compressed.
  public var files: [String]
  /// The configuration, YAML.
  public var configuration: String
  /// Folder of the results.
  public var output: String
  /// A model of an earlier run that is used as it is; nil to estimate one.
  public var model: String?
  /// Threads.
  public var jobs = 1
  /// Only say how many pairs the blocking rules would make.
  public var isSurvey = false

  /// Options with everything else at its default.
  public init(files: [String], configuration: String, output: String) {
    self.files = files
    self.configuration = configuration
    self.output = output
  }
}
