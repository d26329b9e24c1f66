import Geography
import Register
import VietnameseText

extension NameParser {
  /// A reading of the name, and the places in it.
  struct Taken {
    /// Its number among the readings.
    let plain: Int
    var reading: NameReading
    var mentions: [UnitMention]
    /// Whether words are left that neither kind nor place explains.
    var hasMore: Bool
  }

  /// The reading that leaves the least over; or the one with lost blanks put back where the other names
  /// nothing (`Câulạc bộ Cồng chiêng`), or no place (`Hội Khuyến học phườngThạc Gián`).
  mutating func taken(_ within: Place) -> Taken {
    let plain = readings.indices.min { readings[$0].rest < readings[$1].rest } ?? 0
    let found = taken(plain, within)
    guard found.hasMore, !found.reading.isSplit,
      let split = readings.firstIndex(where: \.isSplit)
    else { return found }
    let other = taken(split, within)
    if isUsable(other.reading), !isUsable(found.reading) { return other }
    return opening(other.reading) == opening(found.reading)
      && other.mentions.count > found.mentions.count ? other : found
  }

  private mutating func taken(_ number: Int, _ within: Place) -> Taken {
    let mentions = mentions(readings[number], within)
    return Taken(
      plain: number, reading: readings[number], mentions: mentions,
      hasMore: isUnexplained(readings[number], mentions))
  }

  /// Looks for typing errors where words are left over.
  mutating func putRight(
    _ found: inout Taken, _ within: Place, _ repairs: inout [EditRule]
  ) {
    guard found.hasMore else { return }
    if let near = mistyped(readings, found.reading.opening, found.plain) {
      found.reading = near
    } else if let right = withAbbreviationPutRight(), right.rest < found.reading.rest {
      found.reading = right
      if !repairs.contains(.abbreviation) { repairs.append(.abbreviation) }
    } else if let cut = withWordsCut(found.reading) {
      found.reading = cut
      if !repairs.contains(.abbreviation) { repairs.append(.abbreviation) }
      found.mentions = mentions(found.reading, within)
      found.hasMore = isUnexplained(found.reading, found.mentions)
      return
    } else {
      return
    }
    found.mentions = mentions(found.reading, within)
    found.hasMore = isUnexplained(found.reading, found.mentions)
    if !repairs.contains(.nameMisspelt) { repairs.append(.nameMisspelt) }
  }

  /// Whether the name begins with `H.` and is no district's: `H. Cá nước lạnh`.
  private func cutsForm() -> Bool {
    let name = text[start(of: text)...]
    return name.count > 3 && (name.starts(with: "H.".utf8) || name.starts(with: "h.".utf8))
      && !resolver.isUnitAlone(String(decoding: name, as: UTF8.self))
  }

  /// Puts the legal form back that was left out, where all behind it is a listed name and places then:
  /// `Chữ thập đỏ xã Suối Giàng`.
  ///
  /// - Returns: Whether it was so; else nothing changes.
  mutating func putFormBefore(
    _ found: inout Taken, _ within: Place, _ repairs: inout [EditRule]
  ) -> Bool {
    let (written, before) = (text, repairs)
    if cutsForm() {
      text.replaceSubrange(start(of: text)..<(start(of: text) + 2), with: "Hội ".utf8)
      read(&repairs)
      var named = taken(within)
      putRight(&named, within, &repairs)
      if isUsable(named.reading) {
        found = named
        if !repairs.contains(.abbreviation) { repairs.append(.abbreviation) }
        return true
      }
      (text, repairs) = (written, before)
    }
    let form = MatchKey.hasDiacritics(text.span) ? "Hội " : "Hoi "
    text.insert(contentsOf: form.utf8, at: start(of: text))
    read(&repairs)
    var named = taken(within)
    putRight(&named, within, &repairs)
    if named.reading.opening != nil, !named.hasMore {
      found = named
      repairs.append(.nameWithoutForm)
      return true
    }
    (text, repairs) = (written, before)
    read(&repairs)
    found = taken(within)
    return false
  }

  /// The first reading, the plain one before all others, that nearly begins with a listed name.
  private func mistyped(
    _ readings: [NameReading], _ known: KindMatch?, _ plain: Int
  ) -> NameReading? {
    if let near = mistyped(readings[plain], known) { return near }
    for index in readings.indices where index != plain {
      if let near = mistyped(readings[index], known) { return near }
    }
    return nil
  }

  private func mistyped(_ reading: NameReading, _ known: KindMatch?) -> NameReading? {
    guard let near = kinds.nearest(reading.tokens, from: reading.start, beyond: known?.alias)
    else { return nil }
    var result = reading
    result.opening = near
    return result
  }

  /// The name with a mistyped abbreviation put right, where one listed name alone comes of it.
  private mutating func withAbbreviationPutRight() -> NameReading? {
    var found: NameReading?
    for name in mistypedAbbreviations.undone(in: text) {
      let forms = words.forms(of: name) { _ in false }
      guard let keys = forms.expanded else { continue }
      let right = reading(keys, isSplit: false)
      readings.append(right)
      guard let opening = right.opening else { continue }
      if let other = found?.opening, !isOneKind(opening, other) { return nil }
      if found.map({ right.rest < $0.rest }) ?? true { found = right }
    }
    return found
  }

  /// A name of no listed kind, read with words that are cut to their first letters.
  private func withWordsCut(_ reading: NameReading) -> NameReading? {
    guard reading.opening == nil,
      let opening = kinds.abbreviated(reading.tokens, from: reading.start)
    else { return nil }
    var result = reading
    result.opening = opening
    return result
  }

  private func isOneKind(_ a: KindMatch, _ b: KindMatch) -> Bool {
    kinds.aliases[a.alias].opening == kinds.aliases[b.alias].opening
  }
}
