/// Judges by the words around whether an abbreviation means its expansion.
struct AbbreviationContext {
  private let table: AbbreviationTable
  private let name: NamePieces
  private let isAfterCity: Bool

  init(_ table: AbbreviationTable, _ name: NamePieces, isAfterCity: Bool) {
    self.table = table
    self.name = name
    self.isAfterCity = isAfterCity
  }

  /// Whether the match means its expansion here.
  func accepts(_ match: AbbreviationMatch) -> Bool {
    if !match.entry.isUnit, name.piece(match.end, .number) != nil { return false }
    switch match.entry.context {
    case .anywhere: return true
    case .never: return false
    case .first: return !name.pieces[..<match.start].contains { $0.kind == .word }
    case .afterNumber:
      return name.piece(match.start - 1, .blank) != nil
        && name.piece(match.start - 2, .number) != nil
    case .beforeNumber:
      return name.piece(match.end, .blank) != nil && name.piece(match.end + 1, .number) != nil
    case .afterCity: return isAfterCity || isWord(before: match, "phố")
    case .afterAssociation: return isAfterAssociation(match) && endsBefore(match.end)
    case .beforePlace: return isUnit(match)
    }
  }

  private func wordBefore(_ match: AbbreviationMatch) -> [UInt8]? {
    guard name.piece(match.start - 1, .blank) != nil else { return nil }
    return name.piece(match.start - 2, .word).map(name.lower)
  }

  private func isWord(before match: AbbreviationMatch, _ word: String) -> Bool {
    wordBefore(match)?.elementsEqual(word.utf8) ?? false
  }

  private func isAfterAssociation(_ match: AbbreviationMatch) -> Bool {
    isWord(before: match, "hội") || (name.isFolded && isWord(before: match, "hoi"))
  }

  /// Whether the association's name ends here: nothing follows, or a mark, a unit or a place.
  private func endsBefore(_ end: Int) -> Bool {
    guard name.piece(end, .blank) != nil else {
      return end >= name.pieces.count || name.isMark(end, ",") || name.isMark(end, ")")
    }
    guard let next = name.piece(end + 1, .word) else { return true }
    if PlaceWords.beginsUnit(name.lower(next), folded: name.isFolded) { return true }
    let units = AbbreviationMatch.candidates(table, name, at: end + 1).filter(\.entry.isUnit)
    return units.contains(where: isUnit) || isPlaceName(end + 1, strictly: true)
  }

  private func isUnit(_ match: AbbreviationMatch) -> Bool {
    var next = match.end
    if name.isMark(next, ".") { next += 1 }
    let isAttached = next == match.end
    if name.piece(next, .blank) != nil { next += 1 }
    if name.piece(next, .number) != nil { return match.entry.takesNumber && isShortNumber(next) }
    guard name.piece(next, .word) != nil, next > match.end, !isAfterOrdinalWord(match, isAttached),
      !isAfterUnit(match)
    else { return false }
    if isProperPlace(next) { return true }
    guard match.entry.isAmbiguous else { return isPlaceName(next, strictly: false) }
    return !PlaceWords.beginsBusiness(name.lower(name.pieces[next]))
      && isPlaceName(next, strictly: !name.isAllCapitals)
  }

  /// `Thị trấn P Rao`: the letter belongs to the name.
  private func isAfterUnit(_ match: AbbreviationMatch) -> Bool {
    wordBefore(match).map { PlaceWords.endsUnit($0, folded: name.isFolded) } ?? false
  }

  /// `khóa X Hà Nội`: a Roman ten, not a commune.
  private func isAfterOrdinalWord(_ match: AbbreviationMatch, _ isAttached: Bool) -> Bool {
    isAttached && (wordBefore(match).map(PlaceWords.isOrdinal) ?? false)
  }

  /// `P12` and `Q. 01`, but not `P.123`, `F0`, `F1/2` or `P.1.5`.
  private func isShortNumber(_ index: Int) -> Bool {
    guard let number = name.value(name.pieces[index]), 1...99 ~= number,
      name.piece(index + 1, .word) == nil, !name.isMark(index + 1, "/")
    else { return false }
    return !name.isMark(index + 1, ".") || name.piece(index + 2, .number) == nil
  }

  /// An abbreviation of a place: the HCM of `TP.HCM`.
  private func isProperPlace(_ index: Int) -> Bool {
    let word = name.pieces[index]
    guard word.isUpperCase, let entry = table.abbreviation(name.lower(word)) else { return false }
    return entry.context == .afterCity || (entry.context == .anywhere && entry.isPlace)
  }

  /// Whether a place name starts here: a capitalised word, strictly two of them unless the name is a
  /// single one; where capitals tell nothing, any syllable that begins no unit.
  private func isPlaceName(_ index: Int, strictly: Bool) -> Bool {
    guard let word = name.piece(index, .word),
      !PlaceWords.beginsUnit(name.lower(word), folded: name.isFolded)
    else { return false }
    if name.isAllCapitals || name.isAllSmall { return !strictly && word.isSyllable }
    guard word.isCapitalised else { return false }
    guard strictly, name.piece(index + 1, .blank) != nil,
      let second = name.piece(index + 2, .word)
    else { return true }
    return second.isCapitalised || PlaceWords.beginsUnit(name.lower(second), folded: name.isFolded)
  }
}
