/// A fact that keeps two rows apart whatever else agrees.
public enum Contradiction: String, CaseIterable, Sendable {
  /// They state different levels.
  case scopeLevel = "scope_level"
  /// They are at different places.
  case place
  /// The commune of one is not known, and kind and date alone speak for the other's.
  case unknownCommune = "unknown_commune"
  /// Their names have different numbers.
  case numbers
  /// One is a fund, the other is none.
  case fund
  /// They are of different listed kinds.
  case kind
  /// Their proper names contradict each other; between periods only where no chairperson stayed.
  case properNames = "proper_names"
  /// Different decisions founded them, and names, years or chairpersons differ; within a period only.
  case twoActs = "two_acts"

  /// What it says, Vietnamese.
  public var label: String {
    switch self {
    case .scopeLevel: "khác phạm vi hoạt động"
    case .place: "khác địa bàn"
    case .unknownCommune: "một bên chưa rõ xã, phường; chỉ loại hội và ngày thành lập là chưa đủ"
    case .numbers: "số trong tên khác nhau"
    case .fund: "một bên là quỹ, một bên không"
    case .kind: "khác loại hội trong danh mục"
    case .properNames: "hai tên riêng khác nhau"
    case .twoActs: "hai quyết định thành lập khác nhau, khác tên, khác năm hoặc khác người đứng đầu"
    }
  }
}

extension HardEvidence {
  /// Why ``forbids(_:_:_:)`` says so, every reason by itself; empty when it does not.
  static func reasons(
    _ a: LinkageRecord, _ b: LinkageRecord, _ texts: RecordTexts
  ) -> [Contradiction] {
    var reasons: [Contradiction] = []
    if a.scopeLevel != b.scopeLevel { reasons.append(.scopeLevel) }
    if !a.placeAgrees(with: b) { reasons.append(.place) }
    if mayBeElsewhere(a, b), reasons.isEmpty { reasons.append(.unknownCommune) }
    if a.numbers != b.numbers, a.numbers != 0, b.numbers != 0 { reasons.append(.numbers) }
    if a.kind != b.kind, a.kind != 0, b.kind != 0 {
      if a.isFund != b.isFund {
        reasons.append(.fund)
      } else if kindsContradict(a, b, texts) {
        reasons.append(.kind)
      }
    }
    return reasons
  }
}
