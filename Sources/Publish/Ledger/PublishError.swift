/// Why nothing is published.
public struct PublishError: Error, Sendable {
  /// What went wrong.
  public enum Code: String, Sendable {
    /// Rows in are not rows out: a defect of the pipeline or a damaged stage file.
    case unbalanced
    /// A file could not be written.
    case cannotWrite
  }

  /// What went wrong.
  public var code: Code
  /// What does not balance, and where; no cell values.
  public var message: String

  /// An error.
  public init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }
}
