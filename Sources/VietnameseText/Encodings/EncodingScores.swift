/// How well a sample of words reads in each encoding that can be decided.
struct EncodingScores {
  /// Every encoding that can be decided; of equal ones the first wins.
  static let candidates: [TextEncoding] = [
    .utf8, .tcvn3, .vniWindows, .windows1258, .viscii, .vps, .utf8AsWindows1252,
    .utf8AsWindows1252Twice, .tcvn3InUTF8, .vniWindowsInUTF8, .windows1258InUTF8, .visciiInUTF8,
    .vpsInUTF8,
  ]

  /// In the order of the candidates.
  private var scores: [ReadingScore]
  /// Words that are Unicode beyond doubt, which speak for UTF-8 and against nothing.
  private let unicode: ReadingScore
  private let isUTF8: Bool

  /// Reads a sample in every encoding; when the first words leave no doubt, only these.
  init(_ evidence: EncodingEvidence) {
    let words = evidence.words
    isUTF8 = evidence.isUTF8
    unicode = ReadingScore(evidence.unicodeWords, as: .utf8)
    scores = Self.scores(words, first: Self.firstRound)
    if words.count > Self.firstRound, !isClear { scores = Self.scores(words, first: .max) }
  }

  /// The encoding that reads best, everything counted.
  ///
  /// Text that is UTF-8 stays so unless another reading makes sense and is better by a common word:
  /// it may be in a language that this room does not know.
  var best: TextEncoding {
    let best = self.best(among: Self.candidates) { self[$0].weight }
    let isBetter = self[best].share >= 0.5 && self[best].weight - self[.utf8].weight >= 3
    return isUTF8 && !isBetter ? .utf8 : best
  }

  /// How well everything reads in one of the candidates.
  subscript(encoding: TextEncoding) -> ReadingScore {
    encoding == .utf8 ? ofDoubtful(encoding) + unicode : ofDoubtful(encoding)
  }

  /// Whether some words are Unicode beyond doubt.
  var hasUnicode: Bool { unicode.good > 0 }

  /// How well the words read that are not Unicode beyond doubt.
  func ofDoubtful(_ encoding: TextEncoding) -> ReadingScore {
    Self.candidates.firstIndex(of: encoding).map { scores[$0] } ?? ReadingScore()
  }

  /// What speaks for reading the doubtful words of one column in an encoding.
  ///
  /// Words beyond doubt beside them speak a little for Unicode: headings are often typed anew.
  func weightInColumn(_ encoding: TextEncoding) -> Int {
    ofDoubtful(encoding).weight + (encoding == .utf8 ? unicode.good / 8 : 0)
  }

  /// The best of some encodings for the doubtful words of one column; of equal ones the first.
  func bestInColumn(among encodings: [TextEncoding]) -> TextEncoding {
    best(among: encodings, by: weightInColumn)
  }

  /// The best of some encodings by a weight; of equal ones the first.
  func best(among encodings: [TextEncoding], by weight: (TextEncoding) -> Int) -> TextEncoding {
    encodings.max { weight($0) < weight($1) } ?? .utf8
  }

  private static let firstRound = 64

  private static func scores(_ words: WordSample, first most: Int) -> [ReadingScore] {
    candidates.map { ReadingScore(words, as: $0, first: most) }
  }

  /// Whether one reading is right for nearly all words and no other comes near, or the words are a
  /// few among many that are Unicode beyond doubt and read well as such.
  private var isClear: Bool {
    let best = self.best(among: Self.candidates) { ofDoubtful($0).weight }
    let second = self.best(among: Self.candidates.filter { $0 != best }) { ofDoubtful($0).weight }
    if ofDoubtful(best).share >= 0.9, ofDoubtful(best).weight > 2 * ofDoubtful(second).weight {
      return true
    }
    let own = ofDoubtful(.utf8)
    return unicode.good > own.good && own.share >= 0.9 && own.weight >= ofDoubtful(best).weight
  }
}
