import Geography
import Register
import VietnameseText

extension PlaceResolver {
  /// Mentions in a name of which only the accented key is at hand.
  func mentions(in key: Span<UInt8>, kindEnd: Int? = nil, within: Place) -> [UnitMention] {
    var folded: [UInt8] = []
    MatchKey.appendFolded(key, to: &folded)
    return mentions(in: key, folded: folded.span, kindEnd: kindEnd, within: within)
  }
}
