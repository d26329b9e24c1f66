public import Register

extension PlaceResolver {
  /// The place named in a free text (title line, file name, address), or nil when none is.
  ///
  /// Read are units with their unit word wherever they stand, names of provinces of two or more
  /// words, and parts of the text that are a name and nothing else but numbers (`001-ba-dinh`). Names
  /// written without blanks count too (`hanoi`). A code alone says nothing here. Where several units
  /// fit, the result is what they have in common, when the text names that.
  ///
  /// - Parameter within: The province or district it must lie in, when known.
  public func parse(_ text: String, within: Place = Place()) -> Place? {
    let outer = gazetteer.chain(of: within)
    let terms = reader.terms(inFreeText: text)
    guard !terms.isEmpty else { return nil }
    let finder = ReadingFinder(
      gazetteer: gazetteer, provinces: outer.province >= 0 ? [outer.province] : named(terms),
      isStripped: !terms.contains { $0.text.carriesDiacritics })
    let statements = terms.map { term in
      Statement(
        source: .cell(nil),
        readings: finder.readings(of: term).filter {
          gazetteer.isInside($0.unit, outer) && !finder.isCutShort($0, term)
        })
    }
    let choice = PlaceChoice(
      statements: statements, reporting: outer, filling: outer,
      weights: EvidenceWeights(gazetteer: gazetteer, isStripped: finder.isStripped))
    let isNamed = statements.contains { statement in
      statement.readings.contains { choice.chain.contains($0.unit) }
    }
    return isNamed ? gazetteer.place(of: choice.chain) : nil
  }

  /// Whether a text is the name of a unit with its unit word, or of several with commas between them, and
  /// nothing else.
  public func isUnitAlone(_ text: String) -> Bool { levelOfUnit(named: text) != nil }

  /// The level of the unit that a text names first, when it is names of units and nothing else, each with
  /// its unit word; else nil.
  public func levelOfUnit(named text: String) -> AdministrativeLevel? {
    let terms = reader.terms(inCell: text, column: nil)
    let isAlone = terms.allSatisfy { term in
      !term.types.isEmpty && term.whole == term.text.words.indices && reader.isKnown(term)
    }
    return isAlone ? terms.first?.types.map(\.level).max() : nil
  }

  /// Whether a text begins with the kind of a unit (`xã`, `TP.`), whatever comes behind it.
  public func beginsWithUnitWord(_ text: String) -> Bool {
    UnitWord.at(0, in: NameText(text[...])) != nil
  }

  private func named(_ terms: [PlaceTerm]) -> [Int] {
    let finder = ReadingFinder(gazetteer: gazetteer)
    return terms.flatMap { finder.readings(of: $0, levels: [.province]) }
      .filter { !$0.flaws.contains(.typeDiffers) }.map(\.unit)
  }
}
