/// Words of a text or of a column, gathered to decide its encoding.
///
/// Whole files are decided by syllables, never single cells: one name is too short. Feed it a text, or
/// the cells of one column; `ColumnEncodings` brings columns together.
public struct EncodingEvidence: Sendable {
  /// Whether all bytes seen were UTF-8.
  public private(set) var isUTF8 = true
  /// Whether combining marks stand behind Latin letters.
  private(set) var isDecomposed = false
  /// Words that encodings read differently.
  private(set) var words = WordSample(limit: Self.wordLimit)
  /// Words of cells that are Unicode beyond doubt: they have letters that no byte is shown as.
  private(set) var unicodeWords = WordSample(limit: Self.wordLimit)

  /// No evidence yet.
  public init() {}

  /// Evidence of a whole text in single bytes.
  ///
  /// - Complexity: O(*n*): one pass to look for bytes beyond ASCII, one to check UTF-8, both near the
  ///   speed of memory; words are taken from 16 KB spread over the text, from 128 KB if these leave
  ///   a doubt.
  public init(text: Span<UInt8>) {
    self.init()
    guard CellCheck.hasLegacyBytes(text) else { return }
    isUTF8 = UTF8Check.isValid(text)
    gather(text, windows: 32, width: 512)
    if !isPlainUnicode { gather(text, windows: 128, width: 1024) }
  }

  /// Whether most words are Unicode beyond doubt, so that more of them would say nothing new.
  private var isPlainUnicode: Bool {
    isUTF8 && unicodeWords.count >= 32 && unicodeWords.count > 2 * words.count
  }

  private mutating func gather(_ text: Span<UInt8>, windows: Int, width: Int) {
    for window in TextWindows(count: text.count, windows: windows, width: width) {
      gather(text.extracting(TextWindows.words(of: window, in: text)))
    }
  }

  /// Takes the bytes of one cell.
  /// - Complexity: O(*n*), about 6 ns a byte; a cell in ASCII is only looked through.
  public mutating func add(_ cell: Span<UInt8>) {
    guard CellCheck.hasLegacyBytes(cell) else { return }
    if isUTF8 { isUTF8 = UTF8Check.isValid(cell) }
    gather(cell, isCell: true)
  }

  /// Takes what was gathered from the cells that follow, as if they had been added here.
  /// - Complexity: O(distinct words gathered), of which there is a limit.
  public mutating func add(_ next: EncodingEvidence) {
    isUTF8 = isUTF8 && next.isUTF8
    isDecomposed = isDecomposed || next.isDecomposed
    words.insert(next.words)
    unicodeWords.insert(next.unicodeWords)
  }

  /// Takes words of several columns, as many from each.
  init(merging columns: [EncodingEvidence]) {
    let share = max(16, Self.wordLimit / max(1, columns.count))
    for column in columns {
      isUTF8 = isUTF8 && column.isUTF8
      isDecomposed = isDecomposed || column.isDecomposed
      column.words.forEach(first: share) { words.insert($0) }
      column.unicodeWords.forEach(first: share) { unicodeWords.insert($0) }
    }
  }

  /// Decides by all that was gathered.
  /// - Complexity: some milliseconds at most, however much was seen.
  public var decision: EncodingDecision {
    let scores = EncodingScores(self)
    return EncodingDecision(scores, scores.best, self)
  }

  private static let wordLimit = 2048

  /// Cuts bytes into words and keeps those that encodings read differently.
  private mutating func gather(_ bytes: Span<UInt8>, isCell: Bool = false) {
    let isUnicode = isCell && CellCheck.isUnicode(bytes, accidents: 1)
    var start = 0
    var isLegacy = false
    for index in 0...bytes.count {
      let byte = index < bytes.count ? bytes[index] : 0
      if CellCheck.isLegacy(byte) {
        isLegacy = true
      } else if (byte | 0x20) &- 0x61 >= 26 {
        if isLegacy { take(bytes.extracting(start..<index), isUnicode: isUnicode) }
        start = index + 1
        isLegacy = false
      }
    }
  }

  private mutating func take(_ word: Span<UInt8>, isUnicode: Bool) {
    if !isDecomposed { isDecomposed = Self.hasMark(word) }
    if isUnicode || CellCheck.isUnicode(word, accidents: 1) {
      unicodeWords.insert(word)
    } else {
      words.insert(word)
    }
  }

  /// Whether UTF-8 of a combining mark follows something.
  private static func hasMark(_ word: Span<UInt8>) -> Bool {
    for index in 1..<max(1, word.count - 1)
    where word[index] == 0xCC && 0x80...0xA3 ~= word[index + 1] {
      return true
    }
    return false
  }
}
