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

  /// More words than any name has, with room for names cut at apostrophes (`Cư Dliê M'nông`).
  static let longestName = 6

  /// Indexes the names.
  init(_ units: [AdministrativeUnit]) {
    var accented: [[UInt8]] = []
    var folded: [[UInt8]] = []
    var isNumbered: [Bool] = []
    var spellings = TextTable()
    var bearers: [[Int32]] = []
    for (index, unit) in units.enumerated() {
      let text = NameText(unit.bareName[...])
      accented.append(text.accented)
      folded.append(text.folded)
      isNumbered.append(Self.isNumbered(text))
      let folds = text.folded
      let spelling = spellings.insert(folds.span)
      if spelling == bearers.count { bearers.append([]) }
      bearers[spelling].append(Int32(index))
    }
    self.accented = accented
    self.folded = folded
    self.isNumbered = isNumbered
    self.spellings = spellings
    self.bearers = bearers
  }

  /// The units whose folded name is that of the words, wider levels first, in code order.
  func units(named words: Range<Int>, of text: NameText) -> [Int32] {
    text.number(ofFolded: words, in: spellings).map { bearers[$0] } ?? []
  }

  /// Whether any unit has that folded name.
  func contains(_ words: Range<Int>, of text: NameText) -> Bool {
    text.number(ofFolded: words, in: spellings) != nil
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

  private static func isNumbered(_ text: NameText) -> Bool {
    guard let last = text.words.last else { return false }
    return last.digits > 0 || last.folded.count == 1
  }
}
