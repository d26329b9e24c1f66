public import Register

extension ScopeLevel {
  /// The tier of units an association of this level belongs to, nil for a national one.
  public var unitLevel: AdministrativeLevel? {
    switch self {
    case .national: nil
    case .province: .province
    case .district: .district
    case .commune: .commune
    }
  }
}
