import SeededRandom

/// One slip of the keyboard.
enum TypingError {
  private static let letters = Array("abcdeghiklmnopqrstuvxyáàảãạăâđêôơưế")

  /// A letter left out, doubled, replaced or swapped with the next one; behind the first word.
  static func random(in text: String, _ generator: inout SplitMix64) -> String {
    var characters = Array(text)
    let start = (characters.firstIndex(of: " ") ?? 0) + 1
    let index = Int.random(in: start..<characters.count, using: &generator)
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: characters.remove(at: index)
    case 1: characters.insert(characters[index], at: index)
    case 2: characters[index] = letters.randomElement(using: &generator) ?? "x"
    default: if index + 1 < characters.count { characters.swapAt(index, index + 1) }
    }
    return String(characters)
  }
}
