import Register

/// Turns the cells of a row into statements about its place.
struct CellReader {
  let gazetteer: Gazetteer
  let terms: [PlaceTerm]
  /// Whether no cell has any diacritic.
  let isStripped: Bool
  /// Provinces that cells, name or reporting unit speak of, empty when none does.
  let provinces: [Int]

  /// Cuts the cells into names and finds the provinces in question.
  init(_ clues: PlaceClues, reading reader: TermReader, remembering memory: inout PlaceMemory) {
    var terms: [PlaceTerm] = []
    var provinces: [Int] = []
    var isStripped = true
    let cells: [(String, AdministrativeLevel?)] = [
      (clues.province, .province), (clues.district, .district), (clues.area, nil),
      (clues.commune, .commune),
    ]
    for (text, column) in cells where !text.isEmpty {
      let cell = memory.cell(text, column: column, reading: reader)
      terms += cell.terms
      isStripped = isStripped && cell.isStripped
      for province in cell.provinces where !provinces.contains(province) {
        provinces.append(province)
      }
    }
    gazetteer = reader.gazetteer
    self.terms = terms
    self.isStripped = isStripped
    self.provinces = Self.adding(clues, to: provinces, gazetteer)
  }

  /// Adds the provinces that the name and the reporting unit speak of.
  private static func adding(
    _ clues: PlaceClues, to provinces: [Int], _ gazetteer: Gazetteer
  ) -> [Int] {
    var provinces = provinces
    func add(_ place: Place) {
      let province = gazetteer.chain(of: place).province
      if province >= 0, !provinces.contains(province) { provinces.append(province) }
    }
    for mention in clues.nameMentions { mention.candidates.forEach(add) }
    add(clues.reporting)
    return provinces
  }

  /// One statement a term, misspelt names included, in the order of the terms.
  func statements(reporting: UnitChain) -> [Statement] {
    let finder = ReadingFinder(
      gazetteer: gazetteer, provinces: provinces, isStripped: isStripped)
    var statements = terms.map { term in
      var readings = finder.readings(of: term)
      if term.isRespelt { for index in readings.indices { readings[index].flaws.insert(.typo) } }
      return Statement(source: .cell(term.column), readings: readings)
    }
    // Wider levels first: a misspelt commune is looked for in the districts then known.
    for level in AdministrativeLevel.allCases {
      for index in terms.indices where statements[index].readings.isEmpty {
        let term = terms[index]
        let isPresumed = term.presumedLevel == level
        guard isPresumed || term.isFirst && term.column == level else { continue }
        let units = units(of: level, given: statements, reporting: reporting)
        var found = isPresumed ? finder.misspelt(term, level: level, among: units) : []
        if found.isEmpty { found = finder.initialled(term, among: units) }
        if found.isEmpty { found = finder.only(term, among: units) }
        statements[index].readings = found
      }
    }
    for index in terms.indices where terms[index].isChained && terms[index].types.isEmpty {
      let given = statements
      statements[index].readings.removeAll { isDoubtful($0, of: terms[index], given: given) }
    }
    return statements
  }

  /// Whether a bare name stands in one part with a name that is no unit here, or with a named unit of
  /// its level: the two may be one longer name written wrong.
  private func isDoubtful(
    _ reading: Reading, of term: PlaceTerm, given statements: [Statement]
  ) -> Bool {
    let level = gazetteer.level(of: reading.unit)
    return terms.indices.contains {
      terms[$0].text === term.text
        && (statements[$0].readings.isEmpty
          || !terms[$0].types.isEmpty && terms[$0].types.allSatisfy { $0.level == level })
    }
  }

  /// The units among which a misspelt one is looked for: those of the country for a province, of the
  /// provinces in question for a district, of the districts already read for a commune (of the
  /// reporting unit's without any).
  private func units(
    of level: AdministrativeLevel, given statements: [Statement], reporting: UnitChain
  ) -> [Int] {
    switch level {
    case .province: return gazetteer.provinces
    case .district: return provinces.flatMap { gazetteer.units.childIndexes[$0] }
    case .commune:
      var districts: [Int] = []
      for reading in statements.lazy.flatMap(\.readings)
      where gazetteer.level(of: reading.unit) == .district && !districts.contains(reading.unit) {
        districts.append(reading.unit)
      }
      if districts.isEmpty, reporting.district >= 0 { districts = [reporting.district] }
      return districts.flatMap { gazetteer.units.childIndexes[$0] }
    }
  }
}
