/// How well words read in one encoding.
struct ReadingScore: Equatable {
  /// Words that are syllables of Vietnamese, the common ones included.
  var good = 0
  /// Words that are common syllables.
  var common = 0
  /// Words that are not.
  var bad = 0

  /// What readings are compared by: the weights are roughly the logarithms of how much oftener a word
  /// of each kind comes out of the right encoding than of a wrong one.
  var weight: Int { good + 2 * common - 2 * bad }

  /// Both counted together.
  static func + (a: ReadingScore, b: ReadingScore) -> ReadingScore {
    var sum = a
    sum.good += b.good
    sum.common += b.common
    sum.bad += b.bad
    return sum
  }

  /// The share of good words among those that say something; 0 when none does.
  var share: Double { good + bad == 0 ? 0 : Double(good) / Double(good + bad) }

  /// Nothing judged.
  init() {}

  /// Reads the first words of a sample in one encoding.
  init(_ words: WordSample, as encoding: TextEncoding, first most: Int = .max) {
    var reading = WordReading(encoding)
    var score = ReadingScore()
    words.forEach(first: most) { score.count(reading.verdict($0)) }
    self = score
  }

  private mutating func count(_ verdict: WordVerdict) {
    switch verdict {
    case .common:
      good += 1
      common += 1
    case .good: good += 1
    case .bad: bad += 1
    case .none: break
    }
  }
}
