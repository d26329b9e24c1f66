import Register

/// Turns the units mentioned in an association's name into statements.
struct NameReader {
  let gazetteer: Gazetteer

  /// One statement for mentions in a row that share their words.
  ///
  /// A bare name may be a district's or a commune's, and says one of them only. The scope level tells which, when it is one of them.
  func statements(_ clues: PlaceClues) -> [Statement] {
    var statements: [Statement] = []
    var group: Range<Int>?
    for mention in clues.nameMentions {
      if mention.tokens == group, let last = statements.indices.last {
        statements[last].readings += readings(of: mention)
      } else {
        statements.append(
          Statement(
            source: .name(explicit: mention.explicitPrefix), readings: readings(of: mention)))
      }
      group = mention.tokens
    }
    return statements.map { preferringScope($0, clues.scopeLevel) }
  }

  private func readings(of mention: UnitMention) -> [Reading] {
    var flaws: Reading.Flaws = []
    if mention.viaFolding { flaws.insert(.diacriticsLost) }
    if mention.viaTypo { flaws.insert(.typo) }
    return mention.candidates.compactMap { place in
      gazetteer.units.index(of: place).map { Reading(unit: $0, flaws: flaws) }
    }
  }

  private func preferringScope(_ statement: Statement, _ scope: ScopeLevel?) -> Statement {
    guard let scope else { return statement }
    var preferred = statement
    preferred.readings.removeAll { gazetteer.level(of: $0.unit) != scope.unitLevel }
    return preferred.readings.isEmpty ? statement : preferred
  }
}
