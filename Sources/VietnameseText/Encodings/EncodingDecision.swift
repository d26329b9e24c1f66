/// Which encoding a text or a column is in, and how sure that is.
public struct EncodingDecision: Hashable, Sendable {
  /// The encoding in which most words are syllables of Vietnamese.
  public var encoding: TextEncoding
  /// The share of syllables among the distinct words with letters outside ASCII, read in
  /// `encoding`: 0…1; 1 for text without such words.
  public var score: Double
  /// The encoding that came second; `nil` when there was nothing to judge.
  public var runnerUp: TextEncoding?
  /// The same share, read in `runnerUp`.
  public var runnerUpScore: Double
  /// How many distinct words were judged.
  public var words: Int
  /// How many of them are nonsense in `encoding`, words that are Unicode beyond doubt left aside.
  ///
  /// A text in one encoding has a few (typing errors, other languages); more say that single columns
  /// may be in another.
  public var oddWords: Int
  /// Whether letters are written as base and combining marks (NFD).
  public var isDecomposed: Bool
  /// Whether the encoding may be relied on: bytes that are UTF-8 and make best sense so, or a reading
  /// that makes sense of half of the words and more than any other that reads them as other words.
  ///
  /// A text of which this is not so must not be read without somebody saying what it is in.
  public var isCertain: Bool

  /// For one of the encodings scored; the best of the others is the runner-up.
  init(_ scores: EncodingScores, _ encoding: TextEncoding, _ evidence: EncodingEvidence) {
    let others = EncodingScores.candidates.filter { $0 != encoding }
    let other = scores.best(among: others) { scores[$0].weight }
    self.encoding = encoding
    words = evidence.words.count + evidence.unicodeWords.count
    score = words == 0 ? 1 : scores[encoding].share
    runnerUp = words == 0 ? nil : other
    runnerUpScore = words == 0 ? 0 : scores[other].share
    oddWords = ReadingScore(evidence.words, as: encoding).bad
    isDecomposed = evidence.isDecomposed && encoding == .utf8
    let rivals = others.filter { scores[$0].weight >= scores[encoding].weight }
    let isClear =
      words > 0 && score >= 0.5 && rivals.allSatisfy { evidence.words.readAlike($0, encoding) }
    isCertain = isClear || (encoding == .utf8 && evidence.isUTF8)
  }
}
