import Linkage
import VietnameseText

/// Words before an association's name that say nothing of which body it is (`Ban Chấp hành Hội …`).
///
/// A class because it is at hand in every step of taking a name apart.
public final class LegalNoise: Sendable {
  private let noise: Phrases
  /// Legal forms: folded words that open a name.
  private let forms: Phrases
  private let openers: [[UInt8]]

  /// Builds the table.
  ///
  /// - Parameter rows: `form,words,use` of `legal-forms.csv`, without the header line; `use` is
  ///   `drop` for noise, `keep` for legal forms.
  public init(rows: [[String]]) {
    func keys(_ use: String) -> [[UInt8]] {
      rows.filter { $0.count >= 3 && $0[2] == use }
        .map { Array(MatchKey.folded(TextNormalizer.normalized($0[1])).utf8) }
    }
    openers = keys("keep")
    forms = Phrases(openers)
    noise = Phrases(keys("drop"))
  }

  /// Index of the first token of the name proper: numbering and noise before it are passed over, but
  /// only when a legal form follows, or a listed opening such as `Chi hội`.
  func start(of name: NameTokens, isListed: (_ start: Int) -> Bool) -> Int {
    var start = 0
    while start < name.count, !opens(name, at: start), !isListed(start) {
      guard let next = noiseEnd(name, at: start) else { return 0 }
      start = next
    }
    // `Hội Hội Khuyến học`: written twice, meant once.
    while name.isRepeated(start), opens(name, at: start) { start += 1 }
    return start < name.count ? start : 0
  }

  /// Whether a folded text is a legal form and nothing else.
  func isForm(_ folded: String) -> Bool { openers.contains { folded.utf8.elementsEqual($0) } }

  /// Whether a legal form starts at that token.
  func opens(_ name: NameTokens, at start: Int) -> Bool {
    forms.longest(in: name, at: start) != nil
  }

  /// The end of the legal form at that token, spelt plainly or within one typing error; nil without.
  func formEnd(_ name: NameTokens, at start: Int) -> Int? {
    let ends = openers.lazy.compactMap { opener -> Int? in
      let end = start + opener.count { $0 == 0x20 } + 1
      guard end <= name.count else { return nil }
      let words = name.folded(start..<end)
      // Two letters are too few to tell: `Hồ` is a family name.
      guard words.count >= 3 else { return nil }
      return Similarity.damerauLevenshtein(words.span, opener.span, maximum: 1) != nil ? end : nil
    }
    return ends.max()
  }

  /// How many letters and blanks an alias has behind its legal form.
  func lettersBehindForm(_ folded: [UInt8]) -> Int {
    folded.count - (openers.filter { folded.starts(with: $0 + [0x20]) }.map(\.count).max() ?? 0)
  }

  private func noiseEnd(_ name: NameTokens, at start: Int) -> Int? {
    let token = name.folded(start..<(start + 1))
    let isNumeral =
      token.allSatisfy { (0x30...0x39).contains($0) } || token.allSatisfy("ivx".utf8.contains)
    if isNumeral || token.count == 1 { return start + 1 }
    return noise.longest(in: name, at: start)?.end
  }
}
