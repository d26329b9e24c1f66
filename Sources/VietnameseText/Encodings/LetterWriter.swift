@_spi(_Unicode) import Swift

/// Writes decoded code points as UTF-8, one behind so that a combining tone can join its letter.
struct LetterWriter {
  private var held: UInt32?
  private(set) var hasLooseMarks = false

  /// Takes a code point that stands for itself; room for up to four bytes is needed.
  @inline(__always)
  mutating func write(_ codePoint: UInt32, to bytes: inout OutputSpan<UInt8>) {
    if let held { bytes.append(codePoint: held) }
    held = codePoint
  }

  /// Takes a combining mark; returns whether it had a Vietnamese letter to join.
  @inline(__always)
  mutating func join(_ mark: UInt32) -> Bool {
    guard let base = held, let letter = Composition.composed(base, mark, LetterTable.shared) else {
      return false
    }
    held = letter
    return true
  }

  /// Takes a shape and a tone for one letter, 0 for none; returns whether both could join it.
  mutating func join(_ shape: UInt32, _ tone: UInt32) -> Bool {
    // An i has its marked letters in one byte each.
    guard let before = held, before | 0x20 != 0x69 else { return false }
    for mark in [shape, tone] where mark != 0 && !join(mark) {
      held = before
      return false
    }
    return true
  }

  /// Takes a combining mark that has no Vietnamese letter before it.
  mutating func writeLoose(_ mark: UInt32, to bytes: inout OutputSpan<UInt8>) {
    hasLooseMarks = true
    write(mark, to: &bytes)
  }

  /// Writes what is held back.
  mutating func finish(_ bytes: inout OutputSpan<UInt8>) {
    if let held { bytes.append(codePoint: held) }
    held = nil
  }

  /// Brings text with loose marks into NFC, which has letters of other languages too.
  static func compose(_ output: inout [UInt8], from start: Int) {
    let text = String(decoding: output[start...], as: UTF8.self)
    output.removeSubrange(start...)
    var composed = String.UnicodeScalarView()
    composed.append(contentsOf: text._nfc)
    output.append(contentsOf: String(composed).utf8)
  }
}
