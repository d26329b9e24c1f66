/// Roman numbers in names of units: the list has `Phường Hải Châu II`, clerks also write `Hải Châu 2`;
/// hamlets likewise.
public enum RomanNumeral {
  private static let numerals: [(letters: [UInt8], digit: UInt8)] = [
    ("i", 1), ("ii", 2), ("iii", 3), ("iv", 4), ("vii", 7), ("viii", 8),
  ].map { (Array($0.utf8), UInt8(ascii: "0") + $1) }

  /// The digit of a key token, nil when it is no Roman number.
  ///
  /// V, VI, IX and X are left alone: `v` and `x` abbreviate words, and `vi` is a syllable
  /// (`Vi Hương`) that other spellings fold to.
  public static func digit(_ token: Span<UInt8>) -> UInt8? {
    guard token.count <= 4, token.count > 0,
      token[0] == UInt8(ascii: "i") || token[0] == UInt8(ascii: "v")
    else { return nil }
    return numerals.first { numeral in
      numeral.letters.count == token.count
        && numeral.letters.indices.allSatisfy { numeral.letters[$0] == token[$0] }
    }?.digit
  }
}
