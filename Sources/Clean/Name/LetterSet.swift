/// Which letters and digits of ASCII, and whether blanks, stand in a folded phrase.
///
/// An edit takes one character away and puts one in its place, so it changes two members at most:
/// phrases whose sets differ in more are further apart. Other characters are left out, which makes
/// sets only more alike.
struct LetterSet: Sendable {
  private var bits: UInt64 = 0

  /// The empty set.
  init() {}

  /// The set of some bytes.
  init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { insert(byte) }
  }

  /// Adds the bytes of a word.
  mutating func insert(_ word: ArraySlice<UInt8>) {
    for byte in word { insert(byte) }
  }

  /// Adds a byte.
  mutating func insert(_ byte: UInt8) {
    switch byte {
    case 0x61...0x7A: bits |= 1 << UInt64(byte - 0x61)
    case 0x30...0x39: bits |= 1 << UInt64(byte - 0x30 + 26)
    case 0x20: bits |= 1 << 36
    default: break
    }
  }

  /// How many edits the phrases are apart at least.
  func edits(to other: LetterSet) -> Int { ((bits ^ other.bits).nonzeroBitCount + 1) / 2 }
}
