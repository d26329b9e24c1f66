public import Register

extension PlaceResolver {
  /// The place that the name of a file or folder tells, or nil when it tells none.
  ///
  /// It is read as a free text, ` - ` parting it and capitals parting its words too (`TamKy`). Where that
  /// finds nothing within the outer place, the only unit directly inside it whose name stands among the
  /// words is meant: `bc hoi tam ky 6T 2023` in the folder of Quảng Nam.
  ///
  /// - Parameter outer: The unit of the folder it lies in, when known.
  public func parse(fileName name: String, within outer: Place = Place()) -> Place? {
    let name = partedAtCapitals(name)
    let parted = [" - ", " – ", "+"].reduce(name) { $0.replacing($1, with: ", ") }
    let place = parse(parted, within: outer)
    if let place, place != outer { return place }
    let inside = unitInside(outer, namedIn: NameText(name[...]))
    return inside.map { gazetteer.units.places[$0] } ?? place
  }

  private func partedAtCapitals(_ name: String) -> String {
    var parted = ""
    for letter in name {
      if letter.isUppercase, parted.last?.isLowercase ?? false { parted.append(" ") }
      parted.append(letter)
    }
    return parted
  }

  /// The only unit directly inside another one that a text names, spelt as it is or without diacritics.
  ///
  /// One that is called as the other (the town of Quảng Trị) is not named so.
  private func unitInside(_ outer: Place, namedIn text: NameText) -> Int? {
    let parent = gazetteer.chain(of: outer).deepest
    guard parent >= 0 else { return nil }
    var named: Set<Int> = []
    var start = 0
    while start < text.words.count {
      let isMeant = { (unit: Int32) in
        gazetteer.units.parents[Int(unit)] == parent
          && gazetteer.names.folded[Int(unit)] != gazetteer.names.folded[parent]
      }
      let end = gazetteer.names.longestName(from: start, in: text, until: text.words.count) {
        $0.contains(where: isMeant)
      }
      if let end, isTelling(start..<end, text) {
        let units = gazetteer.names.units(named: start..<end, of: text).filter(isMeant)
        named.formUnion(units.map(Int.init).filter { isSpelt($0, start..<end, text) })
      }
      start = end ?? start + 1
    }
    return named.count == 1 ? named.first : nil
  }

  /// A word of a few letters, or a number, may be anything.
  private func isTelling(_ words: Range<Int>, _ text: NameText) -> Bool {
    text.words[words.lowerBound].digits == 0
      && (words.count > 1 || text.words[words.lowerBound].folded.count >= 5)
  }

  private func isSpelt(_ unit: Int, _ words: Range<Int>, _ text: NameText) -> Bool {
    let written = text.accented(words)
    return written.elementsEqual(gazetteer.names.accented[unit])
      || !written.contains { $0 >= 0x80 }
  }
}
