/// What one word comes to in the keys of a name, and what is worth looking for in it.
struct KnownWord: Sendable {
  /// Where its keys stand among those of other words: the one with diacritics, the one without.
  let accented: Range<Int>
  let folded: Range<Int>
  /// The hash of its folded key, alone and with a blank before it.
  let foldedHash: RunningHash
  let spacedHash: RunningHash
  let traits: NameTraits
  /// The one piece of a name that it is, nil when it is several.
  let piece: NamePieces.Piece?
  /// Whether it has the shape of a syllable in a name without any diacritics.
  let isFoldedSyllable: Bool

  /// Works a word out and writes its keys behind those of others.
  ///
  /// - Parameter word: Letters, digits and characters outside ASCII, without any other character of
  ///   ASCII between them.
  init(_ word: Span<UInt8>, _ abbreviations: AbbreviationTable, keys: inout [UInt8]) {
    let start = keys.count
    MatchKey.appendAccented(word, to: &keys)
    accented = start..<keys.count
    MatchKey.appendFolded(word, to: &keys)
    folded = accented.upperBound..<keys.count
    var hash = RunningHash()
    for index in folded { hash.append(keys[index]) }
    foldedHash = hash
    var spaced = RunningHash()
    spaced.append(0x20)
    spaced.append(hash)
    spacedHash = spaced
    var traits = Self.traits(word, abbreviations)
    let isEmpty = accented.isEmpty && folded.isEmpty
    if !isEmpty, accented.isEmpty || folded.isEmpty || keys[start...].contains(0x20) {
      traits.insert(.isCompound)
    }
    self.traits = traits
    var pieces = NamePieces(word, isFolded: false)
    piece = pieces.pieces.count == 1 ? pieces.pieces[0] : nil
    pieces = NamePieces(word, isFolded: true)
    isFoldedSyllable = pieces.pieces.count == 1 && pieces.pieces[0].isSyllable
  }

  private static func traits(_ word: Span<UInt8>, _ abbreviations: AbbreviationTable) -> NameTraits
  {
    let check = NameCheck(word)
    var traits: NameTraits = []
    if MatchKey.hasDiacritics(word) { traits.insert(.hasDiacritics) }
    if check.mayJoinCapitals { traits.insert(.mayJoinCapitals) }
    if check.mayLackBlanks, LostSpaces.maySplit(word) { traits.insert(.mayLackBlanks) }
    if check.mayHoldAbbreviations, !isWhole(word) || abbreviations.mayBegin(with: word) {
      traits.insert(.mayHoldAbbreviations)
    }
    return traits
  }

  /// Whether an abbreviation can begin nowhere but with its first letter: all are letters.
  private static func isWhole(_ word: Span<UInt8>) -> Bool {
    var index = 0
    while index < word.count {
      let codePoint = CodePoint.next(in: word, at: &index)
      guard let letter = LetterTable.shared[codePoint], letter.isWord, !(0x30...0x39 ~= codePoint)
      else { return false }
    }
    return true
  }
}
