public import Register

/// What the name of a file or folder tells.
public enum FileNamePlace: Hashable, Sendable {
  case none
  /// Units of which one is meant, or each.
  case several
  case place(Place)

  /// The place, when it is one.
  public var place: Place? { if case .place(let place) = self { place } else { nil } }
}

extension PlaceResolver {
  /// The place that the name of a file or folder tells.
  ///
  /// It is read as a free text, ` - ` parting it and capitals parting its words too (`TamKy`). Where that
  /// finds nothing within the outer place, the only unit directly inside it whose name stands among the
  /// words is meant: `bc hoi tam ky 6T 2023` in the folder of Quảng Nam. A file called no more than that
  /// folder may be its town's where that has the same name.
  ///
  /// - Parameter outer: The unit of the folder it lies in, when known.
  public func parse(fileName name: String, within outer: Place = Place()) -> FileNamePlace {
    let name = partedAtCapitals(name)
    let parted = [" - ", " – ", "+"].reduce(name) { $0.replacing($1, with: ", ") }
    let place = parse(parted, within: outer)
    if let place, !place.district.isEmpty, place != outer { return .place(place) }
    let inside = unitsInside(place ?? outer, namedIn: NameText(name[...]))
    if inside.count > 1 { return .several }
    if inside.isEmpty, place == outer, isNameOfTown(outer, parted) { return .none }
    return (inside.first.map { gazetteer.units.places[$0] } ?? place).map { .place($0) } ?? .none
  }

  /// Whether a text names a province that has a unit of its name, and does not say which.
  private func isNameOfTown(_ province: Place, _ text: String) -> Bool {
    let unit = gazetteer.chain(of: province).deepest
    return unit >= 0
      && gazetteer.names.namesakes(of: unit).contains { gazetteer.units.parents[Int($0)] == unit }
      && reader.terms(inFreeText: text).allSatisfy(\.types.isEmpty)
  }

  private func partedAtCapitals(_ name: String) -> String {
    var parted = ""
    for letter in name {
      if letter.isUppercase, parted.last?.isLowercase ?? false { parted.append(" ") }
      parted.append(letter)
    }
    return parted
  }

  /// The units directly inside another one that a text names, spelt as they are or without diacritics.
  ///
  /// One that is called as the other (the town of Quảng Trị) is not named so.
  private func unitsInside(_ outer: Place, namedIn text: NameText) -> Set<Int> {
    let parent = gazetteer.chain(of: outer).deepest
    guard parent >= 0 else { return [] }
    var named: Set<Int> = []
    var start = 0
    while start < text.words.count {
      let word = UnitWord.at(start, in: text)
      // `Quan Sơn` has a unit word for its first; `phường Đông Sơn` is not the district Đông Sơn.
      let found =
        name(at: start, in: text, inside: parent)
        ?? word.flatMap { name(at: start + $0.count, in: text, inside: parent, of: $0.types) }
      named.formUnion(found?.units ?? [])
      start = found?.end ?? start + (word?.count ?? 0) + 1
    }
    return named
  }

  /// The longest name of units directly inside another one that begins at a word.
  ///
  /// - Parameter types: The kinds that a unit word before it stands for; nil without one.
  private func name(
    at start: Int, in text: NameText, inside parent: Int, of types: [UnitType]? = nil
  ) -> (end: Int, units: [Int])? {
    let names = gazetteer.names
    let isMeant = { (unit: Int32) in
      let unit = Int(unit)
      return gazetteer.units.parents[unit] == parent && names.folded[unit] != names.folded[parent]
        && types?.contains { $0.level == gazetteer.level(of: unit) } ?? true
    }
    let end = names.longestName(from: start, in: text, until: text.words.count) {
      $0.contains(where: isMeant)
    }
    guard let end, isTelling(start..<end, text) else { return nil }
    let units = names.units(named: start..<end, of: text).filter(isMeant).map(Int.init)
    return (end, units.filter { isSpelt($0, start..<end, text) })
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
