/// Initials and rimes as packed numbers, so that testing a syllable compares no strings.
struct SyllableTable: Sendable {
  static let accented = SyllableTable(folding: false)
  static let folded = SyllableTable(folding: true)

  private let initials: Set<UInt64>
  private let rimes: Set<UInt64>

  private init(folding: Bool) {
    func packed(_ text: some StringProtocol) -> UInt64 {
      Self.pack(text.unicodeScalars.map { Self.letter($0.value, folding: folding) }[...])
    }
    let singles = Rimes.singles.map(String.init)
    initials = Set((Rimes.clusters + singles + ["q", "qu", "gi"]).map { packed($0) })
    let all = Rimes.all.split { $0 == " " || $0 == "\n" }
    rimes = Set(all.map { packed($0) })
  }

  /// The letter as a table writes it: lower case, toneless, and plain when `folding`.
  static func letter(_ codePoint: UInt32, folding: Bool) -> UInt16 {
    guard let letter = LetterTable.shared[codePoint] else { return 0 }
    if folding { return letter.folded }
    guard letter.row != Letter.Row.none else { return letter.lower }
    let row = letter.row % Letter.Row.capitals
    return UInt16(LetterTable.shared.vowel(row: row, tone: Letter.Tone.level))
  }

  /// Whether toneless letters are an initial and a rime that go together.
  func isSyllable(_ letters: ArraySlice<UInt16>) -> Bool {
    guard (1...7).contains(letters.count) else { return false }
    for length in 0..<min(4, letters.count) {
      let rime = letters.dropFirst(length)
      guard length == 0 || initials.contains(Self.pack(letters.prefix(length))),
        rimes.contains(Self.pack(rime)),
        Self.go(letters.prefix(length), before: rime)
      else { continue }
      return true
    }
    return false
  }

  private static func pack(_ letters: ArraySlice<UInt16>) -> UInt64 {
    letters.reduce(1) { $0 << 10 | UInt64($1 & 0x3FF) }
  }

  /// Whether the spelling lets the initial stand before the rime.
  ///
  /// Before front vowels stand gh and ngh, before the others g, ng and c; k is open to all because
  /// of names such as Kạn and Kon. A rime of y and more stands alone or after qu; q stands only
  /// before u.
  private static func go(_ initial: ArraySlice<UInt16>, before rime: ArraySlice<UInt16>) -> Bool {
    guard let vowel = rime.first, let last = initial.last else { return true }
    let isFront = [0x65, 0xEA, 0x69, 0x79].contains(vowel)
    switch (initial.count, last) {
    case (1, 0x63): return !isFront
    case (1, 0x71): return vowel == 0x75
    case (1, 0x67): return !isFront || vowel == 0x69
    case (2, 0x67): return !isFront
    case (2...3, 0x68) where isHardened(initial): return isFront
    case (2, 0x69): return vowel != 0x69 && vowel != 0x79
    case (2, 0x75): return ![0x6F, 0x75, 0x1B0].contains(vowel)
    default: return vowel != 0x79 || rime.count == 1
    }
  }

  private static func isHardened(_ initial: ArraySlice<UInt16>) -> Bool {
    initial.elementsEqual([0x67, 0x68]) || initial.elementsEqual([0x6E, 0x67, 0x68])
  }
}
