/// What kind of party organisation an association has (Quy định 171-QĐ/TƯ).
public enum PartyOrganisation: UInt8, CaseIterable, Sendable {
  /// Stated: there is none.
  case none
  /// Chi bộ.
  case cell
  /// Chi bộ cơ sở.
  case baseCell
  /// Đảng bộ, đảng bộ cơ sở.
  case committee
  /// There is one, its kind is not stated.
  case unspecified

  /// The code written in tables.
  public var code: String {
    switch self {
    case .none: "none"
    case .cell: "chi_bo"
    case .baseCell: "chi_bo_co_so"
    case .committee: "dang_bo"
    case .unspecified: "co"
    }
  }

  /// The Vietnamese name.
  public var label: String {
    switch self {
    case .none: "Không"
    case .cell: "Chi bộ"
    case .baseCell: "Chi bộ cơ sở"
    case .committee: "Đảng bộ"
    case .unspecified: "Có"
    }
  }

  /// Whether there is one at all.
  public var exists: Bool { self != .none }

  /// The value with that code, or nil.
  public init?(code: String) {
    guard let value = Self.allCases.first(where: { $0.code == code }) else { return nil }
    self = value
  }
}

/// How far a merger with a similar association has come (tình trạng sáp nhập).
public enum MergerStatus: UInt8, CaseIterable, Sendable {
  /// Nothing to merge.
  case none
  /// Chưa thực hiện.
  case notYet
  /// Đang thực hiện.
  case inProgress
  /// Đã thực hiện.
  case done

  /// The code written in tables.
  public var code: String {
    switch self {
    case .none: "none"
    case .notYet: "not_yet"
    case .inProgress: "in_progress"
    case .done: "done"
    }
  }

  /// The value with that code, or nil.
  public init?(code: String) {
    guard let value = Self.allCases.first(where: { $0.code == code }) else { return nil }
    self = value
  }
}

/// A term of office in years, `2020–2025`.
public struct Term: Hashable, Sendable {
  /// First year.
  public var from: Int
  /// Last year, not before the first.
  public var to: Int

  /// A term.
  public init(from: Int, to: Int) {
    self.from = from
    self.to = to
  }

  /// `2020-2025`.
  public var code: String { "\(from)-\(to)" }

  /// Reads `2020-2025`.
  public init?(code: String) {
    let years = code.utf8.split(separator: UInt8(ascii: "-")).compactMap { Int(Substring($0)) }
    guard years.count == 2, years[0] <= years[1] else { return nil }
    self.init(from: years[0], to: years[1])
  }
}
