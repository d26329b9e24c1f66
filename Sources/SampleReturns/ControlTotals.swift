/// The published figures the first period of the sample reproduces exactly.
///
/// Hà Nội: figures given on 22 September 2023. The centre: figures given for the first half of 2023;
/// "gần 2.300" party members is read as 2,250 to 2,299.
enum ControlTotals {
  /// Associations of Hà Nội that work in the whole city.
  static let hanoiProvince = 159
  /// In one district.
  static let hanoiDistrict = 347
  /// In one commune.
  static let hanoiCommune = 3205

  /// Of these, assigned tasks by the Party and the State.
  static let hanoiAssignedProvince = 19
  static let hanoiAssignedDistrict = 143
  static let hanoiAssignedCommune = 1552

  /// Associations at the centre that are assigned tasks.
  static let centreAssigned = 30
  /// Of these, with a party organisation.
  static let centreWithPartyOrganisation = 27
  /// Party members in them; the sample's value inside "gần 2.300".
  static let centrePartyMembers = 2287
  /// Of these, with a đảng đoàn.
  static let centreWithPartyCaucus = 10
}
