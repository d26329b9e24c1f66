import VietnameseText

/// Finds units by bare name in any spelling that folds to the same letters.
struct NameIndex: Sendable {
  /// Accented bare names without blanks, by unit.
  let accented: [[UInt8]]
  /// Folded bare names without blanks, by unit.
  let folded: [[UInt8]]
  /// Whether a name ends with a number or a letter of its own (`Mỹ Đình 1`, `Đông A`), by unit.
  ///
  /// Such names are never taken for one another's misspelling.
  let isNumbered: [Bool]
  /// The different folded names, and the units of each.
  private let spellings: TextTable
  private let bearers: [[Int32]]
  /// Number of the folded name of each unit.
  private let spellingOf: [Int32]

  /// More words than any name has, with room for names cut at apostrophes (`Cư Dliê M'nông`).
  static let longestName = 6

  /// Indexes the names.
  init(_ units: [AdministrativeUnit]) {
    var accented: [[UInt8]] = []
    var folded: [[UInt8]] = []
    var isNumbered: [Bool] = []
    var spellings = TextTable()
    var bearers: [[Int32]] = []
    var spellingOf: [Int32] = []
    for (index, unit) in units.enumerated() {
      let text = NameText(unit.bareName[...])
      accented.append(text.accented)
      folded.append(text.folded)
      isNumbered.append(Self.isNumbered(text))
      let folds = text.folded
      let spelling = spellings.insert(folds.span)
      if spelling == bearers.count { bearers.append([]) }
      bearers[spelling].append(Int32(index))
      spellingOf.append(Int32(spelling))
    }
    for (unit, name) in folded.enumerated() {
      for respelt in Self.respellings(of: name) {
        let spelling = spellings.insert(respelt.span)
        if spelling == bearers.count { bearers.append([]) }
        bearers[spelling].append(Int32(unit))
      }
    }
    self.accented = accented
    self.folded = folded
    self.isNumbered = isNumbered
    self.spellings = spellings
    self.bearers = bearers
    self.spellingOf = spellingOf
  }

  /// The units whose folded name is that of the words, wider levels first, in code order.
  func units(named words: Range<Int>, of text: NameText) -> [Int32] {
    text.number(ofFolded: words, in: spellings).map { bearers[$0] } ?? []
  }

  /// The units whose folded name is that of a unit, itself among them.
  func namesakes(of unit: Int) -> [Int32] { bearers[Int(spellingOf[unit])] }

  /// Whether any unit has that folded name.
  func contains(_ words: Range<Int>, of text: NameText) -> Bool {
    text.number(ofFolded: words, in: spellings) != nil
  }

  /// Whether tokens of a name may begin or end with the name of some unit; false for most.
  ///
  /// Each token is one word of a ``NameText``.
  func mayStand(atEndsOf tokens: Range<Int>, in name: NameKeys) -> Bool {
    for token in tokens where Self.isRespelt(token, name) { return true }
    let (first, last) = (tokens.prefix(Self.longestName), tokens.suffix(Self.longestName))
    return mayBegin(first, in: name)
      || last.indices.contains { mayHold(last[$0...], in: name) }
  }

  /// Whether a word is not written so in a ``NameText``: numbers lose zeros, Roman ones are respelt.
  private static func isRespelt(_ token: Int, _ name: NameKeys) -> Bool {
    switch name.foldedByte(name.foldedRange(of: token).lowerBound) {
    case UInt8(ascii: "0"): return true
    case UInt8(ascii: "i"), UInt8(ascii: "v"):
      let word = name.folded(tokens: token..<(token + 1))
      return RomanNumeral.digit(word.span) != nil
    default: return false
    }
  }

  private func mayBegin(_ tokens: Range<Int>, in name: NameKeys) -> Bool {
    var hash = RunningHash()
    for token in tokens {
      hash.append(name.foldedHash(of: token))
      if spellings.mayHold(hash: hash.value(since: RunningHash())) { return true }
    }
    return false
  }

  private func mayHold(_ tokens: Range<Int>, in name: NameKeys) -> Bool {
    var hash = RunningHash()
    for token in tokens { hash.append(name.foldedHash(of: token)) }
    return spellings.mayHold(hash: hash.value(since: RunningHash()))
  }

  /// The end of the longest name that begins at a word and fits, or nil.
  ///
  /// - Parameter fits: Asked for the units of each name found, longest name first.
  func longestName(
    from start: Int, in text: NameText, until limit: Int, fits: ([Int32]) -> Bool
  ) -> Int? {
    for end in stride(from: min(start + Self.longestName, limit), to: start, by: -1) {
      let found = units(named: start..<end, of: text)
      if !found.isEmpty, fits(found) { return end }
    }
    return nil
  }

  /// The other ways to write a folded name with `c` for `k`: `Đắc Lắc`, `Bắc Cạn`, `Krông Pắc`.
  private static func respellings(of name: [UInt8]) -> [[UInt8]] {
    let places = name.indices.filter { name[$0] == UInt8(ascii: "k") && !isDigraph($0, name) }
    guard !places.isEmpty, places.count <= mostRespelt else { return [] }
    return (1..<(1 << places.count)).map { choice in
      var respelt = name
      for (bit, place) in places.enumerated() where choice >> bit & 1 == 1 {
        respelt[place] = UInt8(ascii: "c")
      }
      return respelt
    }
  }

  /// The `k` of `kh` is no letter of its own.
  private static func isDigraph(_ place: Int, _ name: [UInt8]) -> Bool {
    place + 1 < name.count && name[place + 1] == UInt8(ascii: "h")
  }

  private static let mostRespelt = 3

  private static func isNumbered(_ text: NameText) -> Bool {
    guard let last = text.words.last else { return false }
    return last.digits > 0 || last.folded.count == 1
  }
}
