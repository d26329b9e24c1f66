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
    if a.scopeLevel != b.scopeLevel || areApart(a, b, texts) { return true }
    if mayBeElsewhere(a, b) { return true }
    if a.numbers != b.numbers, a.numbers != 0, b.numbers != 0 { return true }
    guard a.kind != b.kind || a.kind == 0, !texts.areNamesOfOne(a, b) else { return false }
    if let x = a.isFund, let y = b.isFund, x != y { return true }
    return a.kind != 0 && b.kind != 0 && kindsContradict(a, b, texts)
  }

  /// Whether the two are at different places, or at none that both may be at.
  static func areApart(_ a: LinkageRecord, _ b: LinkageRecord, _ texts: RecordTexts) -> Bool {
    if !a.placeAgrees(with: b) { return true }
    return (a.placeCandidates != 0 || b.placeCandidates != 0) && !texts.haveCommonUnit(a, b)
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
    guard a.place.commune != b.place.commune, a.rest == 0 || b.rest == 0 else { return false }
    return !isOneAct(a, b) || a.isDecisionShared || b.isDecisionShared
  }

  /// Whether two listed kinds are neither forms of one nor one the damaged form of the other.
  static func kindsContradict(
    _ a: LinkageRecord, _ b: LinkageRecord, _ texts: RecordTexts
  ) -> Bool {
    if a.stem == b.stem { return false }
    guard isOneAct(a, b) else { return true }
    return !texts.mayBeDamaged(a, b) && !texts.mayBeDamaged(b, a) && !isExtended(a, b, texts)
  }

  /// Whether rows of two periods are of a body that put a field of work to its name, or gave one up (`Hội
  /// Từ thiện`, `Hội Từ thiện và Bảo vệ quyền trẻ em`), by one decision of old and one chairperson.
  private static func isExtended(
    _ a: LinkageRecord, _ b: LinkageRecord, _ texts: RecordTexts
  ) -> Bool {
    a.period != b.period && a.chairperson != 0 && a.chairperson == b.chairperson
      && (texts.isExtended(a.label, to: b.label) || texts.isExtended(b.label, to: a.label))
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

  /// Whether different decisions founded two bodies of different names, and be it one letter, or of one
  /// name where years or chairpersons differ too.
  ///
  /// A decision that is only alike is another one where nothing else agrees and something does not.
  static func areFoundedByTwoActs(
    _ a: LinkageRecord, _ b: LinkageRecord, _ names: inout NameComparison
  ) -> Bool {
    switch AssociationComparisons.decision(a, b, names.texts) {
    case AssociationComparisons.otherDecision: break
    case AssociationComparisons.nearDecision: return isNothingElseAlike(a, b, names.texts)
    default: return false
    }
    let chair = AssociationComparisons.chairperson(a, b, names.texts)
    if chair == AssociationComparisons.otherChairperson { return true }
    let isOneChair = a.chairperson != 0 && a.chairperson == b.chairperson
    if !(isOneChair && sharesSeat(a, b)), !AssociationComparisons.yearsAgree(a, b) { return true }
    return switch names.level(a, b) {
    case NameComparison.different, NameComparison.tones: true
    case NameComparison.near: a.kind == b.kind
    case NameComparison.partial: a.rest != 0 && b.rest != 0
    case NameComparison.folded: !names.tonesAreLost(a, b)
    default: false
    }
  }

  /// Whether one telephone that is no office's, or one house, is theirs.
  private static func sharesSeat(_ a: LinkageRecord, _ b: LinkageRecord) -> Bool {
    a.phone != 0 && a.phone == b.phone && !a.isOfficePhone
      || a.address != 0 && a.address == b.address
  }

  /// Whether the day of founding or the chairperson is another, and neither of them nor the phone the
  /// same.
  private static func isNothingElseAlike(
    _ a: LinkageRecord, _ b: LinkageRecord, _ texts: RecordTexts
  ) -> Bool {
    let founded = AssociationComparisons.founded(a, b)
    let chair = AssociationComparisons.chairperson(a, b, texts)
    let isOnePhone = a.phone != 0 && a.phone == b.phone && !a.isOfficePhone
    if founded == 0 || chair < AssociationComparisons.noChairperson || isOnePhone { return false }
    return chair == AssociationComparisons.otherChairperson
      || founded == AssociationComparisons.otherDate
  }

  /// Whether one decision founded both on one day and one house is their seat: all that an office knows
  /// of a body but its name.
  static func isOneSeat(_ a: LinkageRecord, _ b: LinkageRecord) -> Bool {
    guard isOneAct(a, b), a.address != 0, a.address == b.address else { return false }
    guard let x = a.foundedOn, let y = b.foundedOn else { return true }
    return x.agrees(with: y)
  }

  /// Whether records of two periods name different bodies: their proper names contradict, and no chair
  /// speaks for a body that took another name.
  static func wereNotRenamed(
    _ a: LinkageRecord, _ b: LinkageRecord, _ names: inout NameComparison
  ) -> Bool {
    names.contradict(a, b) && (a.chairperson == 0 || a.chairperson != b.chairperson)
  }

  /// Whether the later of two records of two periods is of a body founded in its own period under
  /// another name, the earlier of an older one: where associations join, the new one is none of them
  /// renamed.
  static func isFoundedAnew(
    _ a: LinkageRecord, _ b: LinkageRecord, _ names: inout NameComparison
  ) -> Bool {
    guard a.isNew != b.isNew, let x = a.foundedOn, let y = b.foundedOn,
      a.isNew ? y.year < x.year : x.year < y.year
    else { return false }
    let level = names.level(a, b)
    return level == NameComparison.partial || level == NameComparison.different
  }
}
