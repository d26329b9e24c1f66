/// Decodes the letters of one-byte and two-byte encodings, whatever the text seems to be.
struct LegacyDecoder {
  private let letters: LegacyLetters
  private let table: LegacyTable
  private let accidents: Int
  private var writer = LetterWriter()
  private var loss = DecodingLoss()

  /// A decoder of bytes that were taken so often for Windows-1252 and saved as UTF-8.
  init(_ letters: LegacyLetters, accidents: Int) {
    self.letters = letters
    self.accidents = accidents
    table = letters.table
  }

  /// Appends a cell in UTF-8, letters composed.
  mutating func append(_ cell: Span<UInt8>, to output: inout [UInt8]) -> DecodingLoss {
    loss = DecodingLoss()
    writer = LetterWriter()
    let start = output.count
    // A byte becomes three at most; a character that hides a byte is no shorter than the letter.
    output.append(addingCapacity: 3 * cell.count) { bytes in
      var index = 0
      while index < cell.count {
        let place = index
        let byte = MangledBytes.next(in: cell, at: &index, accidents: accidents)
        if byte < 0x80 || byte >= 0x100 {
          takeCharacter(byte, at: place, &bytes)
        } else {
          take(UInt8(truncatingIfNeeded: byte), at: place, &bytes)
        }
      }
      writer.finish(&bytes)
    }
    if writer.hasLooseMarks { LetterWriter.compose(&output, from: start) }
    return loss
  }

  /// ASCII, letters on control codes, and characters that were typed after an accident.
  @inline(__always)
  private mutating func takeCharacter(
    _ codePoint: UInt32, at place: Int, _ bytes: inout OutputSpan<UInt8>
  ) {
    if codePoint < 0x80 {
      writer.write(UInt32(table[UInt8(codePoint)]), to: &bytes)
    } else if codePoint == CodePoint.broken || codePoint == 0xFFFD {
      lose(at: place, &bytes)
    } else if 0x300..<0x370 ~= codePoint {
      combine(codePoint, &bytes)
    } else {
      writer.write(codePoint, to: &bytes)
    }
  }

  @inline(__always)
  private mutating func take(_ byte: UInt8, at place: Int, _ bytes: inout OutputSpan<UInt8>) {
    let entry = UInt32(table[byte])
    if entry == UInt32(LegacyTable.none) {
      if letters != .vniWindows || !mark(byte) { lose(at: place, &bytes) }
    } else if 0x300..<0x370 ~= entry {
      if letters != .tcvn3 {
        combine(entry, &bytes)
      } else if !writer.join(entry) {
        // Away from a vowel the fonts' bytes of tones are °, ² and their like.
        writer.write(UInt32(Windows1252.table[byte]), to: &bytes)
      }
    } else {
      writer.write(entry, to: &bytes)
    }
  }

  /// Puts the marks of VNI on the letter before; `false` when the two do not belong together.
  private mutating func mark(_ byte: UInt8) -> Bool {
    guard let marks = VNIWindows.marks(byte) else { return false }
    return writer.join(marks.shape, marks.tone)
  }

  private mutating func combine(_ mark: UInt32, _ bytes: inout OutputSpan<UInt8>) {
    if !writer.join(mark) { writer.writeLoose(mark, to: &bytes) }
  }

  private mutating func lose(at place: Int, _ bytes: inout OutputSpan<UInt8>) {
    loss.add(at: place)
    writer.write(0x3F, to: &bytes)
  }
}
