import VietnameseText

/// An encoding and how a program writes a whole text in it.
struct WrittenForm {
  let name: String
  let encoding: TextEncoding
  private let encoder: TextEncoder
  private let hasMark: Bool
  private let isDecomposed: Bool

  /// A whole text in an encoding; with a byte order mark where the encoding has one.
  init(
    _ encoding: TextEncoding, name: String? = nil, hasMark: Bool = true, isDecomposed: Bool = false
  ) {
    self.name = name ?? encoding.rawValue
    self.encoding = encoding
    encoder = TextEncoder(encoding)
    self.hasMark = hasMark
    self.isDecomposed = isDecomposed
  }

  /// Every form that can be told by its bytes.
  static var all: [WrittenForm] {
    var forms = TextEncoding.allCases.filter { $0 != .windows1252 }.map { WrittenForm($0) }
    forms.append(WrittenForm(.utf8, name: "utf-8, decomposed", isDecomposed: true))
    for encoding in [TextEncoding.utf16LittleEndian, .utf16BigEndian] {
      forms.append(WrittenForm(encoding, name: "\(encoding.rawValue), no mark", hasMark: false))
    }
    return forms
  }

  /// The text's bytes.
  func bytes(_ text: String) -> [UInt8] {
    let bytes = encoder.encode(isDecomposed ? VietnameseLetters.decomposed(text) : text).bytes
    return hasMark || !encoding.isUTF16 ? bytes : Array(bytes.dropFirst(2))
  }
}
