/// A word that is being written with the keys of a Vietnamese keyboard.
struct KeyedWord {
  /// Whether any key was more than a plain letter.
  private(set) var hasKeys = false
  /// Whether the keys stand for nothing else: no code, number or word of another language has them.
  private(set) var isSure = false
  private var letters: [UInt32] = []
  private var tone: UInt32?

  /// Writes a plain letter.
  mutating func append(_ key: UInt8) { letters.append(UInt32(key)) }

  /// The letters with the tone in its place; `nil` when they make no syllable.
  var syllable: [UInt32]? {
    guard let tone else { return valid(letters) }
    for index in letters.indices {
      var toned = letters
      guard let letter = Composition.composed(letters[index], tone, .shared) else { continue }
      toned[index] = letter
      if TonePlace.isRight(toned) { return valid(toned) }
    }
    return nil
  }

  private func valid(_ letters: [UInt32]) -> [UInt32]? {
    Syllables.isValid(letters[...], folded: false) ? letters : nil
  }

  /// A letter twice or w for a shape, dd for đ, s f r x j for the tones.
  mutating func takeTelex(_ key: UInt8) -> Bool {
    let last = letters.last.map { $0 | 0x20 }
    switch key | 0x20 {
    case UInt8(ascii: "d"): return last == 0x64 && letters.count == 1 && putStroke()
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "o"):
      return last == UInt32(key | 0x20) && put(Self.circumflex)
    case UInt8(ascii: "w"): return put(Self.horn) || put(Self.breve)
    case UInt8(ascii: "s"): return setTone(Self.acute, isSure: false)
    case UInt8(ascii: "f"): return setTone(Self.grave, isSure: true)
    case UInt8(ascii: "r"): return setTone(Self.hook, isSure: false)
    case UInt8(ascii: "x"): return setTone(Self.tilde, isSure: false)
    case UInt8(ascii: "j"): return setTone(Self.dot, isSure: true)
    default: return false
    }
  }

  /// Digits: 1…5 for the tones, 6 7 8 for shapes, 9 for đ.
  ///
  /// At a word's end a digit may be a number (`to6`, `khu2`), before more letters it is a key.
  mutating func takeVNI(_ key: UInt8, hasMore: Bool) -> Bool {
    let isTaken =
      switch key {
      case UInt8(ascii: "1"): setTone(Self.acute, isSure: false)
      case UInt8(ascii: "2"): setTone(Self.grave, isSure: false)
      case UInt8(ascii: "3"): setTone(Self.hook, isSure: false)
      case UInt8(ascii: "4"): setTone(Self.tilde, isSure: false)
      case UInt8(ascii: "5"): setTone(Self.dot, isSure: false)
      case UInt8(ascii: "6"): put(Self.circumflex, isSure: false)
      case UInt8(ascii: "7"): put(Self.horn, isSure: false)
      case UInt8(ascii: "8"): put(Self.breve, isSure: false)
      case UInt8(ascii: "9"): letters.count == 1 && putStroke()
      default: false
      }
    if isTaken, hasMore { isSure = true }
    return isTaken
  }

  /// Signs: `^(+` for shapes, the quotes, `?~.` for the tones, dd for đ.
  mutating func takeVIQR(_ key: UInt8) -> Bool {
    switch key {
    case UInt8(ascii: "^"): put(Self.circumflex)
    case UInt8(ascii: "("): put(Self.breve)
    case UInt8(ascii: "+"): put(Self.horn)
    case UInt8(ascii: "'"): setTone(Self.acute, isSure: false)
    case UInt8(ascii: "`"): setTone(Self.grave, isSure: false)
    case UInt8(ascii: "?"): setTone(Self.hook, isSure: false)
    case UInt8(ascii: "~"): setTone(Self.tilde, isSure: false)
    case UInt8(ascii: "."): setTone(Self.dot, isSure: false)
    case UInt8(ascii: "d"), UInt8(ascii: "D"):
      letters.count == 1 && letters[0] | 0x20 == 0x64 && putStroke()
    default: false
    }
  }

  /// Puts a shape on the last letter that takes it; a horn on both letters of uo, but not after q.
  private mutating func put(_ mark: UInt32, isSure: Bool = true) -> Bool {
    guard
      let index = letters.lastIndex(where: { Composition.composed($0, mark, .shared) != nil }),
      let letter = Composition.composed(letters[index], mark, .shared)
    else { return false }
    if mark == Self.horn, letters[index] | 0x20 == 0x6F, index > 0,
      letters[index - 1] | 0x20 == 0x75, index < 2 || letters[index - 2] | 0x20 != 0x71
    {
      letters[index - 1] = Composition.composed(letters[index - 1], mark, .shared) ?? 0
    }
    letters[index] = letter
    note(isSure)
    return true
  }

  private mutating func putStroke() -> Bool {
    guard letters[0] | 0x20 == 0x64 else { return false }
    letters[0] = letters[0] == 0x44 ? 0x110 : 0x111
    note(true)
    return true
  }

  /// A tone needs a vowel, and a word has one tone.
  private mutating func setTone(_ mark: UInt32, isSure: Bool) -> Bool {
    guard tone == nil, letters.contains(where: { Composition.composed($0, mark, .shared) != nil })
    else { return false }
    tone = mark
    note(isSure)
    return true
  }

  private mutating func note(_ isSure: Bool) {
    hasKeys = true
    self.isSure = self.isSure || isSure
  }

  private static let (circumflex, breve, horn): (UInt32, UInt32, UInt32) = (0x302, 0x306, 0x31B)
  private static let (grave, acute, hook, tilde, dot): (UInt32, UInt32, UInt32, UInt32, UInt32) = (
    0x300, 0x301, 0x309, 0x303, 0x323
  )
}
