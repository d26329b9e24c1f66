/// Writes the letters of a key, two behind, so that the last two of a word can be respelled.
struct KeyWriter {
  private let table: LetterTable
  private var word = WordEnd()
  private var blankIsDue = false

  init(_ table: LetterTable) {
    self.table = table
  }

  /// Takes one letter or digit in lower case.
  @inline(__always)
  mutating func write(_ letter: UInt32, _ bytes: inout OutputSpan<UInt8>) {
    if word.length >= 2 {
      bytes.append(codePoint: word.beforeLast)
    } else if word.length == 0, blankIsDue {
      bytes.append(0x20)
    }
    word.append(letter)
  }

  /// Ends the word, if there is one.
  @inline(__always)
  mutating func endWord(_ bytes: inout OutputSpan<UInt8>) {
    guard word.length > 0 else { return }
    word.respell(table)
    if word.length >= 2 { bytes.append(codePoint: word.beforeLast) }
    bytes.append(codePoint: word.last)
    blankIsDue = true
    word = WordEnd()
  }
}
