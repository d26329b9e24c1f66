/// One text prepared for comparing with many: for each letter, a word with the bits of its places.
///
/// The bit-parallel algorithms below treat one letter of the other text in a few instructions. They
/// hold texts of up to 64 letters.
struct PatternMasks {
  private var masks: [UInt64]
  /// Letters of the text.
  private(set) var letters: ArraySlice<UInt16> = []

  init(alphabetSize: Int) { masks = Array(repeating: 0, count: alphabetSize) }

  /// Longest text these hold.
  static let limit = 64

  /// Takes the place of the text before; at most ``limit`` letters.
  mutating func set(_ text: ArraySlice<UInt16>) {
    for letter in letters { masks[Int(letter)] = 0 }
    letters = text
    var bit: UInt64 = 1
    for letter in text {
      masks[Int(letter)] |= bit
      bit <<= 1
    }
  }

  /// Jaro–Winkler similarity to a text, see ``Similarity/jaroWinkler(_:_:)``.
  ///
  /// - SeeAlso: M. Bachmann, RapidFuzz, for the bit-parallel form.
  func jaroWinkler(_ text: ArraySlice<UInt16>) -> Double {
    let (n, m) = (letters.count, text.count)
    guard n > 0, m > 0 else { return n == m ? 1 : 0 }
    let (inPattern, inText) = common(text, reach: max(max(n, m) / 2 - 1, 0))
    guard inText != 0 else { return 0 }
    let c = Double(inText.nonzeroBitCount)
    let ordered = c - Double(outOfOrder(text, inPattern, inText)) / 2
    let jaro = (c / Double(m) + c / Double(n) + ordered / c) / 3
    guard jaro > 0.7 else { return jaro }
    var prefix = 0
    while prefix < min(4, n, m),
      letters[letters.startIndex + prefix] == text[text.startIndex + prefix]
    {
      prefix += 1
    }
    return jaro + Double(prefix) * 0.1 * (1 - jaro)
  }

  /// Letters in common: their places in this text and in the other.
  private func common(_ text: ArraySlice<UInt16>, reach: Int) -> (UInt64, UInt64) {
    var (inPattern, inText): (UInt64, UInt64) = (0, 0)
    // Places within reach of the letter looked at.
    var window: UInt64 = reach >= 63 ? .max : (1 << UInt64(reach + 1)) - 1
    var bit: UInt64 = 1
    var place = 0
    for letter in text {
      let found = masks[Int(letter)] & window & ~inPattern
      inPattern |= found & (~found &+ 1)
      if found != 0 { inText |= bit }
      bit <<= 1
      window = place < reach ? window << 1 | 1 : window << 1
      place += 1
    }
    return (inPattern, inText)
  }

  private func outOfOrder(_ text: ArraySlice<UInt16>, _ inPattern: UInt64, _ inText: UInt64) -> Int
  {
    var (pattern, rest, count) = (inPattern, inText, 0)
    while rest != 0 {
      let letter = text[text.startIndex + rest.trailingZeroBitCount]
      let lowest = pattern & (~pattern &+ 1)
      if masks[Int(letter)] & lowest == 0 { count += 1 }
      rest &= rest &- 1
      pattern ^= lowest
    }
    return count
  }

  /// Edit distance to a text; with `swaps`, exchanging two neighbours is one edit, as in
  /// ``Similarity/damerauLevenshtein(_:_:maximum:)``, else it is two.
  ///
  /// - SeeAlso: H. Hyyrö (2003), A Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit
  ///   Distances, *Nordic Journal of Computing* 10(1), 29–39.
  func editDistance(_ text: ArraySlice<UInt16>, swaps: Bool) -> Int {
    guard !letters.isEmpty else { return text.count }
    let last: UInt64 = 1 << UInt64(letters.count - 1)
    var (up, down): (UInt64, UInt64) = (.max, 0)
    var (diagonal, before): (UInt64, UInt64) = (0, 0)
    var distance = letters.count
    for letter in text {
      let places = masks[Int(letter)]
      let swapped = swaps ? (~diagonal & places) << 1 & before : 0
      diagonal = ((places & up) &+ up) ^ up | places | down | swapped
      var right = down | ~(diagonal | up)
      var left = diagonal & up
      if right & last != 0 { distance += 1 }
      if left & last != 0 { distance -= 1 }
      right = right << 1 | 1
      left <<= 1
      up = left | ~(diagonal | right)
      down = right & diagonal
      before = places
    }
    return distance
  }
}
