import VietnameseText

/// Cuts the two keys of a text into the words of a ``NameText``.
struct WordCut {
  private(set) var words: [NameText.Word] = []
  private(set) var accented: [UInt8] = []
  private(set) var folded: [UInt8] = []
  private var hash = RunningHash()

  /// Cuts an accented key and the same folded, words separated by one blank.
  init(_ key: Span<UInt8>, _ folds: Span<UInt8>) {
    // The farm that `NT` is written out to is the only thing that makes a text longer.
    accented.reserveCapacity(key.count + Self.farmLength)
    folded.reserveCapacity(folds.count + Self.farmLength)
    words.reserveCapacity(Self.blanks(key) + 3)
    cut(key, folds)
  }

  private mutating func cut(_ key: Span<UInt8>, _ folds: Span<UInt8>) {
    var start = 0
    var foldedStart = 0
    var token = 0
    while start < key.count {
      let end = Self.tokenEnd(key, from: start)
      let foldedEnd = Self.tokenEnd(folds, from: foldedStart)
      append(key.extracting(start..<end), folds.extracting(foldedStart..<foldedEnd), token: token)
      if folded.last == UInt8(ascii: "t") { spellOutFarm() }
      start = end + 1
      foldedStart = min(foldedEnd + 1, folds.count)
      token += 1
    }
  }

  private static func blanks(_ key: Span<UInt8>) -> Int {
    key.indices.count { key[$0] == UInt8(ascii: " ") }
  }

  private static func tokenEnd(_ key: Span<UInt8>, from start: Int) -> Int {
    var end = start
    while end < key.count, key[end] != UInt8(ascii: " ") { end += 1 }
    return end
  }

  private mutating func append(_ token: Span<UInt8>, _ folds: Span<UInt8>, token number: Int) {
    let endsInDigit = !token.isEmpty && Self.isDigit(token[token.count - 1])
    let letters = endsInDigit ? Self.gluedLetters(token) : 0
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

  private mutating func appendWord(_ word: Span<UInt8>, _ folds: Span<UInt8>, _ token: Int) {
    let digits = Self.digits(word)
    var zeros = 0
    while zeros < digits - 1, word[zeros] == UInt8(ascii: "0") { zeros += 1 }
    let start = (accented.count, folded.count)
    Self.append(word.extracting(zeros...), to: &accented)
    let folds = folds.extracting(min(zeros, folds.count)...)
    Self.append(folds, to: &folded)
    for index in folds.indices { hash.append(folds[index]) }
    words.append(
      NameText.Word(
        token: token, accented: start.0..<accented.count, folded: start.1..<folded.count,
        digits: digits, foldedHash: hash))
  }

  private static func append(_ word: Span<UInt8>, to form: inout [UInt8]) {
    word.withUnsafeBufferPointer { form.append(contentsOf: $0) }
  }

  /// Writes `NT` and `N.T` out as `nông trường`, as in the names of townships that grew from state
  /// farms; the official list has all three.
  private mutating func spellOutFarm() {
    guard let last = words.last else { return }
    let first = last.folded.count == 1 ? words.count - 2 : words.count - 1
    guard first >= 0, folded[words[first].folded.lowerBound...].elementsEqual("nt".utf8) else {
      return
    }
    let tokens = [words[first].token, last.token]
    accented.removeLast(2)
    folded.removeLast(2)
    words.removeSubrange(first...)
    hash = words.last?.foldedHash ?? RunningHash()
    for (token, word) in zip(tokens, Self.farm) {
      appendWord(word.accented.span, word.folded.span, token)
    }
  }

  private static let farm = ["nông", "trường"].map {
    (accented: Array($0.utf8), folded: Array(MatchKey.folded($0).utf8))
  }
  private static let farmLength = 16

  /// How many digits a number has, 0 for a word with other letters.
  private static func digits(_ word: Span<UInt8>) -> Int {
    for index in word.indices where !isDigit(word[index]) { return 0 }
    return word.count
  }

  /// How many plain letters stand before the digits of a token such as `p5` or `ph12`; 0 for any
  /// other token.
  private static func gluedLetters(_ token: Span<UInt8>) -> Int {
    var letters = 0
    while letters < token.count, letters < 3, !isDigit(token[letters]), token[letters] < 0x80 {
      letters += 1
    }
    guard (1...2).contains(letters), letters < token.count else { return 0 }
    for index in letters..<token.count where !isDigit(token[index]) { return 0 }
    return letters
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }
}
