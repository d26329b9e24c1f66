/// Works out the entries of `LetterTable` from the alphabets.
///
/// The Vietnamese letters come from the rows below; case of the others and what counts as a letter
/// come from the standard library's Unicode data.
struct LetterEntries {
  /// The entries, in the order of `index`.
  private(set) var letters: [Letter]
  /// The vowels as code points, six to a row: the small rows, then the capital ones.
  private(set) var vowels: [UInt16] = []

  init() {
    letters = (0..<Self.firstBlock).map(Self.letter) + Self.secondBlock.map(Self.letter)
    addFolding()
    addVowels(Self.rows, from: 0)
    addVowels(Self.rows.map { $0.uppercased() }, from: Letter.Row.capitals)
  }

  /// Where the entry of a code point stands; `nil` outside the Latin blocks.
  @inline(__always)
  static func index(_ codePoint: UInt32) -> Int? {
    if codePoint < firstBlock { return Int(codePoint) }
    guard secondBlock.contains(codePoint) else { return nil }
    return Int(codePoint - secondBlock.lowerBound + firstBlock)
  }

  private static let firstBlock: UInt32 = 0x250
  private static let secondBlock: Range<UInt32> = 0x1E00..<0x1F00

  /// One row for each of the twelve vowels, one column for each tone.
  private static let rows = [
    "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị",
    "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ",
  ]
  /// The plain letter of each row.
  private static let plainVowels = Array("aaaeeiooouuy".unicodeScalars)
  /// Plain letters and the letters of this and other Latin alphabets that fold to them.
  private static let consonantsAndForeign: [(plain: Unicode.Scalar, marked: String)] = [
    ("a", "äåāąǎ"), ("c", "çćĉċč"), ("d", "đď"), ("e", "ëēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥ"),
    ("i", "ïīĭįǐ"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľł"), ("n", "ñńņňǹ"), ("o", "öøōŏőǒ"),
    ("r", "ŕŗř"), ("s", "śŝşšș"), ("t", "ţťț"), ("u", "üūŭůűųǔ"), ("w", "ŵẁẃẅ"), ("y", "ÿŷ"),
    ("z", "źżž"),
  ]

  private static func letter(_ codePoint: UInt32) -> Letter {
    let scalar = Unicode.Scalar(codePoint) ?? "\0"
    let properties = scalar.properties
    // İ alone has a lower case of two code points; its first is the letter.
    let lower = properties.lowercaseMapping.unicodeScalars.first ?? scalar
    let isWord = properties.isAlphabetic || properties.generalCategory == .decimalNumber
    let narrow = UInt16(truncatingIfNeeded: lower.value)
    return Letter(lower: narrow, folded: narrow, toneless: narrow, isWord: isWord)
  }

  private mutating func addFolding() {
    var plain: [UInt16: UInt16] = [:]
    let rows = zip(Self.plainVowels, Self.rows).map { (plain: $0, marked: $1) }
    for (letter, marked) in Self.consonantsAndForeign + rows {
      for scalar in marked.unicodeScalars { plain[UInt16(scalar.value)] = UInt16(letter.value) }
    }
    for index in letters.indices {
      letters[index].folded = plain[letters[index].lower] ?? letters[index].lower
    }
  }

  private mutating func addVowels(_ rows: [String], from first: UInt8) {
    for (row, text) in rows.enumerated() {
      for (tone, scalar) in text.unicodeScalars.enumerated() {
        vowels.append(UInt16(scalar.value))
        guard let index = Self.index(scalar.value) else { continue }
        letters[index].toneless = vowels[6 * row]
        letters[index].row = first + UInt8(row)
        letters[index].tone = UInt8(tone)
      }
    }
  }
}
