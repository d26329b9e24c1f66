/// Writes the code points of one cell in normal form, one letter behind so that marks can join it.
struct NormalWriter {
  private let table: LetterTable
  private var repairs: TextRepairs = []
  private var held: UInt32?
  private var blankIsDue = false
  private var hasWritten = false

  init(_ table: LetterTable) {
    self.table = table
  }

  /// Takes one code point that needs no composition.
  @inline(__always)
  mutating func write(_ codePoint: UInt32, to bytes: inout OutputSpan<UInt8>) {
    if Self.isPlain(codePoint) {
      hold(codePoint, &bytes)
    } else if Whitespace.isBlank(codePoint) {
      takeBlank(codePoint, &bytes)
    } else if codePoint == CodePoint.broken {
      repairs.insert(.invalidUTF8)
      hold(0x3F, &bytes)
    } else if Whitespace.isInvisible(codePoint) {
      repairs.insert(.invisible)
    } else if let stroke = LookAlikes.stroke(for: codePoint) {
      repairs.insert(.lookAlike)
      hold(stroke, &bytes)
    } else {
      hold(codePoint, &bytes)
    }
  }

  /// Joins a combining mark to the letter before it; `false` when the two have no common letter.
  @inline(__always)
  mutating func compose(_ mark: UInt32) -> Bool {
    guard !blankIsDue, let base = held,
      let letter = Composition.composed(base, mark, table)
    else { return false }
    repairs.insert(.composed)
    held = letter
    return true
  }

  /// Writes what is held back and returns what was repaired.
  mutating func finish(_ bytes: inout OutputSpan<UInt8>) -> TextRepairs {
    flush(&bytes)
    if blankIsDue { repairs.insert(.blanks) }
    return repairs
  }

  /// Whether the code point is one of those that most text is made of and that need no thought.
  @inline(__always)
  private static func isPlain(_ codePoint: UInt32) -> Bool {
    (codePoint > 0x20 && codePoint < 0x7F) || (codePoint >= 0x1E00 && codePoint < 0x1F00)
  }

  private mutating func takeBlank(_ codePoint: UInt32, _ bytes: inout OutputSpan<UInt8>) {
    flush(&bytes)
    if codePoint != 0x20 || blankIsDue || !hasWritten { repairs.insert(.blanks) }
    blankIsDue = true
  }

  @inline(__always)
  private mutating func hold(_ codePoint: UInt32, _ bytes: inout OutputSpan<UInt8>) {
    flush(&bytes)
    if blankIsDue && hasWritten { bytes.append(0x20) }
    blankIsDue = false
    held = codePoint
  }

  @inline(__always)
  private mutating func flush(_ bytes: inout OutputSpan<UInt8>) {
    guard let codePoint = held else { return }
    bytes.append(codePoint: codePoint)
    hasWritten = true
    held = nil
  }
}
