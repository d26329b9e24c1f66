import Register

/// What no similarity can outweigh.
enum HardEvidence {
  /// Whether two records of one period cannot be the same association: another level, another place,
  /// another number in the name, or another listed kind.
  ///
  /// Kinds that differ only in their legal form (`Liên đoàn Bóng bàn`, `Câu lạc bộ Bóng bàn`) are left
  /// to the weights, but a fund is never a hội. So are kinds of which one may be a damaged form of the
  /// other, when one decision founded both.
  static func forbids(_ a: LinkageRecord, _ b: LinkageRecord, _ texts: RecordTexts) -> Bool {
    if a.scopeLevel != b.scopeLevel || !a.placeAgrees(with: b) { return true }
    if mayBeElsewhere(a, b) { return true }
    if a.numbers != b.numbers, a.numbers != 0, b.numbers != 0 { return true }
    guard a.kind != b.kind || a.kind == 0 else { return false }
    if let x = a.isFund, let y = b.isFund, x != y { return true }
    return a.kind != 0 && b.kind != 0 && kindsContradict(a, b, texts)
  }

  /// Whether one of two associations of communes may be in any of its district, and nothing but kind and
  /// date says that it is in the other's: on one day a district founds one in every commune, often by
  /// one decision, and what tells them apart then are their people.
  static func mayBeElsewhere(_ a: LinkageRecord, _ b: LinkageRecord) -> Bool {
    guard a.scopeLevel == .commune, a.place.commune == 0 || b.place.commune == 0 else {
      return false
    }
    let isOnePhone = a.phone != 0 && a.phone == b.phone && !a.isOfficePhone
    if isOnePhone || (a.chairperson != 0 && a.chairperson == b.chairperson) { return false }
    if a.chairperson != 0, b.chairperson != 0 { return true }
    return a.place.commune != b.place.commune && (a.rest == 0 || b.rest == 0) && !isOneAct(a, b)
  }

  /// Whether two listed kinds are neither forms of one nor one the damaged form of the other.
  static func kindsContradict(
    _ a: LinkageRecord, _ b: LinkageRecord, _ texts: RecordTexts
  ) -> Bool {
    a.stem != b.stem
      && !(isOneAct(a, b) && (texts.mayBeDamaged(a, b) || texts.mayBeDamaged(b, a)))
  }

  /// Whether one decision founded both, as far as its number tells.
  static func isOneAct(_ a: LinkageRecord, _ b: LinkageRecord) -> Bool {
    a.decisionNumber != 0 && a.decisionNumber == b.decisionNumber
  }

  /// Whether two records of one period name different bodies: by different decisions, or by proper
  /// names of which none is a form of the other.
  ///
  /// One person with one phone can chair both, and one decision can found both. From one period to the
  /// next a body can be renamed.
  static func areTwoActs(
    _ a: LinkageRecord, _ b: LinkageRecord, _ names: inout NameComparison
  ) -> Bool {
    names.contradict(a, b) || areFoundedByTwoActs(a, b, &names)
  }

  /// Whether different decisions founded two bodies of different names, or of one name where years or
  /// chairpersons differ too.
  static func areFoundedByTwoActs(
    _ a: LinkageRecord, _ b: LinkageRecord, _ names: inout NameComparison
  ) -> Bool {
    guard
      AssociationComparisons.decision(a, b, names.texts) == AssociationComparisons.otherDecision
    else { return false }
    let level = names.level(a, b)
    let chair = AssociationComparisons.chairperson(a, b, names.texts)
    if chair == AssociationComparisons.otherChairperson { return true }
    let isOneChair = a.chairperson != 0 && a.chairperson == b.chairperson
    if !isOneChair, !AssociationComparisons.yearsAgree(a, b) { return true }
    return level == NameComparison.different
      || (level == NameComparison.partial && a.rest != 0 && b.rest != 0)
  }

  /// Whether records of two periods name different bodies: their proper names contradict, and no chair
  /// speaks for a body that took another name.
  static func wereNotRenamed(
    _ a: LinkageRecord, _ b: LinkageRecord, _ names: inout NameComparison
  ) -> Bool {
    names.contradict(a, b) && (a.chairperson == 0 || a.chairperson != b.chairperson)
  }
}
