/// One of the three tiers of administrative units of 2023.
public enum AdministrativeLevel: UInt8, CaseIterable, Comparable, Sendable {
  /// Tỉnh, thành phố trực thuộc trung ương: two digits.
  case province
  /// Quận, huyện, thị xã, thành phố thuộc tỉnh: three digits.
  case district
  /// Xã, phường, thị trấn: five digits.
  case commune

  /// `province`, `district` or `commune`.
  public var code: String {
    switch self {
    case .province: "province"
    case .district: "district"
    case .commune: "commune"
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

/// Where something is: unit codes of the General Statistics Office, as deep as known.
///
/// Codes are text and keep their leading zeros. An empty code means "not known at that level"; the
/// whole country (the centre) has all three empty.
public struct Place: Hashable, Sendable {
  /// Two digits, or empty for the whole country.
  public var province: String
  /// Three digits, or empty.
  public var district: String
  /// Five digits, or empty.
  public var commune: String

  /// A place; parts not known are empty.
  public init(province: String = "", district: String = "", commune: String = "") {
    self.province = province
    self.district = district
    self.commune = commune
  }

  /// The deepest level that is filled, nil for the whole country.
  public var level: AdministrativeLevel? {
    if !commune.isEmpty { return .commune }
    if !district.isEmpty { return .district }
    return province.isEmpty ? nil : .province
  }

  /// The code at the deepest level that is filled, empty for the whole country.
  public var code: String {
    switch level {
    case .commune: commune
    case .district: district
    case .province: province
    case nil: ""
    }
  }

  /// Whether the two can be the same place: every code known on both sides is equal.
  public func agrees(with other: Place) -> Bool {
    (province.isEmpty || other.province.isEmpty || province == other.province)
      && (district.isEmpty || other.district.isEmpty || district == other.district)
      && (commune.isEmpty || other.commune.isEmpty || commune == other.commune)
  }
}

/// The partition an association belongs to: a province code, or the centre.
public enum Partition {
  /// The partition of the bodies that work in the whole country.
  public static let centre = "TW"
}
