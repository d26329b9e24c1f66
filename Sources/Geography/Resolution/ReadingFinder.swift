import Register

/// Looks names up among the units that come into question.
struct ReadingFinder {
  let gazetteer: Gazetteer
  /// Provinces that come into question, empty for all.
  var provinces: [Int] = []
  /// Whether no text of the row has any diacritic: a name that has none may have lost them.
  var isStripped = false

  /// The units a term can be: those of its column's level, otherwise those of any level.
  func readings(of term: PlaceTerm) -> [Reading] {
    guard let column = term.column, term.isFirst else {
      return readings(of: term, levels: AdministrativeLevel.allCases)
    }
    let found = readings(of: term, levels: [column])
    guard found.isEmpty else { return found }
    var others = readings(of: term, levels: AdministrativeLevel.allCases)
    if !term.isChained {
      for index in others.indices { others[index].flaws.insert(.otherColumn) }
    }
    return others
  }

  /// The units of those levels a term can be.
  ///
  /// A name behind a unit word is one of a level the word stands for. The word may belong to the name
  /// instead (`Phường Đúc`, `Quan Hoa`).
  func readings(of term: PlaceTerm, levels: [AdministrativeLevel]) -> [Reading] {
    if term.name.isEmpty { return unnamed(term, levels: levels) }
    var found: [Reading] = []
    if term.types.isEmpty {
      // No unit is numbered past 99, so three digits and more are a code (`00001`).
      if term.digits < 3 { collect(term.name, term, levels, &found) }
      collectCodes(term, levels, &found)
    } else {
      collect(term.name, term, levels, &found)
      collect(term.whole, term, levels, &found)
    }
    return unsurpassed(found)
  }

  /// `thành phố` or `tỉnh` alone: the only province in question, when it is one.
  private func unnamed(_ term: PlaceTerm, levels: [AdministrativeLevel]) -> [Reading] {
    guard provinces.count == 1, levels.contains(.province),
      term.types.contains(gazetteer.types[provinces[0]])
    else { return [] }
    return [Reading(unit: provinces[0])]
  }

  /// Adds the units named by the whole term, or by its name when they are of a level that the unit word
  /// stands for.
  private func collect(
    _ words: Range<Int>, _ term: PlaceTerm, _ levels: [AdministrativeLevel],
    _ found: inout [Reading]
  ) {
    let types = words == term.name ? term.types : []
    for unit in gazetteer.names.units(named: words, of: term.text) {
      let unit = Int(unit)
      guard isInQuestion(unit) else { continue }
      let level = gazetteer.level(of: unit)
      guard levels.contains(level), types.isEmpty || types.contains(where: { $0.level == level }),
        !found.contains(where: { $0.unit == unit })
      else { continue }
      var flaws: Reading.Flaws = []
      if !types.isEmpty, !types.contains(gazetteer.types[unit]) { flaws.insert(.typeDiffers) }
      let written = term.text.accented(words)
      if !written.elementsEqual(gazetteer.names.accented[unit]) {
        let hasDiacritics = written.contains { $0 >= 0x80 }
        flaws.insert(hasDiacritics ? .diacriticsDiffer : .diacriticsLost)
      }
      found.append(Reading(unit: unit, flaws: flaws))
    }
  }

  /// A number may be a code: with lost zeros in the column of its level, in full anywhere.
  private func collectCodes(
    _ term: PlaceTerm, _ levels: [AdministrativeLevel], _ found: inout [Reading]
  ) {
    let digits = term.digits
    guard digits > 0 else { return }
    let number = String(decoding: term.text.accented(term.name), as: UTF8.self)
    for level in levels {
      let length = UnitRow.digits(of: level)
      guard digits == length || (digits < length && term.isFirst && term.column == level) else {
        continue
      }
      let code = String(repeating: "0", count: length - number.utf8.count) + number
      if let unit = gazetteer.units.index(level, code: code), isInQuestion(unit) {
        found.append(Reading(unit: unit))
      }
    }
  }

  private func isInQuestion(_ unit: Int) -> Bool {
    provinces.isEmpty || provinces.contains(Int(gazetteer.provinceOf[unit]))
  }

  /// The readings without those that another one surpasses.
  ///
  /// Where a parent has a unit spelt exactly so, those that only fold to the same are others; in another
  /// district they may be meant (`Đăk Long`, `Đắk Long`), and the other evidence says so. Where a parent
  /// has a unit of the kind said, those of another kind are others (`huyện Kỳ Anh`, `thị xã
  /// Kỳ Anh`); so is a unit of another level (`thành phố Hải Dương` is not the province). Neither
  /// rule discards a reading that is the better one by the other rule.
  private func unsurpassed(_ found: [Reading]) -> [Reading] {
    guard found.count > 1 else { return found }
    return found.filter { reading in !found.contains { surpasses($0, reading) } }
  }

  private func surpasses(_ better: Reading, _ other: Reading) -> Bool {
    let isFolded = (isFolded(better), isFolded(other))
    let differs = (better.flaws.contains(.typeDiffers), other.flaws.contains(.typeDiffers))
    if !isFolded.0, isFolded.1, !differs.0 || differs.1 {
      return areBesideEachOther(better.unit, other.unit)
    }
    if !differs.0, differs.1, !isFolded.0 || isFolded.1 {
      return areBesideEachOther(better.unit, other.unit)
    }
    return false
  }

  /// Whether two units lie in one, or are of different levels.
  private func areBesideEachOther(_ a: Int, _ b: Int) -> Bool {
    gazetteer.units.parents[a] == gazetteer.units.parents[b]
      || gazetteer.level(of: a) != gazetteer.level(of: b)
  }

  /// Whether a name is not spelt as the unit; lost diacritics do not count where all are lost.
  func isFolded(_ reading: Reading) -> Bool {
    !isStripped && !reading.flaws.isDisjoint(with: [.diacriticsLost, .diacriticsDiffer])
  }
}

extension ReadingFinder {
  /// The one among some units of a level whose name a term misses by one typing error, or none.
  ///
  /// None when the term has fewer than five letters or a number, when it is exactly the name of a
  /// unit of that level anywhere, or when several units are as near without their diacritics. With
  /// diacritics it must be as near, unless the term has none. A unit word must be right.
  func misspelt(_ term: PlaceTerm, level: AdministrativeLevel, among units: [Int]) -> [Reading] {
    guard mayBeMisspelt(term, level: level) else { return [] }
    let names = gazetteer.names
    let folded = term.text.folded(term.name)
    var found: Int?
    for unit in units
    where folded.elementsEqual(names.folded[unit])
      || TypingError.separates(names.folded[unit][...], folded)
    {
      guard found == nil else { return [] }
      found = unit
    }
    let written = term.text.accented(term.name)
    guard let found, !names.isNumbered[found],
      term.types.isEmpty || term.types.contains(gazetteer.types[found]),
      !written.contains(where: { $0 >= 0x80 })
        || TypingError.separates(names.accented[found][...], written)
    else { return [] }
    return [Reading(unit: found, flaws: .typo)]
  }

  /// Whether a name with the word behind it may be a sibling's name written wrong: a longer one with
  /// a typing error (`Dịch Vọng Hậ`), or one with another number (`Cổ Nhuế 3`).
  func isCutShort(_ reading: Reading, _ term: PlaceTerm) -> Bool {
    let end = term.name.upperBound
    guard end < term.text.words.count else { return false }
    let parent = gazetteer.units.parents[reading.unit]
    let siblings = parent < 0 ? gazetteer.provinces : gazetteer.units.childIndexes[parent]
    let name = term.text.folded(term.name)
    let longer = term.text.folded(term.name.lowerBound..<end + 1)
    let next = term.text.words[end]
    return siblings.contains { sibling in
      let known = gazetteer.names.folded[sibling]
      return known.count > name.count && known.starts(with: name)
        && (gazetteer.names.isNumbered[sibling]
          ? next.digits > 0 || next.folded.count == 1 : TypingError.separates(known[...], longer))
    }
  }

  private func mayBeMisspelt(_ term: PlaceTerm, level: AdministrativeLevel) -> Bool {
    let words = term.text.words[term.name]
    guard words.reduce(0, { $0 + $1.folded.count }) >= 5, words.allSatisfy({ $0.digits == 0 }),
      let last = words.last, last.folded.count > 1
    else { return false }
    return !gazetteer.names.units(named: term.name, of: term.text).contains { unit in
      gazetteer.level(of: Int(unit)) == level
        && term.text.accented(term.name).elementsEqual(gazetteer.names.accented[Int(unit)])
    }
  }
}
