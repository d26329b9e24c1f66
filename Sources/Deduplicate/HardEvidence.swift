import Register

/// What no similarity can outweigh.
enum HardEvidence {
  /// Whether two records of one period cannot be the same association: another level, another place,
  /// another number in the name, or another listed kind.
  ///
  /// Kinds that differ only in their legal form (`Liên đoàn Bóng bàn`, `Câu lạc bộ Bóng bàn`) are left
  /// to the weights, but a fund is never a hội.
  static func forbids(_ a: LinkageRecord, _ b: LinkageRecord) -> Bool {
    if a.scopeLevel != b.scopeLevel || !a.placeAgrees(with: b) { return true }
    if a.numbers != b.numbers, a.numbers != 0, b.numbers != 0 { return true }
    guard a.kind != b.kind, a.kind != 0, b.kind != 0 else { return false }
    return a.stem != b.stem || a.isFund != b.isFund
  }

  /// Whether two records of one period name different bodies by different decisions.
  ///
  /// One person with one phone can chair both. From one period to the next a body can be renamed by a new decision.
  static func areTwoActs(_ a: LinkageRecord, _ b: LinkageRecord) -> Bool {
    AssociationComparisons.decision(a, b) == AssociationComparisons.otherDecision
      && NameComparison.level(a, b) == NameComparison.different
  }
}
