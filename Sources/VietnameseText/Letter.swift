/// What the room knows about one character of the Latin blocks.
struct Letter {
  /// The six tones in the order of the columns of `LetterEntries`.
  enum Tone {
    static let level: UInt8 = 0
    static let grave: UInt8 = 1
    static let acute: UInt8 = 2
    static let hook: UInt8 = 3
    static let tilde: UInt8 = 4
    static let dot: UInt8 = 5
  }

  /// The vowels in the order of the rows of `LetterEntries`; capitals stand `capitals` rows on.
  enum Row {
    static let a: UInt8 = 0
    static let aBreve: UInt8 = 1
    static let aCircumflex: UInt8 = 2
    static let e: UInt8 = 3
    static let eCircumflex: UInt8 = 4
    static let i: UInt8 = 5
    static let o: UInt8 = 6
    static let oCircumflex: UInt8 = 7
    static let oHorn: UInt8 = 8
    static let u: UInt8 = 9
    static let uHorn: UInt8 = 10
    static let y: UInt8 = 11
    static let capitals: UInt8 = 12
    static let none: UInt8 = 0xFF
  }

  /// Lower case of the same letter.
  var lower: UInt16
  /// Lower case without diacritics; `lower` when there is no plain Latin letter for it.
  var folded: UInt16
  /// Lower case without its tone but with the marks of the letter, for a Vietnamese vowel; `lower` for
  /// others.
  var toneless: UInt16
  /// Which Vietnamese vowel this is, apart from its tone.
  var row = Row.none
  /// The tone of a Vietnamese vowel.
  var tone = Tone.level
  /// Whether it is part of a word: a letter or a digit.
  var isWord: Bool
}
