import Clean
import Register
import SeededRandom
import Testing
import VietnameseText

/// Every spelling of the code lists, exhaustively.
@Suite struct KindTableTests {
  private static let suffixes = ["", " phường Phúc Xá"]

  @Test("Every spelling of a kind gives that kind, alone and with a place", arguments: suffixes)
  func everyAlias(suffix: String) {
    let aliases = PipelineTables.aliases
    let outcomes = cleaned(aliases.map { [.name: $0.text + suffix] }, profile(.baDinh)).outcomes
    for (alias, outcome) in zip(aliases, outcomes) {
      guard case .record(let record) = outcome else {
        Issue.record("\(alias.text)\(suffix) is no association")
        continue
      }
      #expect(record.identity.kind == alias.kind, "\(alias.text)\(suffix)")
      #expect(record.identity.rest.isEmpty, "\(alias.text)\(suffix)")
    }
  }

  @Test("Every opening that is out of scope gives its reason", arguments: suffixes)
  func everyOutOfScopeOpening(suffix: String) {
    let openings = PipelineTables.outOfScope
    let outcomes = cleaned(openings.map { [.name: $0[0] + suffix] }, profile(.baDinh)).outcomes
    for (opening, outcome) in zip(openings, outcomes) {
      guard case .ended(.outOfScope, let reason) = outcome else {
        Issue.record("\(opening[0])\(suffix) counts as an association")
        continue
      }
      #expect(reason == opening[1], "\(opening[0])\(suffix)")
    }
  }

  /// What is left of a mistyped name can still begin with another listed name (`Hội Hữu nghị`), so that
  /// the rest reads as a proper name; anything else must not change the kind but in one of 200.
  @Test("A typing error does not turn one kind into another")
  func typingErrors() {
    let aliases = PipelineTables.aliases
    let rounds = 4
    var (recognised, shortened) = (0, 0)
    var wrong: [String] = []
    for seed in 1...UInt64(rounds) {
      var generator = SplitMix64(seed: seed)
      let mistyped = aliases.map { TypingError.random(in: $0.text, &generator) }
      let names = mistyped.map { [ReturnField.name: $0 + " phường Phúc Xá"] }
      for (index, outcome) in cleaned(names, profile(.baDinh)).outcomes.enumerated() {
        guard case .record(let record) = outcome else { continue }
        let (found, name) = (record.identity.kind, mistyped[index])
        recognised += found == aliases[index].kind ? 1 : 0
        if found.isEmpty || found == aliases[index].kind { continue }
        if !Self.begins(name, with: found) { wrong.append("\(name): \(found)") }
        shortened += record.identity.rest.isEmpty ? 0 : 1
      }
    }
    let count = aliases.count * rounds
    #expect(recognised * 100 > count * 70)
    #expect(wrong.count * 200 <= count, "\(wrong)")
    #expect(shortened * 100 < count * 2)
  }

  /// Whether the text, as it stands or with abbreviations written out, begins with a spelling of `kind`.
  private static func begins(_ text: String, with kind: String) -> Bool {
    let texts = [text, PipelineTables.abbreviations.expanded(text)].map {
      MatchKey.folded($0) + " "
    }
    return PipelineTables.aliases.contains { alias in
      let spellings = [alias.text, PipelineTables.abbreviations.expanded(alias.text)]
      return alias.kind == kind
        && spellings.contains { spelling in
          texts.contains { $0.hasPrefix(MatchKey.folded(spelling) + " ") }
        }
    }
  }
}
