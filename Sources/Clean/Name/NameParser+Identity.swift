import Geography
import Register
import VietnameseText

extension NameParser {
  /// What is left of a name when its kind and its place are taken off.
  ///
  /// - Parameter candidates: The places that it may be instead, where several fit equally well: whichever
  ///   is meant, its name is no part of the body's own.
  mutating func identity(
    of name: ParsedName, place: Place, candidates: [Place] = [], isNational: Bool
  ) -> NameIdentity {
    isKept.removeAll(keepingCapacity: true)
    for token in 0..<name.tokens.count { isKept.append(token >= name.kindEnd) }
    dropMentions(of: place, name)
    for candidate in candidates { dropMentions(of: candidate, name) }
    var kind = ""
    if case .kind(let code) = name.opening {
      kind = code
      dropEchoes(of: code, name)
    }
    for term in NameTerms.tokens(of: name.tokens, from: name.kindEnd) {
      for token in term { isKept[token] = false }
    }
    trim(name, isNational: isNational)
    guard isKept.contains(true) else { return NameIdentity(kind: kind) }
    if misspeltUnit.mayFind(name.tokens, isKept) {
      let open = isKept.indices.filter { isKept[$0] }
      for token in misspeltUnit.tokens(name.tokens, open, place) { isKept[token] = false }
    }
    return identity(kind, name.tokens)
  }

  /// Takes off where the name names the place or what lies around it.
  private mutating func dropMentions(of place: Place, _ name: ParsedName) {
    for mention in mentions(of: name, around: place)
    where mention.candidates.contains(where: { names(place, $0) }) {
      for index in mention.tokens.clamped(to: isKept.indices) { isKept[index] = false }
    }
  }

  private mutating func identity(_ kind: String, _ name: NameTokens) -> NameIdentity {
    rest.removeAll(keepingCapacity: true)
    restFolded.removeAll(keepingCapacity: true)
    var numbers: [String] = []
    var isFirst = true
    for token in isKept.indices where isKept[token] {
      if !Self.isSilent(token, name) {
        if !isFirst {
          rest.append(0x20)
          restFolded.append(0x20)
        }
        let folded = name.folded(token..<(token + 1))
        let number =
          Self.number(folded) ?? NameDates.month(token, name)
          ?? (isFirst ? nil : Self.romanNumber(token, name))
        if let number {
          // `tổ 01` is `tổ 1`, `thôn Trung Sơn II` is `thôn Trung Sơn 2`.
          rest += number.utf8
          restFolded += number.utf8
          numbers.append(number)
        } else {
          rest += name.accented(token..<(token + 1))
          restFolded += folded
        }
        isFirst = false
      }
    }
    return NameIdentity(
      kind: kind, rest: String(decoding: rest, as: UTF8.self),
      restFolded: String(decoding: restFolded, as: UTF8.self),
      numbers: numbers.isEmpty ? "" : numbers.joined(separator: " "))
  }

  /// Places named in the name; looked for again where the body turned out to be in another district
  /// than the unit that reports it.
  private func mentions(of name: ParsedName, around place: Place) -> [UnitMention] {
    if name.within.agrees(with: place) { return name.mentions }
    let (accented, folded) = (name.tokens.keys.accented, name.tokens.keys.folded)
    return resolver.mentions(
      in: accented.span, folded: folded.span, kindEnd: name.kindEnd,
      within: Place(province: place.province, district: place.district),
      isStripped: !name.tokens.hasDiacritics)
  }

  /// Whether a place named in the name is the body's place or lies around it.
  private func names(_ place: Place, _ candidate: Place) -> Bool {
    if !candidate.commune.isEmpty { return candidate.commune == place.commune }
    if !candidate.district.isEmpty { return candidate.district == place.district }
    return candidate.province == place.province
  }

  /// Takes off what says the kind once more: `Hội Khuyến học (KH)`.
  private mutating func dropEchoes(of kind: String, _ name: ParsedName) {
    var token = name.kindEnd
    while token < isKept.count {
      let end = isKept[token...].firstIndex(of: false) ?? isKept.count
      if let echo = kinds.echoes.echo(of: kind, in: name.tokens, at: token, before: end) {
        for index in token..<echo { isKept[index] = false }
        token = echo
      } else {
        token += 1
      }
    }
  }

  /// Takes off what a name ends in without meaning anything.
  private mutating func trim(_ name: ParsedName, isNational: Bool) {
    let tails = isNational ? nameWords.nationalTails : nameWords.localTails
    while let last = isKept.lastIndex(of: true) {
      let open = isKept[name.kindEnd...last]
      let first = open.lastIndex(of: false).map { $0 + 1 } ?? name.kindEnd
      guard let tail = tails.tail(of: name.tokens, before: last + 1, from: first) else { return }
      for index in tail { isKept[index] = false }
    }
  }

  /// Words that some write and some do not: the `Nam` of `Việt Nam - Nhật`, the `dòng` of `dòng họ`, the
  /// `dân phố` of `tổ dân phố 2`, the `số` of `thôn số 10`, the `mang tên` of `Quỹ Khuyến học mang tên
  /// Thái Phiên`, the `khu vực` of `khu vực Cẩm Bắc`; and those of dates.
  private static func isSilent(_ token: Int, _ name: NameTokens) -> Bool {
    func stand(_ first: StaticString, _ second: StaticString, at start: Int) -> Bool {
      start >= 0 && start + 1 < name.count && name.spells(start, first)
        && name.spells(start + 1, second)
    }
    /// Some call it `khu phố`; a number instead of a name may be that of a `tổ`, which is another one.
    func isQuarter(at start: Int) -> Bool {
      (stand("khu", "vuc", at: start) || stand("khu", "pho", at: start))
        && start + 2 < name.count && number(name.folded((start + 2)..<(start + 3))) == nil
    }
    return stand("viet", "nam", at: token - 1) || stand("dong", "ho", at: token)
      || isQuarter(at: token) || isQuarter(at: token - 1)
      || stand("dan", "pho", at: token) || stand("dan", "pho", at: token - 1)
      || stand("mang", "ten", at: token) || stand("mang", "ten", at: token - 1)
      || (name.spells(token, "so") && token + 1 < name.count && isBehindVillage(token, name))
      || NameDates.isSilent(token, name)
  }

  private static func isBehindVillage(_ token: Int, _ name: NameTokens) -> Bool {
    token > 0 && villages.contains { name.spells(token - 1, $0) }
  }

  private static func romanNumber(_ token: Int, _ name: NameTokens) -> String? {
    let letters = name.accented(token..<(token + 1))
    if let digit = RomanNumeral.digit(letters.span) { return String(UnicodeScalar(digit)) }
    let isNumbered = name.spells(max(0, token - 1), "so") && isBehindVillage(token - 1, name)
    guard isNumbered || isBehindVillage(token, name) else { return nil }
    return romanNumbers.firstIndex { letters.elementsEqual($0.utf8) }.map { "\($0 + 1)" }
  }

  /// Behind these words V and X are numbers too.
  private static let villages: [StaticString] = [
    "thon", "xom", "ap", "to", "khom", "khoi", "pho", "doi", "lang", "ban", "buon", "khu", "cu",
  ]
  private static let romanNumbers = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv",
    "xvi", "xvii", "xviii", "xix", "xx",
  ]

  /// A token of digits without leading zeros, nil for any other.
  private static func number(_ token: ArraySlice<UInt8>) -> String? {
    guard token.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
    return Int(String(decoding: token, as: UTF8.self)).map(String.init)
  }
}
