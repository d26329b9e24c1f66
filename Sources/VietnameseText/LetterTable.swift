/// Every character of the Latin blocks (U+0000…U+024F, U+1E00…U+1EFF), by code point.
struct LetterTable: @unchecked Sendable {
  /// The one table.
  static let shared = LetterTable(LetterEntries())

  private let letters: UnsafePointer<Letter>
  private let vowels: UnsafePointer<UInt16>

  private init(_ entries: LetterEntries) {
    letters = .lasting(entries.letters)
    vowels = .lasting(entries.vowels)
  }

  /// The entry of a code point; `nil` outside the Latin blocks.
  @inline(__always)
  subscript(codePoint: UInt32) -> Letter? {
    LetterEntries.index(codePoint).map { letters[$0] }
  }

  /// The vowel of a row with a tone, as a code point; row and tone are those of a `Letter`.
  @inline(__always)
  func vowel(row: UInt8, tone: UInt8) -> UInt32 {
    UInt32(vowels[Int(row) * 6 + Int(tone)])
  }

  /// Whether the code point is a capital letter of the Latin blocks.
  @inline(__always)
  func isUpperCase(_ codePoint: UInt32) -> Bool {
    self[codePoint].map { UInt32($0.lower) != codePoint } ?? false
  }

  /// Whether the code point is a small letter of the Latin blocks.
  @inline(__always)
  func isLowerCase(_ codePoint: UInt32) -> Bool {
    guard let letter = self[codePoint] else { return false }
    return letter.isWord && UInt32(letter.lower) == codePoint && codePoint > 0x39
  }
}
