/// Writes out the abbreviations of one name.
struct AbbreviationExpander {
  private let table: AbbreviationTable
  private let name: NamePieces
  private var output = ""
  private var index = 0
  private var hasExpanded = false
  private var lastExpansion = ""

  init(_ table: AbbreviationTable, _ name: NamePieces) {
    self.table = table
    self.name = name
  }

  /// The name written out; `nil` when there was nothing to expand.
  mutating func expanded() -> String? {
    while index < name.pieces.count {
      if let match = match() {
        write(match)
      } else {
        lastExpansion = name.pieces[index].kind == .word ? "" : lastExpansion
        output += name.pieces[index].text
        index += 1
      }
    }
    return hasExpanded ? output : nil
  }

  /// The longest abbreviation that starts here and means its expansion here.
  private func match() -> AbbreviationMatch? {
    guard name.piece(index, .word) != nil, name.piece(index - 1, .number) == nil else { return nil }
    let context = AbbreviationContext(table, name, lastExpansion)
    return AbbreviationMatch.candidates(table, name, at: index).last { context.accepts($0) }
  }

  private mutating func write(_ match: AbbreviationMatch) {
    hasExpanded = true
    lastExpansion = match.entry.expansion
    output += styled(match.entry)
    index = match.end
    if match.entry.isUnit { finishUnit() }
    skipRepeatedTail(of: match.entry.expansion)
  }

  /// Behind a unit the dot goes and one blank stands.
  private mutating func finishUnit() {
    if name.isMark(index, ".") { index += 1 }
    if name.piece(index, .word) != nil || name.piece(index, .number) != nil { output += " " }
  }

  private func styled(_ entry: Abbreviation) -> String {
    if name.isAllCapitals { return entry.expansion.uppercased() }
    let isFirst = !name.pieces[..<index].contains { $0.kind == .word || $0.kind == .number }
    guard entry.beginsWithUnit, !isFirst else { return entry.expansion }
    return MatchKey.lowercased(String(entry.expansion.prefix(1))) + entry.expansion.dropFirst()
  }

  /// `NNCĐDC/Dioxin`: what the expansion ends with is not written twice.
  private mutating func skipRepeatedTail(of expansion: String) {
    guard let slash = expansion.lastIndex(of: "/") else { return }
    let tail = MatchKey.folded(String(expansion[expansion.index(after: slash)...]))
    var next = index
    if name.piece(next, .blank) != nil { next += 1 }
    guard name.isMark(next, "/") || name.isMark(next, "-") else { return }
    next += 1
    var found = ""
    while next < name.pieces.count, found.utf8.count < tail.utf8.count {
      guard let word = name.piece(next, .word) else {
        guard name.piece(next, .blank) != nil || name.isMark(next, "-") else { return }
        next += 1
        continue
      }
      found += MatchKey.folded(String(word.text))
      next += 1
    }
    if found == tail { index = next }
  }
}
