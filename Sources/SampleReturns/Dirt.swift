/// What typing, copying and old programs do to a text.
enum Dirt {
  /// One slip of the fingers in one of the longer words, never in its first letter: two letters
  /// swapped, one left out, one doubled, or a diacritic forgotten.
  static func typingError(_ text: String, _ random: inout SplitMix64) -> String {
    var words = text.split(separator: " ").map(String.init)
    let long = words.indices.filter { words[$0].count >= 4 }
    guard !long.isEmpty else { return text }
    let position = random.pick(long)
    var letters = Array(words[position])
    let at = random.within(1...(letters.count - 2))
    switch random.below(4) {
    case 0 where letters[at] != letters[at + 1]: letters.swapAt(at, at + 1)
    case 1: letters.remove(at: at)
    case 2: letters.insert(letters[at], at: at)
    default:
      let plain = VietnameseLetters.withoutDiacritics(words[position])
      letters = plain == words[position] ? letters + [letters[letters.count - 1]] : Array(plain)
    }
    words[position] = String(letters)
    return words.joined(separator: " ")
  }

  /// A blank doubled, or one at the end.
  static func doubledBlank(_ text: String, _ random: inout SplitMix64) -> String {
    random.chance(0.3) ? text + " " : replacingBlank(text, with: "  ", &random)
  }

  /// One blank replaced by another text: nothing, a no-break space, a line break.
  static func replacingBlank(
    _ text: String, with other: String, _ random: inout SplitMix64
  ) -> String {
    var words = text.split(separator: " ").map(String.init)
    guard words.count > 1 else { return text }
    let position = random.below(words.count - 1)
    words[position] += other + words.remove(at: position + 1)
    return words.joined(separator: " ")
  }

  /// A zero-width space behind one word.
  static func zeroWidth(_ text: String, _ random: inout SplitMix64) -> String {
    replacingBlank(text, with: "\u{200B} ", &random)
  }

  private static let lookAlikes: [Character: Character] = [
    "H": "Н", "C": "С", "c": "с", "o": "о", "a": "а", "e": "е", "T": "Т", "B": "В", "K": "К",
  ]

  /// One letter replaced by the Cyrillic one that looks the same.
  static func lookAlike(_ text: String, _ random: inout SplitMix64) -> String {
    var letters = Array(text)
    let places = letters.indices.filter { lookAlikes[letters[$0]] != nil }
    guard !places.isEmpty else { return text }
    let place = random.pick(places)
    letters[place] = lookAlikes[letters[place]] ?? letters[place]
    return String(letters)
  }

  /// Every Đ written as the Icelandic Ð, as old fonts left it.
  static func eth(_ text: String) -> String {
    String(text.map { $0 == "Đ" ? "Ð" : $0 == "đ" ? "ð" : $0 })
  }

  /// One digit of a number changed into its neighbour.
  static func mistypedNumber(_ number: Int, _ random: inout SplitMix64) -> Int {
    number % 10 == 9 ? number - 1 : number + random.pick([1, 10])
  }
}
