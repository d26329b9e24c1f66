/// Where an association may work (phạm vi hoạt động), from the whole country down to one commune.
///
/// The order is from wide to narrow, so `<` reads as "wider than".
public enum ScopeLevel: UInt8, CaseIterable, Comparable, Sendable {
  /// Toàn quốc, liên tỉnh.
  case national
  /// Tỉnh, thành phố trực thuộc trung ương; liên huyện.
  case province
  /// Quận, huyện, thị xã, thành phố thuộc tỉnh; liên xã.
  case district
  /// Xã, phường, thị trấn.
  case commune

  /// The code written in every table: `national`, `province`, `district` or `commune`.
  public var code: String {
    switch self {
    case .national: "national"
    case .province: "province"
    case .district: "district"
    case .commune: "commune"
    }
  }

  /// The Vietnamese name that tables and reports print.
  public var label: String {
    switch self {
    case .national: "Toàn quốc"
    case .province: "Cấp tỉnh"
    case .district: "Cấp huyện"
    case .commune: "Cấp xã"
    }
  }

  /// The level with that code, or nil.
  public init?(code: String) {
    guard let level = Self.allCases.first(where: { $0.code == code }) else { return nil }
    self = level
  }

  /// Wider levels come first.
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
