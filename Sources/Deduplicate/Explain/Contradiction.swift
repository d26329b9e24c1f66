/// A fact that keeps two rows apart whatever else agrees.
public enum Contradiction: String, CaseIterable, Sendable {
  /// They state different levels.
  case scopeLevel = "scope_level"
  /// They are at different places.
  case place
  /// The commune of one or both is not known, and neither chairperson nor phone says that it is one.
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
  /// The later one was founded in its own period under another name; between periods only.
  case foundedAnew = "founded_anew"

  /// What it says, Vietnamese.
  public var label: String {
    switch self {
    case .scopeLevel: "khác phạm vi hoạt động"
    case .place: "khác địa bàn"
    case .unknownCommune: "chưa rõ xã, phường; người đứng đầu, điện thoại không nói là một hội"
    case .numbers: "số trong tên khác nhau"
    case .fund: "một bên là quỹ, một bên không"
    case .kind: "khác loại hội trong danh mục"
    case .properNames: "hai tên riêng khác nhau"
    case .twoActs: "hai quyết định thành lập khác nhau, khác tên, khác năm hoặc khác người đứng đầu"
    case .foundedAnew: "kỳ sau là hội mới thành lập, tên khác"
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
    if areApart(a, b, texts) { reasons.append(.place) }
    if mayBeElsewhere(a, b), reasons.isEmpty { reasons.append(.unknownCommune) }
    if a.numbers != b.numbers, a.numbers != 0, b.numbers != 0 { reasons.append(.numbers) }
    guard a.kind != b.kind || a.kind == 0, !texts.areNamesOfOne(a, b) else { return reasons }
    if let x = a.isFund, let y = b.isFund, x != y {
      reasons.append(.fund)
    } else if a.kind != 0, b.kind != 0, kindsContradict(a, b, texts) {
      reasons.append(.kind)
    }
    return reasons
  }
}
