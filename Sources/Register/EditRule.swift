/// How much a finding weighs.
public enum Severity: String, CaseIterable, Sendable {
  /// The row or return is rejected.
  case fatal
  /// A person should look; the row is kept.
  case query
  /// A form was read as what it plainly means; the row is kept.
  case repair
}

/// A rule with a passport: what it looks at, how bad a breach is, and what a clerk should do.
///
/// Rules are values; the list is ``all``. The code is stable and stands in every file that names a
/// finding.
public struct EditRule: Sendable, Hashable {
  /// Stable code such as `C-NAME-MISSING`; `F-` speaks of a return, `R-` of a row, `C-` of a cell.
  public let code: String
  /// How much a breach weighs.
  public let severity: Severity
  /// What happened, Vietnamese, without cell values.
  public let message: String
  /// What the clerk should do, Vietnamese.
  public let remedy: String

  init(_ code: String, _ severity: Severity, _ message: String, _ remedy: String) {
    self.code = code
    self.severity = severity
    self.message = message
    self.remedy = remedy
  }

  /// The rule with that code, or nil.
  public init?(code: String) {
    guard let rule = Self.byCode[code] else { return nil }
    self = rule
  }

  private static let byCode = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0) })

  /// Rules are the same when their codes are.
  public static func == (a: Self, b: Self) -> Bool { a.code == b.code }

  /// Hashes the code.
  public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
