import Glibc

/// What goes wrong at which call that changes the disk; for tests of what a run leaves behind.
public struct Fault: Sendable, Equatable {
  enum Action: Sendable, Equatable {
    /// Nothing; the calls are counted.
    case count
    /// The process is killed before the call, or behind it.
    case killBefore, killAfter
    /// The call fails with this `errno`.
    case error(Int32)
  }

  static let errors = ["ENOSPC": ENOSPC, "EIO": EIO, "EMFILE": EMFILE, "EDQUOT": EDQUOT]

  let action: Action
  /// The call, counted from 1.
  let number: Int
  /// Whether all calls behind it go wrong as well, as on a full disk.
  let lasts: Bool

  /// A fault as an option gives it: `count`, `kill-before@12`, `kill-after@12`, `ENOSPC@12`, or
  /// `ENOSPC@12+` for all calls from there on; nil when it is none of these.
  public init?(_ text: String) {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    if text == "count" {
      (action, number, lasts) = (.count, 0, true)
      return
    }
    guard parts.count == 2,
      let number = Int(parts[1].hasSuffix("+") ? parts[1].dropLast() : parts[1])
    else { return nil }
    switch parts[0] {
    case "kill-before": action = .killBefore
    case "kill-after": action = .killAfter
    default:
      guard let code = Self.errors[String(parts[0])] else { return nil }
      action = .error(code)
    }
    self.number = number
    lasts = parts[1].hasSuffix("+")
  }

  func hits(_ call: Int) -> Bool { call == number || (lasts && call > number) }

  /// Sets this fault for the process.
  public func arm() { SystemCall.set(self) }

  /// How many calls went through the door since.
  public static var calls: Int { SystemCall.count }
}
