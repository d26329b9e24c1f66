public import Register

/// One province, district or commune of the General Statistics Office's list.
public struct AdministrativeUnit: Sendable {
  /// The tier it belongs to.
  public var level: AdministrativeLevel
  /// Two, three or five digits; unique within its level only.
  public var code: String
  /// Full name, `Phường Phúc Xá`.
  public var name: String
  /// The name without the word for its kind, `Phúc Xá`.
  public var bareName: String
  /// Code of the kind of unit: `tinh`, `thanh_pho_trung_uong`, `quan`, `huyen`, `thi_xa`,
  /// `thanh_pho`, `phuong`, `xa` or `thi_tran`.
  public var type: String
  /// Code of the unit one level up, empty for a province.
  public var parentCode: String
  /// First day the unit is known to exist, ISO 8601, empty when unknown.
  public var validFrom: String
  /// First day the unit no longer exists, ISO 8601, empty while it exists.
  public var validTo: String

  /// Whether the unit existed on `day`; bounds that are unknown do not exclude.
  public func isValid(on day: PartialDate) -> Bool {
    if let from = PartialDate(iso: validFrom), day < from { return false }
    if let to = PartialDate(iso: validTo), day >= to { return false }
    return true
  }
}
