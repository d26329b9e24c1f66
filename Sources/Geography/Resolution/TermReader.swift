import Register
import VietnameseText

/// Cuts cells and texts into the names they hold.
struct TermReader {
  let gazetteer: Gazetteer
  let abbreviations: AbbreviationTable

  /// The names in a cell: the whole of it, a chain, or the units with their unit words in it.
  ///
  /// A chain may have commas or none, and `tổ 5, phường Phúc Xá` names one unit. A cell of which nothing is known yields one term to be looked up as
  /// misspelt; an empty cell none.
  func terms(inCell cell: String, column: AdministrativeLevel?) -> [PlaceTerm] {
    if cell.isEmpty { return [] }
    var terms = terms(inParts: cell, column: column)
    if !terms.contains(where: isKnown), let meant = KeystrokeResidue.proposal(for: cell.utf8.span) {
      terms = self.terms(inParts: meant, column: column)
      for index in terms.indices { terms[index].isRespelt = true }
    }
    if terms.count > 1 {
      for index in terms.indices {
        terms[index].isChained = true
        terms[index].isFirst = index == 0
      }
    }
    return terms
  }

  /// Whether some unit has the name of a term, or its code.
  func isKnown(_ term: PlaceTerm) -> Bool {
    term.digits > 0 || gazetteer.names.contains(term.name, of: term.text)
      || gazetteer.names.contains(term.whole, of: term.text)
  }

  private func terms(inParts cell: String, column: AdministrativeLevel?) -> [PlaceTerm] {
    guard cell.utf8.contains(where: Self.separates) else {
      return terms(inPart: cell[...], column: column)
    }
    return cell.utf8.split(whereSeparator: Self.separates).flatMap {
      terms(inPart: Substring($0), column: column)
    }
  }

  private func terms(inPart part: Substring, column: AdministrativeLevel?) -> [PlaceTerm] {
    let text = NameText(part)
    guard !text.words.isEmpty else { return [] }
    let written = knownTerms(in: text, column: column)
    let expansion = abbreviations.expanded(String(part))
    if expansion != part {
      let expanded = knownTerms(in: NameText(expansion[...]), column: column)
      // Names are compared without their blanks: `P. Hương Vinh` has the letters of Phương Vinh.
      if expanded.isCovered,
        !written.isCovered || expanded.terms.contains(where: { !$0.types.isEmpty })
      {
        return expanded.terms
      }
      if written.terms.isEmpty, !expanded.terms.isEmpty { return expanded.terms }
    }
    if !written.terms.isEmpty { return written.terms }
    return [misspeltTerm(of: text, column: column) ?? wholeTerm(of: text, column: column)]
  }

  /// A known name behind a unit word with a typing error: `Phưường Thạch Thang`.
  private func misspeltTerm(of text: NameText, column: AdministrativeLevel?) -> PlaceTerm? {
    let all = text.words.indices
    for count in [2, 1] where count < all.count {
      let name = count..<all.count
      guard let types = UnitWord.misspelt(text.folded(0..<count)),
        gazetteer.names.units(named: name, of: text).contains(where: { unit in
          types.contains { $0.level == gazetteer.level(of: Int(unit)) }
        })
      else { continue }
      return PlaceTerm(
        column: column, text: text, name: name, whole: all, types: types, isRespelt: true)
    }
    return nil
  }

  /// The text as one known name, otherwise as a chain of them.
  private func knownTerms(in text: NameText, column: AdministrativeLevel?) -> KnownTerms {
    let whole = wholeTerm(of: text, column: column)
    return whole.name.isEmpty || isKnown(whole)
      ? KnownTerms(terms: [whole], isCovered: true) : chain(in: text, column: column)
  }

  /// The text as one name, without its unit word.
  private func wholeTerm(of text: NameText, column: AdministrativeLevel?) -> PlaceTerm {
    let word = UnitWord.at(0, in: text)
    return PlaceTerm(
      column: column, text: text, name: (word?.count ?? 0)..<text.words.count,
      whole: 0..<text.words.count, types: word?.types ?? [])
  }

  /// The names that follow one another in a text.
  ///
  /// Names without unit word count only when names
  /// cover the whole text: a part of `Khu Tân Lập Đông` is no unit. Behind a name nothing but another
  /// name may follow: `phường Dịch Vọng Hâu` is not Dịch Vọng.
  private func chain(in text: NameText, column: AdministrativeLevel?) -> KnownTerms {
    var terms: [PlaceTerm] = []
    var isCovered = true
    // `14. Quảng Hải`: what numbers a list is no part of the name.
    let isNumbered =
      text.words.count > 1 && 1...2 ~= text.words[0].digits && text.words[1].digits == 0
    var start = isNumbered ? 1 : 0
    while start < text.words.count {
      if let term = namedTerm(at: start, in: text, column: column)
        ?? bareTerm(at: start, in: text, column: column)
      {
        terms.append(term)
        start = term.whole.upperBound
      } else {
        isCovered = false
        if terms.last?.whole.upperBound == start { terms.removeLast() }
        start += UnitWord.at(start, in: text)?.count ?? 1
      }
    }
    if !isCovered { terms.removeAll(where: \.types.isEmpty) }
    return KnownTerms(terms: terms, isCovered: isCovered)
  }

  /// The longest name behind a unit word of its level.
  private func namedTerm(
    at start: Int, in text: NameText, column: AdministrativeLevel?,
    fits: ([Int32], UnitWord) -> Bool = { _, _ in true }
  ) -> PlaceTerm? {
    guard let word = UnitWord.at(start, in: text) else { return nil }
    let first = start + word.count
    let end = gazetteer.names.longestName(from: first, in: text, until: text.words.count) { units in
      units.contains { unit in
        word.types.contains { $0.level == gazetteer.level(of: Int(unit)) }
      } && fits(units, word)
    }
    return end.map {
      PlaceTerm(
        column: column, text: text, name: first..<$0, whole: start..<$0, types: word.types)
    }
  }

  /// The longest name that begins at a word; of one word only when it is a district's, a province's
  /// or a code in full.
  private func bareTerm(
    at start: Int, in text: NameText, column: AdministrativeLevel?
  ) -> PlaceTerm? {
    let term = { (end: Int) in
      PlaceTerm(column: column, text: text, name: start..<end, whole: start..<end, types: [])
    }
    let digits = text.words[start].digits
    if digits > 0 { return digits > 2 ? term(start + 1) : nil }
    let names = gazetteer.names
    let end = names.longestName(from: start, in: text, until: text.words.count) { _ in true }
    guard let end else { return nil }
    let isWide = names.units(named: start..<end, of: text).contains {
      gazetteer.level(of: Int($0)) != .commune
    }
    return end > start + 1 || isWide ? term(end) : nil
  }

  /// The names in a free text: see ``PlaceResolver/parse(_:within:)``.
  func terms(inFreeText text: String) -> [PlaceTerm] {
    let separates = { (byte: UInt8) in
      Self.separates(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "_")
    }
    return text.utf8.split(whereSeparator: separates).flatMap { part in
      let terms = terms(inFreePart: NameText(Substring(part)))
      guard terms.isEmpty else { return terms }
      let expansion = abbreviations.expanded(String(Substring(part)))
      return self.terms(inFreePart: NameText(expansion[...]))
    }
  }

  private func terms(inFreePart text: NameText) -> [PlaceTerm] {
    let bounds = text.words.indices.filter { text.words[$0].digits == 0 }
    guard let first = bounds.first, let last = bounds.last else { return [] }
    var terms: [PlaceTerm] = []
    var start = 0
    while start < text.words.count {
      let term =
        namedTerm(at: start, in: text, column: nil, fits: isOfType)
        ?? bareTerm(at: start, in: text, column: nil).flatMap { term in
          start == first && term.whole.upperBound > last || isProvince(term) ? term : nil
        }
      if let term { terms.append(term) }
      start = term?.whole.upperBound ?? start + (UnitWord.at(start, in: text)?.count ?? 1)
    }
    return terms
  }

  /// A part of a longer text is a unit only when it is of the kind the unit word says.
  private func isOfType(_ units: [Int32], _ word: UnitWord) -> Bool {
    units.contains { word.types.contains(gazetteer.types[Int($0)]) }
  }

  private func isProvince(_ term: PlaceTerm) -> Bool {
    (term.name.count > 1)
      && gazetteer.names.units(named: term.name, of: term.text)
        .contains { gazetteer.level(of: Int($0)) == .province }
  }

  /// What stands between names that do not belong together.
  private static func separates(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "|"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"):
      true
    default: false
    }
  }
}

/// Names found in a part of a cell, and whether they are all of it.
private struct KnownTerms {
  var terms: [PlaceTerm]
  var isCovered: Bool
}
