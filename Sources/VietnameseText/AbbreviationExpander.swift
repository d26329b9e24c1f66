/// Writes out the abbreviations of one name.
struct AbbreviationExpander {
  private let name: NamePieces
  private let table: AbbreviationTable
  private var output: [UInt8] = []
  /// The piece to be looked at, and how many bytes of the name are written.
  private var index = 0
  private var written = 0
  private var hasExpanded = false
  private var isAfterCity = false

  init(_ table: AbbreviationTable, _ name: NamePieces) {
    self.table = table
    self.name = name
  }

  /// The name written out; `nil` when there was nothing to expand.
  mutating func expanded() -> [UInt8]? {
    while index < name.pieces.count {
      if let match = match() {
        write(match)
      } else {
        if name.pieces[index].kind == .word { isAfterCity = false }
        index += 1
      }
    }
    if !hasExpanded { return nil }
    output += name.bytes[written...]
    return output
  }

  /// The longest abbreviation that starts here and means its expansion here.
  private func match() -> AbbreviationMatch? {
    guard name.pieces[index].mayBeginAbbreviation, name.piece(index - 1, .number) == nil else {
      return nil
    }
    let candidates = AbbreviationMatch.candidates(table, name, at: index)
    if candidates.isEmpty { return nil }
    let context = AbbreviationContext(table, name, isAfterCity: isAfterCity)
    return candidates.last { context.accepts($0) }
  }

  private mutating func write(_ match: AbbreviationMatch) {
    hasExpanded = true
    output += name.bytes[written..<name.pieces[match.start].range.lowerBound]
    output += styled(match.entry)
    index = match.end
    isAfterCity = match.entry.expansion == Self.city
    if match.entry.isUnit { finishUnit() }
    skipRepeatedTail(of: match.entry.expansion)
    written = index < name.pieces.count ? name.pieces[index].range.lowerBound : name.bytes.count
  }

  private static let city = Array("Thành phố".utf8)

  /// Behind a unit the dot goes and one blank stands.
  private mutating func finishUnit() {
    if name.isMark(index, ".") { index += 1 }
    if name.piece(index, .word) != nil || name.piece(index, .number) != nil { output.append(0x20) }
  }

  private func styled(_ entry: Abbreviation) -> [UInt8] {
    if name.isAllCapitals { return entry.capitals }
    let isFirst = !name.pieces[..<index].contains { $0.kind == .word || $0.kind == .number }
    return isFirst ? entry.expansion : entry.inner
  }

  /// `NNCĐDC/Dioxin`: what the expansion ends with is not written twice.
  private mutating func skipRepeatedTail(of expansion: [UInt8]) {
    guard let slash = expansion.lastIndex(of: UInt8(ascii: "/")) else { return }
    let tail = expansion[(slash + 1)...]
    var next = index
    if name.piece(next, .blank) != nil { next += 1 }
    guard name.isMark(next, "/") || name.isMark(next, "-") else { return }
    next += 1
    var found: [UInt8] = []
    while next < name.pieces.count, found.count < tail.count {
      let piece = name.pieces[next]
      if piece.kind == .word {
        MatchKey.appendFolded(name.lower(piece).span, to: &found)
      } else if piece.kind != .blank, !name.isMark(next, "-") {
        return
      }
      next += 1
    }
    if found.elementsEqual(tail) { index = next }
  }
}
