/// Every character of the Latin blocks (U+0000…U+024F, U+1E00…U+1EFF), by code point.
///
/// The Vietnamese letters come from the rows below; case of the others and what counts as a letter
/// come from the standard library's Unicode data, read once.
struct LetterTable: Sendable {
  /// The vowels, one row for each of the twelve, one column for each tone.
  static let vowels = [
    "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị",
    "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ",
  ]
  /// Plain letters and the letters of other Latin alphabets that fold to them.
  static let foreign: [(plain: Unicode.Scalar, marked: String)] = [
    ("a", "äåāąǎ"), ("c", "çćĉċč"), ("d", "đď"), ("e", "ëēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥ"),
    ("i", "ïīĭįǐ"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľł"), ("n", "ñńņňǹ"), ("o", "öøōŏőǒ"),
    ("r", "ŕŗř"), ("s", "śŝşšș"), ("t", "ţťț"), ("u", "üūŭůűųǔ"), ("w", "ŵẁẃẅ"), ("y", "ÿŷ"),
    ("z", "źżž"),
  ]
  static let shared = LetterTable()

  private static let firstBlock = 0x250
  private static let secondBlock: Range<UInt32> = 0x1E00..<0x1F00

  private var letters: [Letter]
  private var composed: [UInt16]

  private init() {
    letters = (0..<UInt32(Self.firstBlock)).map(Self.letter) + Self.secondBlock.map(Self.letter)
    composed = []
    addFolding()
    addVowels()
  }

  /// The entry of a code point; `nil` outside the Latin blocks.
  @inline(__always)
  subscript(codePoint: UInt32) -> Letter? {
    if codePoint < UInt32(Self.firstBlock) { return letters[Int(codePoint)] }
    guard Self.secondBlock.contains(codePoint) else { return nil }
    return letters[Int(codePoint) - Int(Self.secondBlock.lowerBound) + Self.firstBlock]
  }

  /// The vowel of a row with a tone, as a code point.
  @inline(__always)
  func vowel(row: UInt8, tone: UInt8) -> UInt32 {
    UInt32(composed[Int(row) * 6 + Int(tone)])
  }

  private static func letter(_ codePoint: UInt32) -> Letter {
    guard let scalar = Unicode.Scalar(codePoint) else {
      return Letter(lower: 0, folded: 0, isWord: false)
    }
    let properties = scalar.properties
    // İ alone has a lower case of two code points; its first is the letter.
    let lower = properties.lowercaseMapping.unicodeScalars.first ?? scalar
    let isWord = properties.isAlphabetic || properties.generalCategory == .decimalNumber
    let narrow = UInt16(truncatingIfNeeded: lower.value)
    return Letter(lower: narrow, folded: narrow, isWord: isWord)
  }

  private mutating func addFolding() {
    var plain: [UInt16: UInt16] = [:]
    for (letter, marked) in Self.foreign {
      for scalar in marked.unicodeScalars { plain[UInt16(scalar.value)] = UInt16(letter.value) }
    }
    for (row, vowels) in Self.vowels.enumerated() {
      let letter = Array("aaaeeiooouuy".utf8)[row]
      for scalar in vowels.unicodeScalars { plain[UInt16(scalar.value)] = UInt16(letter) }
    }
    for index in letters.indices {
      letters[index].folded = plain[letters[index].lower] ?? letters[index].lower
    }
  }

  private mutating func addVowels() {
    for (capitals, text) in [(false, Self.vowels), (true, Self.vowels.map { $0.uppercased() })] {
      for (row, vowels) in text.enumerated() {
        for (tone, scalar) in vowels.unicodeScalars.enumerated() {
          let narrow = Int(scalar.value)
          let index = narrow < Self.firstBlock ? narrow : narrow - 0x1E00 + Self.firstBlock
          letters[index].row = UInt8(row) + (capitals ? Letter.Row.capitals : 0)
          letters[index].tone = UInt8(tone)
          composed.append(UInt16(scalar.value))
        }
      }
    }
  }
}
