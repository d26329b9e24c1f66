/// The last letters of a word, which decide its spelling in a key.
struct WordEnd {
  /// How many letters and digits the word has.
  private(set) var length = 0
  /// The last letter, in lower case.
  private(set) var last: UInt32 = 0
  /// The letter before it; 0 when there is none.
  private(set) var beforeLast: UInt32 = 0
  private var third: UInt32 = 0

  /// Adds one letter in lower case.
  @inline(__always)
  mutating func append(_ letter: UInt32) {
    third = beforeLast
    beforeLast = last
    last = letter
    length += 1
  }

  /// Brings the two spellings that Vietnamese has for some open syllables into one.
  @inline(__always)
  mutating func respell(_ table: LetterTable) {
    guard length >= 2, let vowel = table[last] else { return }
    switch vowel.row {
    case Letter.Row.y where isLoneAfterOnset:
      last = table.vowel(row: Letter.Row.i, tone: vowel.tone)
    case Letter.Row.y:
      moveTone(vowel, to: Letter.Row.u, 0x75, table)
    case Letter.Row.a, Letter.Row.e:
      moveTone(vowel, to: Letter.Row.o, 0x6F, table)
    default:
      break
    }
  }

  /// `y` is the only vowel after h, k, l, m, s, t, v or qu: `kỹ`, `quý`, but not `thủy`.
  private var isLoneAfterOnset: Bool {
    switch beforeLast {
    case 0x68, 0x6B, 0x6C, 0x6D, 0x73, 0x74, 0x76: length == 2
    case 0x75: length == 3 && third == 0x71
    default: false
    }
  }

  /// New-style `oà`, `oè`, `uỳ` to old-style `òa`, `òe`, `ùy`; after q the u is no vowel.
  private mutating func moveTone(
    _ vowel: Letter, to row: UInt8, _ plain: UInt32, _ table: LetterTable
  ) {
    guard vowel.tone != Letter.Tone.level, beforeLast == plain, third != 0x71 else { return }
    beforeLast = table.vowel(row: row, tone: vowel.tone)
    last = table.vowel(row: vowel.row, tone: Letter.Tone.level)
  }
}
