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

  /// The mentions in a name, found now or before.
  mutating func mentions(
    in name: NameKeys, _ tail: NameTail, orFinding find: () -> [UnitMention]
  ) -> [UnitMention] {
    if let known = known(name, tail) { return known }
    let found = find()
    remember(found, name, tail)
    return found
  }

  private func known(_ name: NameKeys, _ tail: NameTail) -> [UnitMention]? {
    if let units = tail.units {
      if units.isEmpty, !tail.mayHoldBareName { return [] }
      if let named = self.units.mentions(in: name.accented(tokens: units), at: units.lowerBound) {
        guard tail.mayHoldBareName else { return named }
        let bare = fronts.mentions(
          in: name.accented(tokens: tail.start..<(units.lowerBound + 1)), at: tail.start)
        return bare.map { $0.isEmpty ? named : $0 + named }
      }
    }
    return others.mentions(
      in: name.accented(tokens: tail.start..<name.tokens.count), at: tail.start)
  }

  private mutating func remember(
    _ found: [UnitMention], _ name: NameKeys, _ tail: NameTail
  ) {
    guard let units = tail.units, !units.isEmpty, Self.cover(found, units) else {
      return others.remember(
        found, in: name.accented(tokens: tail.start..<name.tokens.count), at: tail.start)
    }
    self.units.remember(
      found.filter(\.explicitPrefix), in: name.accented(tokens: units), at: units.lowerBound)
    guard tail.mayHoldBareName else { return }
    fronts.remember(
      found.filter { !$0.explicitPrefix },
      in: name.accented(tokens: tail.start..<(units.lowerBound + 1)), at: tail.start)
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
