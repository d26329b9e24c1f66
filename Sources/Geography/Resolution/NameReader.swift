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
    let isNarrowed = !clues.reporting.district.isEmpty
    for mention in clues.nameMentions {
      var found = readings(of: mention)
      if isNarrowed, mention.explicitPrefix, !mention.viaTypo { addNamesakes(to: &found) }
      if mention.tokens == group, let last = statements.indices.last {
        statements[last].readings += found
      } else {
        statements.append(
          Statement(source: .name(explicit: mention.explicitPrefix), readings: found))
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

  /// Adds the communes of other districts that are called the same.
  ///
  /// The name was looked for in the reporting unit's district, but the cells may say another one.
  private func addNamesakes(to readings: inout [Reading]) {
    for reading in readings where gazetteer.level(of: reading.unit) == .commune {
      for other in gazetteer.names.namesakes(of: reading.unit).lazy.map(Int.init)
      where gazetteer.provinceOf[other] == gazetteer.provinceOf[reading.unit]
        && gazetteer.level(of: other) == .commune
        && gazetteer.names.accented[other] == gazetteer.names.accented[reading.unit]
        && !readings.contains(where: { $0.unit == other })
      {
        var flaws = reading.flaws
        if gazetteer.types[other] != gazetteer.types[reading.unit] { flaws.insert(.typeDiffers) }
        readings.append(Reading(unit: other, flaws: flaws))
      }
    }
  }

  private func preferringScope(_ statement: Statement, _ scope: ScopeLevel?) -> Statement {
    guard let scope else { return statement }
    var preferred = statement
    preferred.readings.removeAll { gazetteer.level(of: $0.unit) != scope.unitLevel }
    return preferred.readings.isEmpty ? statement : preferred
  }
}
