public import Register

extension Place {
  /// The place as a body of that scope level has it: nothing deeper than the level, and the whole
  /// country for a national one.
  public func truncated(to level: ScopeLevel) -> Place {
    switch level {
    case .national: Place()
    case .province: Place(province: province)
    case .district: Place(province: province, district: district)
    case .commune: self
    }
  }
}
