/// The six types (loại hình) named in Hà Nội's report, a stated other one, and nothing stated.
public enum AssociationType: UInt8, CaseIterable, Comparable, Sendable {
  /// Hội chính trị - xã hội.
  case politicalSocial
  /// Hội chính trị - xã hội - nghề nghiệp.
  case politicalSocialProfessional
  /// Hội xã hội, nhân đạo, từ thiện.
  case socialHumanitarian
  /// Hội xã hội - nghề nghiệp.
  case socialProfessional
  /// Hiệp hội kinh tế.
  case economic
  /// Quỹ xã hội, nhân đạo.
  case fund
  /// A type was stated, and it is none of the six.
  case other
  /// Nothing was stated.
  case unknown

  /// The code written in every table.
  public var code: String {
    switch self {
    case .politicalSocial: "political_social"
    case .politicalSocialProfessional: "political_social_professional"
    case .socialHumanitarian: "social_humanitarian"
    case .socialProfessional: "social_professional"
    case .economic: "economic"
    case .fund: "fund"
    case .other: "other"
    case .unknown: "unknown"
    }
  }

  /// The Vietnamese name that tables and reports print.
  public var label: String {
    switch self {
    case .politicalSocial: "Hội chính trị - xã hội"
    case .politicalSocialProfessional: "Hội chính trị - xã hội - nghề nghiệp"
    case .socialHumanitarian: "Hội xã hội, nhân đạo, từ thiện"
    case .socialProfessional: "Hội xã hội - nghề nghiệp"
    case .economic: "Hiệp hội kinh tế"
    case .fund: "Quỹ xã hội, nhân đạo"
    case .other: "Loại hình khác"
    case .unknown: "Không nêu"
    }
  }

  /// The type with that code, or nil.
  public init?(code: String) {
    guard let type = Self.allCases.first(where: { $0.code == code }) else { return nil }
    self = type
  }

  /// The order of the report.
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
