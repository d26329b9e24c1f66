/// A similarity or distance of the texts of one column, and what is kept to compute it fast.
struct TextMeasure: Sendable {
  enum Kind: Hashable, Sendable {
    case jaroWinkler, levenshtein, damerauLevenshtein, tokenOverlap, softTFIDF, commonPrefix
  }

  let kind: Kind
  private let texts: EncodedTexts
  private let tokens: TokenTexts?
  /// Weakest limit any level asks for: beyond it one value is as good as another.
  private let weakest: Float
  private var masks: PatternMasks
  private var preparedLeft: Int32 = -1
  /// Values found lately: one left text meets the same right texts again and again.
  private var recent: [(left: Int32, right: Int32, value: Float)]

  /// Longest stretch of a text that is looked at, in letters.
  static let lettersCompared = 256

  init(_ kind: Kind, _ texts: EncodedTexts, _ tokens: TokenTexts?, weakest: Float) {
    self.kind = kind
    self.texts = texts
    self.tokens = tokens
    self.weakest = weakest
    masks = PatternMasks(alphabetSize: texts.alphabetSize)
    recent = Array(repeating: (-1, -1, 0), count: 1024)
  }

  /// The value for two different texts that are not missing.
  mutating func value(_ left: Int32, _ right: Int32) -> Float {
    let slot = Int(truncatingIfNeeded: right &* 0x9E37 &+ left &* 0x85EB) & 1023
    if recent[slot].right == right, recent[slot].left == left { return recent[slot].value }
    let value = computed(left, right)
    recent[slot] = (left, right, value)
    return value
  }

  private mutating func computed(_ left: Int32, _ right: Int32) -> Float {
    switch kind {
    case .tokenOverlap: Float(tokens?.overlap(left, right) ?? 0)
    case .softTFIDF: Float(tokens?.softTFIDF(left, right) ?? 0)
    case .commonPrefix: Float(commonPrefix(texts.range(left), texts.range(right)))
    case .jaroWinkler, .levenshtein, .damerauLevenshtein: letterValue(left, right)
    }
  }

  private mutating func letterValue(_ left: Int32, _ right: Int32) -> Float {
    let (a, b) = (limited(texts.range(left)), limited(texts.range(right)))
    if isHopeless(left, right, a.count, b.count) { return kind == .jaroWinkler ? 0 : .infinity }
    guard a.count <= PatternMasks.limit, b.count <= PatternMasks.limit else {
      return slowValue(texts.letters[a], texts.letters[b])
    }
    if preparedLeft != left {
      masks.set(texts.letters[a])
      preparedLeft = left
    }
    return switch kind {
    case .jaroWinkler: Float(masks.jaroWinkler(texts.letters[b]))
    case .levenshtein: Float(masks.editDistance(texts.letters[b], swaps: false))
    default: Float(masks.editDistance(texts.letters[b], swaps: true))
    }
  }

  private func limited(_ range: Range<Int>) -> Range<Int> {
    range.lowerBound..<min(range.upperBound, range.lowerBound + Self.lettersCompared)
  }

  /// Whether lengths and letters already rule out the weakest level.
  private func isHopeless(_ left: Int32, _ right: Int32, _ n: Int, _ m: Int) -> Bool {
    let (a, b) = (texts.signatures[Int(left)], texts.signatures[Int(right)])
    // Letters that the other text does not have at all.
    let (onlyA, onlyB) = ((a & ~b).nonzeroBitCount, (b & ~a).nonzeroBitCount)
    if kind != .jaroWinkler { return Float(max(abs(n - m), onlyA, onlyB)) > weakest }
    let common = Float(max(0, min(n - onlyA, m - onlyB)))
    let bound = (common / Float(n) + common / Float(m) + 1) / 3
    return bound + 0.4 * (1 - bound) < weakest - 0.0001
  }

  private func commonPrefix(_ a: Range<Int>, _ b: Range<Int>) -> Int {
    let longest = min(a.count, b.count)
    for offset in 0..<longest
    where texts.letters[a.lowerBound + offset] != texts.letters[b.lowerBound + offset] {
      return offset
    }
    return longest
  }

  private func slowValue(_ a: ArraySlice<UInt16>, _ b: ArraySlice<UInt16>) -> Float {
    let (a, b) = (a.map(UInt32.init), b.map(UInt32.init))
    return a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        kind == .jaroWinkler
          ? Float(Similarity.jaroWinkler(b, a))
          : Float(EditDistance.distance(a, b, swaps: kind == .damerauLevenshtein))
      }
    }
  }
}
