import Register

/// What one cell says of a place, whatever else its row says.
struct PlaceCell: Sendable {
  /// The names in it.
  var terms: [PlaceTerm]
  /// Provinces that these may name.
  var provinces: [Int]
  /// Whether it has no diacritic.
  var isStripped: Bool

  /// Cuts a cell into names and finds the provinces among them.
  init(_ text: String, column: AdministrativeLevel?, reading reader: TermReader) {
    terms = reader.terms(inCell: text, column: column)
    provinces = Self.provinces(named: terms, in: reader.gazetteer)
    isStripped = !terms.contains { $0.text.carriesDiacritics }
  }

  private static func provinces(named terms: [PlaceTerm], in gazetteer: Gazetteer) -> [Int] {
    let finder = ReadingFinder(gazetteer: gazetteer)
    var provinces: [Int] = []
    for term in terms where term.mayNameProvince {
      var readings = finder.readings(of: term, levels: [.province])
      if readings.isEmpty, term.presumedLevel == .province {
        readings = finder.misspelt(term, level: .province, among: gazetteer.provinces)
      }
      for reading in readings where !provinces.contains(reading.unit) {
        provinces.append(reading.unit)
      }
    }
    return provinces
  }
}
