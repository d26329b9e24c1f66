/// How a whole text says that it is Unicode: by a byte order mark, or by the zeros of UTF-16.
public struct UnicodeForm: Hashable, Sendable {
  /// UTF-8 behind a mark, or UTF-16.
  public var encoding: TextEncoding
  /// How many bytes the mark takes: 3, 2 or 0.
  public var markLength: Int

  /// The form of a text; `nil` for a text of single bytes without a mark, which `EncodingEvidence`
  /// decides about.
  ///
  /// UTF-16 without a mark is known by its first 64 KB: one byte of each pair is the high byte of
  /// Latin and Vietnamese letters, and many of these are zeros. What the letters are must still be
  /// decided from the text in UTF-8: a sheet in an old font can be saved in these forms too.
  /// - Complexity: O(1).
  public init?(of text: Span<UInt8>) {
    let head = text.extracting(first: min(text.count, 4))
    func starts(with mark: [UInt8]) -> Bool {
      mark.count <= head.count && mark.indices.allSatisfy { head[$0] == mark[$0] }
    }
    if starts(with: [0xEF, 0xBB, 0xBF]) {
      self.init(.utf8WithMark, 3)
    } else if starts(with: [0xFF, 0xFE]) {
      self.init(.utf16LittleEndian, 2)
    } else if starts(with: [0xFE, 0xFF]) {
      self.init(.utf16BigEndian, 2)
    } else if let encoding = Self.withoutMark(text) {
      self.init(encoding, 0)
    } else {
      return nil
    }
  }

  private init(_ encoding: TextEncoding, _ markLength: Int) {
    self.encoding = encoding
    self.markLength = markLength
  }

  private static func withoutMark(_ text: Span<UInt8>) -> TextEncoding? {
    let pairs = min(text.count, 64 << 10) / 2
    guard pairs >= 4 else { return nil }
    // First bytes of the pairs, then second ones.
    var zeros = [0, 0]
    var likely = [0, 0]
    for index in 0..<(2 * pairs) {
      let byte = text[index]
      if byte == 0 { zeros[index & 1] += 1 }
      if isHighByte(byte) { likely[index & 1] += 1 }
    }
    func isHigh(_ side: Int) -> Bool {
      likely[side] * 20 >= pairs * 19 && zeros[side] * 5 >= pairs && zeros[1 - side] * 20 <= pairs
    }
    if isHigh(1) { return .utf16LittleEndian }
    return isHigh(0) ? .utf16BigEndian : nil
  }

  /// Whether a byte is the high half of Latin letters, marks, Vietnamese letters or punctuation.
  private static func isHighByte(_ byte: UInt8) -> Bool {
    byte <= 0x03 || byte == 0x1E || byte == 0x20
  }
}
