import VietnameseText

/// A name's match keys, cut into tokens; both keys have the same tokens.
struct NameTokens {
  private let accentedKey: [UInt8]
  private let foldedKey: [UInt8]
  private let accentedEnds: [Int]
  private let foldedEnds: [Int]
  let hasDiacritics: Bool

  /// Tokens of a normalised text.
  init(_ text: Span<UInt8>) {
    var accented: [UInt8] = []
    var folded: [UInt8] = []
    MatchKey.appendAccented(text, to: &accented)
    MatchKey.appendFolded(text, to: &folded)
    hasDiacritics = MatchKey.hasDiacritics(text)
    accentedEnds = Self.ends(accented)
    foldedEnds = Self.ends(folded)
    accentedKey = accented
    foldedKey = folded
  }

  private static func ends(_ key: [UInt8]) -> [Int] {
    guard !key.isEmpty else { return [] }
    var ends = key.indices.filter { key[$0] == 0x20 }
    ends.append(key.count)
    return ends
  }

  /// How many tokens there are.
  var count: Int { min(accentedEnds.count, foldedEnds.count) }

  /// The whole accented key.
  var key: [UInt8] { accentedKey }

  /// Tokens of the accented key, joined by blanks.
  func accented(_ range: Range<Int>) -> ArraySlice<UInt8> {
    Self.slice(accentedKey, accentedEnds, range)
  }

  /// Tokens of the folded key, joined by blanks.
  func folded(_ range: Range<Int>) -> ArraySlice<UInt8> {
    Self.slice(foldedKey, foldedEnds, range)
  }

  private static func slice(_ key: [UInt8], _ ends: [Int], _ range: Range<Int>)
    -> ArraySlice<UInt8>
  {
    guard !range.isEmpty else { return [] }
    let start = range.lowerBound == 0 ? 0 : ends[range.lowerBound - 1] + 1
    return key[start..<ends[range.upperBound - 1]]
  }
}
