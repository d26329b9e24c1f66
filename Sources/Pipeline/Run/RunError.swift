/// The exit codes of the command.
public enum ExitStatus: Int32, Sendable {
  /// Done, or nothing to do.
  case done = 0
  /// Published; some returns are excluded.
  case excluded = 20
  /// Something is stale: said by `plan` and `status`, or in the way of a single stage.
  case stale = 21
  /// Wrong use of the command.
  case usage = 64
  /// The data is refused, nothing is published.
  case dataRefused = 65
  /// An input is missing.
  case inputMissing = 66
  /// A defect of ours.
  case defect = 70
  /// A file cannot be created.
  case cannotCreate = 73
  /// Input or output failed, the disk is full.
  case inputOutput = 74
  /// Another run holds the lock.
  case locked = 75
  /// No permission.
  case permission = 77
  /// The configuration is wrong.
  case configuration = 78
  /// Ended by SIGINT.
  case interrupted = 130
  /// Ended by SIGTERM.
  case terminated = 143
}

/// Why a run ended without a release: what happened, where, and what to do next, without cell values.
public struct RunError: Error, Sendable, CustomStringConvertible {
  /// The exit code of the process.
  public var status: ExitStatus
  /// Short stable code.
  public var code: String
  /// What happened, Vietnamese.
  public var message: String
  /// File, line and column, as far as known.
  public var place: String
  /// What to do or to type next, Vietnamese.
  public var remedy: String

  /// An error.
  public init(
    _ status: ExitStatus, _ code: String, _ message: String, at place: String = "",
    remedy: String = ""
  ) {
    self.status = status
    self.code = code
    self.message = message
    self.place = place
    self.remedy = remedy
  }

  /// The lines a terminal shows.
  public var description: String {
    var text = "lỗi[\(code)]: \(message)"
    if !place.isEmpty { text += "\n  ở đâu:   \(place)" }
    if !remedy.isEmpty { text += "\n  cần làm: \(remedy)" }
    return text
  }
}
