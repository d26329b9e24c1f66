/// Reads words in one encoding and judges what comes out.
struct WordReading {
  private let encoding: TextEncoding
  private var judge: WordJudge
  private var plainJudge = WordJudge(tonesHaveNoCase: false)
  private var text: [UInt8] = []

  init(_ encoding: TextEncoding) {
    self.encoding = encoding
    judge = WordJudge(tonesHaveNoCase: encoding.legacy == .tcvn3)
  }

  /// What the bytes of one word say about the encoding.
  mutating func verdict(_ word: Span<UInt8>) -> WordVerdict {
    text.removeAll(keepingCapacity: true)
    if encoding.legacy == nil, encoding.accidents > 0 { return mangled(word) }
    // Read as UTF-8 whatever the encoding of its column.
    if encoding.legacy != nil, encoding.accidents == 0, CellCheck.isUnicode(word, accidents: 0) {
      return .none
    }
    let loss = encoding.decodeStrictly(word, to: &text)
    let decoded = text
    return loss.isEmpty ? judge.judge(decoded.span) : unreadable(word)
  }

  /// UTF-8 that was taken for Windows-1252: signs that come together again say as much as common words;
  /// what stays as it is says nothing.
  private mutating func mangled(_ word: Span<UInt8>) -> WordVerdict {
    var restored = 0
    let loss = UTF8Decoder.append(
      word, accidents: encoding.accidents, restored: &restored, to: &text)
    guard loss.isEmpty else { return unreadable(word) }
    guard restored > 0 else { return .none }
    let decoded = text
    let verdict = judge.judge(decoded.span)
    return verdict == .none ? .common : verdict
  }

  /// A word that loses letters: it says nothing if its cell would rather be left as it is.
  private mutating func unreadable(_ word: Span<UInt8>) -> WordVerdict {
    guard encoding.accidents > 0 else { return .bad }
    return plainJudge.judge(word) == .bad ? .bad : .none
  }
}
