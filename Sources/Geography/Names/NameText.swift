import VietnameseText

/// A text cut into words, in the two forms in which names are compared: accented and folded.
///
/// Both forms are kept without blanks, so that `M'Drắk`, `M Drắk` and `MDrắk` are one name; words
/// say where a name may begin and end. Numbers lose leading zeros (`Phường 01` is `Phường 1`), and a
/// letter glued to a number is a word of its own (`P5`, `Q.1`). A class because every term cut from a
/// text shares it.
final class NameText {
  /// One word, as ranges of the two forms.
  struct Word {
    /// Number of the token it belongs to, where the text is a key of tokens.
    var token: Int
    var accented: Range<Int>
    var folded: Range<Int>
    /// How many digits a number was written with, 0 for a word with other letters.
    var digits: Int
  }

  private(set) var words: [Word] = []
  private(set) var accented: [UInt8] = []
  private(set) var folded: [UInt8] = []

  /// Reads display text.
  convenience init(_ text: Substring) {
    var key: [UInt8] = []
    MatchKey.appendAccented(text.utf8.span, to: &key)
    self.init(key: key.span)
  }

  /// Reads an accented key, words separated by one blank.
  init(key: Span<UInt8>) {
    var folds: [UInt8] = []
    MatchKey.appendFolded(key, to: &folds)
    accented.reserveCapacity(key.count)
    folded.reserveCapacity(folds.count)
    var start = 0
    var foldedStart = 0
    var token = 0
    while start < key.count {
      let end = Self.tokenEnd(key, from: start)
      let foldedEnd = Self.tokenEnd(folds.span, from: foldedStart)
      append(
        key.extracting(start..<end), folds.span.extracting(foldedStart..<foldedEnd), token: token)
      spellOutFarm()
      start = end + 1
      foldedStart = min(foldedEnd + 1, folds.count)
      token += 1
    }
  }

  /// Whether any letter carries a diacritic; a text without any may have lost them.
  var carriesDiacritics: Bool { accented.contains { $0 >= 0x80 } }

  /// The accented form of some words.
  func accented(_ range: Range<Int>) -> ArraySlice<UInt8> {
    guard let first = range.first, let last = range.last else { return [] }
    return accented[words[first].accented.lowerBound..<words[last].accented.upperBound]
  }

  /// The folded form of some words.
  func folded(_ range: Range<Int>) -> ArraySlice<UInt8> {
    guard let first = range.first, let last = range.last else { return [] }
    return folded[words[first].folded.lowerBound..<words[last].folded.upperBound]
  }

  private static func tokenEnd(_ key: Span<UInt8>, from start: Int) -> Int {
    var end = start
    while end < key.count, key[end] != UInt8(ascii: " ") { end += 1 }
    return end
  }

  private func append(_ token: Span<UInt8>, _ folds: Span<UInt8>, token number: Int) {
    let letters = Self.gluedLetters(token)
    if let digit = RomanNumeral.digit(token) {
      let digits = [digit]
      appendWord(digits.span, digits.span, number)
    } else if letters > 0 {
      appendWord(token.extracting(..<letters), folds.extracting(..<letters), number)
      appendWord(token.extracting(letters...), folds.extracting(letters...), number)
    } else {
      appendWord(token, folds, number)
    }
  }

  private func appendWord(_ word: Span<UInt8>, _ folds: Span<UInt8>, _ token: Int) {
    var digits = 0
    while digits < word.count, Self.isDigit(word[digits]) { digits += 1 }
    let isNumber = digits > 0 && digits == word.count
    var zeros = 0
    while isNumber, zeros < digits - 1, word[zeros] == UInt8(ascii: "0") { zeros += 1 }
    let start = (accented.count, folded.count)
    for index in zeros..<word.count { accented.append(word[index]) }
    for index in min(zeros, folds.count)..<folds.count { folded.append(folds[index]) }
    words.append(
      Word(
        token: token, accented: start.0..<accented.count, folded: start.1..<folded.count,
        digits: isNumber ? digits : 0))
  }

  /// Writes `NT` and `N.T` out as `nông trường`, as in the names of townships that grew from state
  /// farms; the official list has all three.
  private func spellOutFarm() {
    guard let last = words.last, folded.last == UInt8(ascii: "t") else { return }
    let first = last.folded.count == 1 ? words.count - 2 : words.count - 1
    guard first >= 0, self.folded(first..<words.count).elementsEqual("nt".utf8) else { return }
    let tokens = [words[first].token, last.token]
    accented.removeLast(2)
    folded.removeLast(2)
    words.removeSubrange(first...)
    for (token, word) in zip(tokens, Self.farm) {
      appendWord(word.accented.span, word.folded.span, token)
    }
  }

  private static let farm = ["nông", "trường"].map {
    (accented: Array($0.utf8), folded: Array(MatchKey.folded($0).utf8))
  }

  /// How many plain letters stand before the digits of a token such as `p5` or `ph12`; 0 for any
  /// other token.
  private static func gluedLetters(_ token: Span<UInt8>) -> Int {
    var letters = 0
    while letters < token.count, !isDigit(token[letters]), token[letters] < 0x80 { letters += 1 }
    guard (1...2).contains(letters), letters < token.count else { return 0 }
    for index in letters..<token.count where !isDigit(token[index]) { return 0 }
    return letters
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }
}
