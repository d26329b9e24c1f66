/// The one end that every non-blank record of every return has.
public enum Disposition: UInt8, CaseIterable, Sendable {
  /// The row an association's record was taken from first.
  case accepted
  /// A further row of an association that has an accepted row.
  case duplicate
  /// A row of a return that a newer return replaced.
  case superseded
  /// A body that is no association of the register (chi hội, Hội đồng nhân dân …).
  case outOfScope
  /// Title, group, total, signature, numbering.
  case notData
  /// A row nothing can be made of; a clerk must act.
  case rejected

  /// The code written in the ledger.
  public var code: String {
    switch self {
    case .accepted: "accepted"
    case .duplicate: "duplicate"
    case .superseded: "superseded"
    case .outOfScope: "out_of_scope"
    case .notData: "not_data"
    case .rejected: "rejected"
    }
  }

  /// What a summary for people prints.
  public var label: String {
    switch self {
    case .accepted: "được nhận"
    case .duplicate: "trùng"
    case .superseded: "đã thay thế"
    case .outOfScope: "ngoài phạm vi"
    case .notData: "không phải số liệu"
    case .rejected: "bị loại"
    }
  }

  /// The disposition with that code, or nil.
  public init?(code: String) {
    guard let disposition = Self.allCases.first(where: { $0.code == code }) else { return nil }
    self = disposition
  }
}
