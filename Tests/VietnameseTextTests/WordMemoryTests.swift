import SeededRandom
import Testing

@testable import VietnameseText

/// Names read word by word from memory, beside the same names read letter by letter.
@Suite struct WordMemoryTests {
  private static let table = AbbreviationTableTests.table

  private static let parts =
    Samples.syllables + [
      "Hội", "HỘI", "NGƯỜI", "MÙ", "Hoi", "KHUYEN", "NCT", "CLB", "CLBThơ", "TP", "T.P", "Tp", "P5",
      "P. 5", "X.", "NNCĐDC/Dioxin", "KH&KT", "Nạnnhân", "hữunghị", "bộYoga", "Đôngy", "taxi",
      "số 01", "A1B2", "y", "Ý", "qúy", "ŝy", "ΩB", "Наш", "a\u{301}\u{302}", "\u{301}", "–", "…",
      "(", ")", "/", "-", ",", "\"", "Đ", "bĐ", "12345678901", "Kỹ", "thuỷ", "PHƯỜNG", "\u{FFFD}",
    ]

  private static func name(_ random: inout SplitMix64) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...8, using: &random) {
      if Int.random(in: 0..<12, using: &random) == 0 {
        bytes += Samples.hostileBytes(&random)
      } else {
        bytes += (parts.randomElement(using: &random) ?? "").utf8
      }
      if Int.random(in: 0..<4, using: &random) > 0 { bytes.append(0x20) }
    }
    var normal: [UInt8] = []
    _ = TextNormalizer.append(bytes.span, to: &normal)
    return normal
  }

  @Test func `keys are those that every letter leads to`() {
    var random = SplitMix64(seed: 41)
    var memory = WordMemory(Self.table)
    for _ in 0..<20_000 {
      let name = Self.name(&random)
      let keys = memory.keys(of: name.span)
      var (accented, folded): ([UInt8], [UInt8]) = ([], [])
      MatchKey.appendAccented(name.span, to: &accented)
      MatchKey.appendFolded(name.span, to: &folded)
      #expect(keys.accented.elementsEqual(accented), "\(name)")
      #expect(keys.folded.elementsEqual(folded), "\(name)")
      #expect(keys.traits.contains(.hasDiacritics) == MatchKey.hasDiacritics(name.span), "\(name)")
      expectTokens(of: keys, name)
      if Bool.random(using: &random) { memory.recycle(keys) }
    }
  }

  private func expectTokens(of keys: NameKeys, _ name: [UInt8]) {
    let accented = Array(keys.accented).split(separator: 0x20).map(\.endIndex)
    let folded = Array(keys.folded).split(separator: 0x20).map(\.endIndex)
    #expect(keys.tokens.count == min(accented.count, folded.count), "\(name)")
    #expect(!keys.isRegular || accented.count == folded.count, "\(name)")
    #expect(keys.tokens.map(\.accentedEnd) == Array(accented.prefix(keys.tokens.count)), "\(name)")
    #expect(keys.tokens.map(\.foldedEnd) == Array(folded.prefix(keys.tokens.count)), "\(name)")
    for token in keys.tokens {
      let beginning = keys.folded(0..<token.foldedEnd)
      let hash = RunningHash.value(of: beginning.span)
      #expect(token.foldedHash.value(since: RunningHash()) == hash, "\(name)")
    }
  }

  @Test func `nothing that would be found is passed over`() {
    var random = SplitMix64(seed: 42)
    var memory = WordMemory(Self.table)
    for _ in 0..<20_000 {
      let name = Self.name(&random)
      let traits = memory.keys(of: name.span).traits
      let check = NameCheck(name.span)
      var output: [UInt8] = []
      let hasExpanded = check.mayHoldAbbreviations && Self.table.expand(name.span, to: &output)
      #expect(!hasExpanded || traits.contains(.mayHoldAbbreviations), "\(name)")
      #expect(!traits.contains(.mayHoldAbbreviations) || check.mayHoldAbbreviations, "\(name)")
      let hasSplit = Syllables.splitLostSpaces(name.span, to: &output)
      #expect(!hasSplit || traits.contains(.mayLackBlanks), "\(name)")
      #expect(traits.contains(.mayJoinCapitals) == check.mayJoinCapitals, "\(name)")
    }
  }

  @Test func `abbreviations of known words are written out as those of letters`() {
    var random = SplitMix64(seed: 43)
    var memory = WordMemory(Self.table)
    for _ in 0..<20_000 {
      let name = Self.name(&random)
      let forms = memory.forms(of: name)
      var written: [UInt8] = []
      let hasExpanded = Self.table.expanded(name.span, to: &written)
      #expect((forms.expanded != nil) == hasExpanded, "\(name)")
      let keys = NameKeys(written.span, [])
      let best = forms.expanded ?? forms.literal
      #expect(best?.accented == keys.accented && best?.folded == keys.folded, "\(name)")
      #expect(forms.literal?.accented == NameKeys(name.span, []).accented, "\(name)")
      var last: [UInt8]?
      let spare = memory.forms(of: name) { word in
        last = word.withUnsafeBufferPointer { Array($0) }
        return false
      }
      #expect(spare.traits == forms.traits && (last == nil || spare.literal == nil || !hasExpanded))
      #expect((spare.expanded ?? spare.literal)?.folded == keys.folded, "\(name)")
      if let last, let literal = forms.literal?.folded {
        #expect(literal.split(separator: 0x20).last.map(Array.init) == last, "\(name)")
      }
    }
  }

  @Test(arguments: ["HỘI LÀM VƯỜN XÃ PHƯỚC AN", "Câu lạc bộ Cờ tướng", "Hội Khuyến học ABCXYZ"])
  func `names that hold no abbreviation of the table are told from those that do`(_ name: String) {
    var memory = WordMemory(Self.table)
    #expect(!memory.keys(of: name.utf8.span).traits.contains(.mayHoldAbbreviations))
    #expect(memory.keys(of: "\(name) TP Huế".utf8.span).traits.contains(.mayHoldAbbreviations))
  }

  @Test func `words too long to be remembered, and more words than are, are read all the same`() {
    var memory = WordMemory(Self.table)
    let long = String(repeating: "ngoằn", count: 40)
    for number in 0..<40_000 {
      let name = number.isMultiple(of: 1000) ? "Hội \(long) \(number)" : "Hội x\(number) Mù"
      let keys = memory.keys(of: name.utf8.span)
      #expect(String(decoding: keys.folded, as: UTF8.self) == MatchKey.folded(name))
      #expect(keys.tokens.count == 3)
    }
  }
}
