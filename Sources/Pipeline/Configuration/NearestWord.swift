import Linkage

/// "Did you mean": the word nearest to a mistyped one.
public enum NearestWord {
  /// The nearest of the words by edit distance, the first one of equals; nil when none is near.
  public static func of(_ text: String, among words: [String]) -> String? {
    let reach = max(2, text.utf8.count / 3)
    let typed = Array(text.utf8)
    var best: (word: String, distance: Int)?
    for word in words {
      let letters = Array(word.utf8)
      guard
        let distance = Similarity.damerauLevenshtein(
          typed.span, letters.span, maximum: reach),
        distance < best?.distance ?? .max
      else { continue }
      best = (word, distance)
    }
    return best?.word
  }
}
