import VietnameseText

/// Bytes taken for Windows-1252 and saved as UTF-8.
struct ShownBytes {
  private let characters: [[UInt8]]

  init() {
    characters = (UInt8.min ... .max).map { byte in
      var text: [UInt8] = []
      let loss = TextEncoding.windows1252.decode([byte].span, to: &text)
      // The five free codes are kept as control characters.
      return loss.isEmpty ? text : Array(String(Unicode.Scalar(byte)).utf8)
    }
  }

  /// The UTF-8 of the characters that the bytes are shown as.
  func saved(_ bytes: [UInt8]) -> [UInt8] { bytes.flatMap { characters[Int($0)] } }
}
