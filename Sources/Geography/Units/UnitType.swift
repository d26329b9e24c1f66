import Register

/// What kind of unit a unit is, with the word that opens its full name.
enum UnitType: String, CaseIterable, Sendable {
  case city = "thanh_pho_trung_uong"
  case province = "tinh"
  case urbanDistrict = "quan"
  case ruralDistrict = "huyen"
  case districtTown = "thi_xa"
  case districtCity = "thanh_pho"
  case ward = "phuong"
  case commune = "xa"
  case township = "thi_tran"

  /// The word as full names write it, `Thị trấn`.
  var word: String {
    switch self {
    case .city, .districtCity: "Thành phố"
    case .province: "Tỉnh"
    case .urbanDistrict: "Quận"
    case .ruralDistrict: "Huyện"
    case .districtTown: "Thị xã"
    case .ward: "Phường"
    case .commune: "Xã"
    case .township: "Thị trấn"
    }
  }

  /// The tier units of this kind belong to.
  var level: AdministrativeLevel {
    switch self {
    case .city, .province: .province
    case .urbanDistrict, .ruralDistrict, .districtTown, .districtCity: .district
    case .ward, .commune, .township: .commune
    }
  }
}
