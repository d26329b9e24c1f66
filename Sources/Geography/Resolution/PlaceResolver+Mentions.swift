public import Register
public import VietnameseText

extension PlaceResolver {
  /// The units named in an association's name, in the order of their tokens.
  ///
  /// A name with its unit word counts anywhere (`phường 5`, `quận Ba Đình`, `P. 5`), and so does a
  /// unit word alone at the end, for the record's own unit (`Hội Người mù tỉnh`; `thành phố` is the
  /// province where that is a city). A bare name counts as the name's last words, or right after the
  /// kind, when it has two words or is a province's or a district's, and is spelt exactly; where it
  /// is a district's and a commune's there is one mention for each level, with the same tokens. A
  /// number alone never counts.
  ///
  /// - Parameters:
  ///   - key: Accented key of the name (`MatchKey.appendAccented`); tokens are its words.
  ///   - folded: The same without diacritics (`MatchKey.appendFolded`).
  ///   - kindEnd: Number of the first token after the words for the kind of association, when known;
  ///     no bare name begins before it.
  ///   - within: The record's province, and its district when known. A commune outside of that is a
  ///     candidate only where the name goes on with its district, or where the district has none that
  ///     is meant, not even misspelt, and the province a single one of just that name.
  ///   - isStripped: Whether the name as it was written has lost its diacritics, so that none tells
  ///     units apart; nil where the key says so.
  public func mentions(
    in key: Span<UInt8>, folded: Span<UInt8>, kindEnd: Int? = nil, within: Place,
    isStripped: Bool? = nil
  ) -> [UnitMention] {
    mentions(
      in: key, folded: folded, kindEnd: kindEnd, within: gazetteer.chain(of: within),
      isStripped: isStripped)
  }

  /// The same where the record's units are found already.
  func mentions(
    in key: Span<UInt8>, folded: Span<UInt8>, kindEnd: Int?, within: UnitChain, isStripped: Bool?
  ) -> [UnitMention] {
    let text = NameText(accented: key, folded: folded)
    var reader = MentionReader(
      text: text, within: within, gazetteer: gazetteer, kindEnd: kindEnd,
      isStripped: isStripped ?? !text.carriesDiacritics)
    reader.read()
    return reader.mentions
  }

  /// The same for a name of a return, remembering what others of the return say.
  ///
  /// - Parameters:
  ///   - name: The keys of the name.
  ///   - memory: What was found in other names; the answer does not depend on it.
  public func mentions(
    in name: NameKeys, kindEnd: Int, within: Place, remembering memory: inout MentionMemory
  ) -> [UnitMention] {
    memory.mentions(in: name, kindEnd: kindEnd, within: within, by: self)
  }
}
