/// The forms in which names and places are compared.
///
/// Input is normalised text. Both keys are lower case, with one blank for every run of characters that are no letters or
/// digits and none at the ends, and in one spelling where Vietnamese has two: the tone of an open
/// `oa`, `oe`, `uy` on its first vowel (`hòa`), and `i` for a lone `y` (`kĩ`). Applying a key twice
/// changes nothing more.
public enum MatchKey {
  /// Appends the key with diacritics: `Xã Yên Hoà` → `xã yên hòa`.
  /// - Complexity: O(*n*), no allocation but the output's.
  public static func appendAccented(_ input: Span<UInt8>, to output: inout [UInt8]) {
    append(input, folding: false, &output)
  }

  /// Appends the key without diacritics, đ as d: `Xã Yên Hoà` → `xa yen hoa`.
  /// - Complexity: O(*n*), no allocation but the output's.
  public static func appendFolded(_ input: Span<UInt8>, to output: inout [UInt8]) {
    append(input, folding: true, &output)
  }

  /// Appends both keys in one pass.
  /// - Complexity: O(*n*), no allocation but the outputs'.
  public static func append(
    _ input: Span<UInt8>, accented: inout [UInt8], folded: inout [UInt8]
  ) {
    accented.append(addingCapacity: 2 * input.count) { accents in
      folded.append(addingCapacity: 2 * input.count) { folds in
        let table = LetterTable.shared
        var accentedWriter = KeyWriter(table)
        var foldedWriter = KeyWriter(table)
        var index = 0
        while index < input.count {
          let codePoint = CodePoint.next(in: input, at: &index)
          if let letter = table[codePoint] {
            if letter.isWord {
              accentedWriter.write(UInt32(letter.lower), &accents)
              foldedWriter.write(UInt32(letter.folded), &folds)
            } else {
              accentedWriter.endWord(&accents)
              foldedWriter.endWord(&folds)
            }
          } else {
            writeRare(codePoint, false, &accentedWriter, &accents)
            writeRare(codePoint, true, &foldedWriter, &folds)
          }
        }
        accentedWriter.endWord(&accents)
        foldedWriter.endWord(&folds)
      }
    }
  }

  /// The key of a string, with diacritics.
  public static func accented(_ text: String) -> String {
    var output: [UInt8] = []
    appendAccented(text.utf8.span, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// The key of a string, without diacritics.
  public static func folded(_ text: String) -> String {
    var output: [UInt8] = []
    appendFolded(text.utf8.span, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// The same text in lower case, spelling and punctuation kept.
  public static func lowercased(_ text: String) -> String {
    var output: [UInt8] = []
    appendLowercased(text.utf8.span, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// Appends the same text in lower case.
  static func appendLowercased(_ input: Span<UInt8>, to output: inout [UInt8]) {
    output.append(addingCapacity: 2 * input.count) { bytes in
      let table = LetterTable.shared
      var index = 0
      while index < input.count {
        let codePoint = CodePoint.next(in: input, at: &index)
        bytes.append(codePoint: table[codePoint].map { UInt32($0.lower) } ?? lower(codePoint))
      }
    }
  }

  /// Whether the text has a letter with a Vietnamese diacritic, composed or not, or đ.
  public static func hasDiacritics(_ input: Span<UInt8>) -> Bool {
    let table = LetterTable.shared
    var index = 0
    while index < input.count {
      let codePoint = CodePoint.next(in: input, at: &index)
      if codePoint < 0x80 { continue }
      if 0x300...0x36F ~= codePoint { return true }
      guard let letter = table[codePoint] else { continue }
      if letter.row != Letter.Row.none || letter.lower == 0x111 { return true }
    }
    return false
  }

  /// A character's lower case takes at most twice its bytes: two become three, one stays one.
  private static func append(_ input: Span<UInt8>, folding: Bool, _ output: inout [UInt8]) {
    output.append(addingCapacity: 2 * input.count) { bytes in
      let table = LetterTable.shared
      var writer = KeyWriter(table)
      var index = 0
      while index < input.count {
        let codePoint = CodePoint.next(in: input, at: &index)
        if let letter = table[codePoint] {
          if letter.isWord {
            writer.write(UInt32(folding ? letter.folded : letter.lower), &bytes)
          } else {
            writer.endWord(&bytes)
          }
        } else {
          writeRare(codePoint, folding, &writer, &bytes)
        }
      }
      writer.endWord(&bytes)
    }
  }

  /// Letters and digits of other scripts stay; marks stay on them, but not in the folded key.
  private static func writeRare(
    _ codePoint: UInt32, _ folding: Bool, _ writer: inout KeyWriter,
    _ bytes: inout OutputSpan<UInt8>
  ) {
    guard let properties = Unicode.Scalar(codePoint)?.properties else {
      return writer.endWord(&bytes)
    }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark:
      if !folding { writer.write(codePoint, &bytes) }
    case .decimalNumber:
      writer.write(codePoint, &bytes)
    default:
      if properties.isAlphabetic {
        writer.write(lower(codePoint), &bytes)
      } else {
        writer.endWord(&bytes)
      }
    }
  }

  private static func lower(_ codePoint: UInt32) -> UInt32 {
    let scalar = Unicode.Scalar(codePoint) ?? "?"
    return scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? codePoint
  }
}
