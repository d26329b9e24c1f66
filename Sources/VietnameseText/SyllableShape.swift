/// The initial, the rime and the tone of one word, gathered letter by letter.
struct SyllableShape {
  private let table: LetterTable
  private let isFolded: Bool
  private var initial = PackedLetters()
  private var rime = PackedLetters()
  private var tone = Letter.Tone.level
  private var isPossible = true

  /// The shape of a word yet to come; `folded` when it has lost its diacritics.
  init(_ table: LetterTable, folded: Bool) {
    self.table = table
    isFolded = folded
  }

  /// Takes the next letter, in either case.
  @inline(__always)
  mutating func append(_ codePoint: UInt32) {
    guard let letter = table[codePoint], letter.isWord else {
      isPossible = false
      return
    }
    if letter.row == Letter.Row.none {
      let plain = isFolded ? letter.folded : letter.lower
      if rime.count == 0 {
        initial = initial.appending(plain)
      } else {
        rime = rime.appending(plain)
      }
      return
    }
    takeTone(letter.tone)
    rime = rime.appending(isFolded ? letter.folded : letter.toneless)
  }

  /// Whether the word can be a syllable of the language.
  var isSyllable: Bool {
    guard isPossible, isFolded || hasPossibleTone else { return false }
    let table = isFolded ? SyllableTable.folded : SyllableTable.accented
    if table.isSyllable(initial, rime) { return true }
    // The vowel letter of gi and qu belongs to the initial.
    guard initial.count == 1,
      (initial.first == 0x67 && rime.first == 0x69) || (initial.first == 0x71 && rime.first == 0x75)
    else { return false }
    return table.isSyllable(initial.appending(rime.first), rime.withoutFirst)
  }

  private mutating func takeTone(_ next: UInt8) {
    guard next != Letter.Tone.level else { return }
    if tone != Letter.Tone.level { isPossible = false }
    tone = next
  }

  /// Before c, ch, p and t the tone is acute or dot.
  private var hasPossibleTone: Bool {
    switch rime.last {
    case 0x63, 0x70, 0x74: break
    case 0x68 where rime.beforeLast == 0x63: break
    default: return true
    }
    return tone == Letter.Tone.acute || tone == Letter.Tone.dot
  }
}
