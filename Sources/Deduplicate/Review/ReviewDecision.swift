public import Register

/// What people have come to about a pair of records, keyed by what these say.
public struct ReviewDecision: Hashable, Sendable {
  /// Code of the pair, see ``key(_:_:)``.
  public var pair: String
  /// The decision; ``ReviewVerdict/undecided`` changes nothing.
  public var verdict: ReviewVerdict
  /// The first of the two records in the order of their texts.
  public var left: RecordFingerprint
  /// The second one.
  public var right: RecordFingerprint

  /// A decision about two records, in any order.
  public init(_ verdict: ReviewVerdict, _ a: RecordFingerprint, _ b: RecordFingerprint) {
    self.verdict = verdict
    (left, right) = a.text <= b.text ? (a, b) : (b, a)
    pair = Self.key(a, b)
  }

  /// The code of a pair: `P` and 13 letters and digits, the same in whatever order the two are named.
  public static func key(_ a: RecordFingerprint, _ b: RecordFingerprint) -> String {
    let texts = [a.text, b.text].sorted()
    return IDText.text(UInt8(ascii: "P"), StableHash.of(texts[0], texts[1]))
  }
}
