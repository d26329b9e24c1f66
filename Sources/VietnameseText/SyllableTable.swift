/// Initials and rimes as packed numbers, so that testing a syllable compares no strings.
struct SyllableTable: Sendable {
  static let accented = SyllableTable(folding: false)
  static let folded = SyllableTable(folding: true)

  private let initials: PackedSet
  private let rimes: PackedSet

  private init(folding: Bool) {
    func packed(_ text: some StringProtocol) -> PackedLetters {
      text.unicodeScalars.reduce(PackedLetters()) { packed, scalar in
        let letter = LetterTable.shared[scalar.value]
        return packed.appending(letter.map { folding ? $0.folded : $0.lower } ?? 0)
      }
    }
    let singles = Rimes.singles.map(String.init)
    initials = PackedSet((Rimes.clusters + singles + ["q", "qu", "gi"]).map { packed($0) })
    rimes = PackedSet(Rimes.all.split { $0 == " " || $0 == "\n" }.map { packed($0) })
  }

  /// Whether toneless letters are an initial, perhaps empty, and a rime that go together.
  func isSyllable(_ initial: PackedLetters, _ rime: PackedLetters) -> Bool {
    guard rimes.contains(rime) else { return false }
    guard initial.count > 0 else { return !Self.needsInitial(rime) }
    return initials.contains(initial) && Self.go(initial, before: rime)
  }

  /// Without an initial, `iê` is written `yê`.
  private static func needsInitial(_ rime: PackedLetters) -> Bool {
    rime.count > 1 && rime.first == i && rime.withoutFirst.first == 0xEA
  }

  /// Whether the spelling lets the initial stand before the rime.
  ///
  /// Before front vowels stand gh and ngh, before the others g, ng and c; k is open to all because
  /// of names such as Kạn and Kon. A rime of y and more stands alone or after qu; q stands only
  /// before u.
  private static func go(_ initial: PackedLetters, before rime: PackedLetters) -> Bool {
    let vowel = rime.first
    let isFront = vowel == 0x65 || vowel == 0xEA || vowel == 0x69 || vowel == 0x79
    switch (initial.count, initial.last) {
    case (1, Self.c), (2, Self.g): return !isFront
    case (1, Self.g): return !isFront || vowel == 0x69
    case (2, Self.h) where initial.first == Self.g, (3, Self.h): return isFront
    case (2, Self.i): return vowel != 0x69 && vowel != 0x79
    case (2, Self.u): return vowel != 0x6F && vowel != 0x75 && vowel != 0x1B0
    case (1, Self.q): return vowel == Self.u
    default: return vowel != 0x79 || rime.count == 1
    }
  }

  private static let (c, g, h, i, q, u): (UInt16, UInt16, UInt16, UInt16, UInt16, UInt16) = (
    0x63, 0x67, 0x68, 0x69, 0x71, 0x75
  )
}
