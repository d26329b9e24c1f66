@_spi(_Unicode) import Swift
import VietnameseText

/// Writes Unicode text in an encoding, the way programs that use it do.
struct TextEncoder {
  private let encoding: TextEncoding
  private let table: EncoderTable
  private let shown = ShownBytes()

  /// An encoder for any encoding.
  init(_ encoding: TextEncoding) {
    self.encoding = encoding
    table = EncoderTable(encoding.bytesBeforeAccidents)
  }

  /// The text in the encoding; for one cell, `carried` is what its decoder gives back.
  ///
  /// UTF-16 and UTF-8 with a mark start with their byte order mark. Old encodings write letters
  /// composed; what they do not have becomes the nearest thing they have, or a question mark.
  func encode(_ text: String) -> EncodedText {
    switch encoding {
    case .utf8: return EncodedText(bytes: Array(text.utf8), carried: text)
    case .utf8WithMark:
      return EncodedText(bytes: [0xEF, 0xBB, 0xBF] + Array(text.utf8), carried: text)
    case .utf16LittleEndian, .utf16BigEndian:
      return EncodedText(bytes: utf16("\u{FEFF}" + text), carried: text)
    case .utf8AsWindows1252:
      return EncodedText(bytes: shown.saved(Array(text.utf8)), carried: text)
    case .utf8AsWindows1252Twice:
      return EncodedText(bytes: shown.saved(shown.saved(Array(text.utf8))), carried: text)
    default:
      var encoded = letters(text)
      if encoding.bytesBeforeAccidents != encoding { encoded.bytes = shown.saved(encoded.bytes) }
      return encoded
    }
  }

  private func utf16(_ text: String) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return encoding == .utf16LittleEndian ? bytes : bytes.reversed()
    }
  }

  private func letters(_ text: String) -> EncodedText {
    var encoded = EncodedText()
    for scalar in text._nfc {
      for replacement in replacements(scalar) {
        encoded.bytes += table[replacement] ?? [0x3F]
        encoded.carried.unicodeScalars.append(table[replacement] == nil ? "?" : replacement)
      }
    }
    if encoding.bytesBeforeAccidents == .tcvn3 {
      encoded.carried = CapitalsRule.restored(encoded.carried)
    }
    return encoded
  }

  /// The scalar if the encoding has it, or else what people write for it.
  private func replacements(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    if table[scalar] != nil { return [scalar] }
    let isTCVN3 = encoding.bytesBeforeAccidents == .tcvn3
    let small = scalar.properties.lowercaseMapping.unicodeScalars
    if isTCVN3, let letter = small.first, small.count == 1, table[letter] != nil { return [letter] }
    return NearestWriting.of(scalar)
  }
}

extension TextEncoding {
  /// The encoding whose bytes were taken for Windows-1252, or the encoding itself.
  var bytesBeforeAccidents: TextEncoding {
    switch self {
    case .windows1258InUTF8: .windows1258
    case .tcvn3InUTF8: .tcvn3
    case .vniWindowsInUTF8: .vniWindows
    case .visciiInUTF8: .viscii
    case .vpsInUTF8: .vps
    default: self
    }
  }
}
