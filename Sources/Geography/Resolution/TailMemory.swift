import VietnameseText

/// Remembers what the ends of names of one sort say of places.
///
/// Most ends are units with their unit words, perhaps behind a proper name: `Sen Hồng xã Kim Chung`.
/// The same units stand behind other proper names, and these before other units, so that each of the
/// two is remembered by itself. A proper name is remembered with the word behind it, which can show
/// that it is cut short.
struct TailMemory: Sendable {
  /// Ends that are nothing but units with their unit words.
  private var units = FoundMentions()
  /// What stands before such ends, with the first word of these.
  private var fronts = FoundMentions()
  /// All other ends.
  private var others = FoundMentions()

  /// The mentions in a name, found before; nil when they are not known.
  ///
  /// - Parameters:
  ///   - kindEnd: Where the end of the name begins.
  ///   - unit: Where its first unit word begins, nil without one.
  func mentions(in name: NameKeys, _ kindEnd: Int, _ unit: Int?) -> [UnitMention]? {
    let end = name.tokens.count
    guard let unit, let named = units.mentions(in: name.accented(tokens: unit..<end), at: unit)
    else { return others.mentions(in: name.accented(tokens: kindEnd..<end), at: kindEnd) }
    if unit == kindEnd { return named }
    let front = name.accented(tokens: kindEnd..<(unit + 1))
    guard let bare = fronts.mentions(in: front, at: kindEnd) else { return nil }
    return bare.isEmpty ? named : bare + named
  }

  /// Remembers the mentions found in a name.
  mutating func remember(
    _ found: [UnitMention], in name: NameKeys, _ kindEnd: Int, _ unit: Int?
  ) {
    let end = name.tokens.count
    guard let unit, Self.cover(found, unit..<end) else {
      return others.remember(found, in: name.accented(tokens: kindEnd..<end), at: kindEnd)
    }
    units.remember(
      found.filter(\.explicitPrefix), in: name.accented(tokens: unit..<end), at: unit)
    if unit == kindEnd { return }
    fronts.remember(
      found.filter { !$0.explicitPrefix }, in: name.accented(tokens: kindEnd..<(unit + 1)),
      at: kindEnd)
  }

  /// Whether units with their unit words, one behind the other, take all these tokens.
  private static func cover(_ found: [UnitMention], _ tokens: Range<Int>) -> Bool {
    var taken = tokens.lowerBound..<tokens.lowerBound
    for mention in found where mention.explicitPrefix && mention.tokens != taken {
      guard mention.tokens.lowerBound == taken.upperBound else { return false }
      taken = mention.tokens
    }
    return taken.upperBound == tokens.upperBound
  }
}
