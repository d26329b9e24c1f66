import VietnameseText

extension ReadingFinder {
  /// The one among some units of a district or a province whose name a term cuts to initials, or none:
  /// `Q. TK`, `Q. T. Khê`, `P. HKB`.
  ///
  /// In the column of its level a name needs no unit word, and what looks like one may be an initial (the
  /// `Q.` of `Q. Hải` among communes). None when several units have these initials, or when the letters can
  /// be a word.
  /// - Complexity: O(units).
  func initialled(_ term: PlaceTerm, among units: [Int]) -> [Reading] {
    guard !term.types.isEmpty || term.column != nil else { return [] }
    let found = initialled(term, term.name, among: units, ofTypes: term.types)
    guard found.isEmpty, term.column != nil, term.whole != term.name else { return found }
    return initialled(term, term.whole, among: units, ofTypes: [])
  }

  private func initialled(
    _ term: PlaceTerm, _ words: Range<Int>, among units: [Int], ofTypes types: [UnitType]
  ) -> [Reading] {
    guard let cut = CutName(term.text, words) else { return [] }
    return only(among: units) { unit in
      (types.isEmpty || types.contains(gazetteer.types[unit]))
        && cut.stands(for: NameText(gazetteer.units.all[unit].bareName[...]))
    }
  }

  /// The one unit of the kind that a cell says without a name: `Thị trấn` in the column of communes, `Thành
  /// phố` in that of districts.
  func only(_ term: PlaceTerm, among units: [Int]) -> [Reading] {
    guard term.name.isEmpty, term.column != nil else { return [] }
    return only(among: units) { term.types.contains(gazetteer.types[$0]) }
  }

  /// The only unit of which something is true, as a reading that is not spelt so; none when it is true of
  /// several.
  private func only(among units: [Int], where isMeant: (Int) -> Bool) -> [Reading] {
    var found: Int?
    for unit in units where isMeant(unit) {
      if found != nil { return [] }
      found = unit
    }
    return found.map { [Reading(unit: $0, flaws: .typo)] } ?? []
  }
}

/// A name some of whose words are cut to their first letters.
private struct CutName {
  private let text: NameText
  private let words: Range<Int>

  /// One word that is no syllable, or several of which the first is a letter and not all are; nil for
  /// other names.
  init?(_ text: NameText, _ words: Range<Int>) {
    (self.text, self.words) = (text, words)
    let lengths = words.map { text.words[$0].folded.count }
    guard words.allSatisfy({ text.words[$0].digits == 0 }) else { return nil }
    if lengths.count == 1 {
      let letters = text.folded(words)
      guard letters.count > 1, !Syllables.isValid(letters.span, folded: true) else { return nil }
    } else {
      guard lengths.first == 1, lengths.contains(where: { $0 > 1 }) else { return nil }
    }
  }

  /// Whether the letters are the first ones of a name's words, and whole words its own.
  func stands(for name: NameText) -> Bool {
    let own = name.words.indices.map { $0..<($0 + 1) }
    guard own.count > 1 else { return false }
    if words.count == 1 {
      return text.folded(words).elementsEqual(own.compactMap { name.folded($0).first })
    }
    guard words.count == own.count else { return false }
    return zip(words, own).allSatisfy { word, known in
      let word = word..<(word + 1)
      if text.folded(word).count == 1 { return text.folded(word).first == name.folded(known).first }
      return text.carriesDiacritics
        ? text.accented(word) == name.accented(known) : text.folded(word) == name.folded(known)
    }
  }
}
