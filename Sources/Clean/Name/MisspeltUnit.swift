import Geography
import Linkage
import Register
import VietnameseText

/// Finds the body's own place in its name where it is misspelt: `quận Liên Cmiểu` of a body that the
/// cells put into Liên Chiểu.
struct MisspeltUnit: Sendable {
  private static let unitWords = table([
    "phuong", "xa", "quan", "huyen", "tran", "pho", "tinh", "p", "x", "q", "h", "tt", "tx", "tp",
  ])
  private static let firstWords = table(["thi", "thanh"])

  let units: AdministrativeUnits

  /// Whether a unit word is among the tokens that nothing has explained yet.
  func mayFind(_ name: NameTokens, _ isKept: [Bool]) -> Bool {
    let unitWords = Self.unitWords
    return isKept.indices.contains { isKept[$0] && holds(unitWords, name, $0) }
  }

  /// The tokens that spell a unit word and, nearly, the name of one of the units of `place`.
  ///
  /// - Parameter kept: Tokens that nothing has explained yet, ascending.
  func tokens(_ name: NameTokens, _ kept: [Int], _ place: Place) -> Set<Int> {
    let unitWords = Self.unitWords
    var found: Set<Int> = []
    for (position, index) in kept.enumerated() where holds(unitWords, name, index) {
      let behind = kept[(position + 1)...]
      let end = behind.first { holds(unitWords, name, $0) } ?? name.count
      let own = behind.filter { $0 < end }
      guard !own.isEmpty, spells(own.flatMap { name.folded($0..<($0 + 1)) }, place) else {
        continue
      }
      found.formUnion([index] + own)
      if index > 0, holds(Self.firstWords, name, index - 1) { found.insert(index - 1) }
    }
    return found
  }

  private func spells(_ typed: [UInt8], _ place: Place) -> Bool {
    let own: [(AdministrativeLevel, String)] = [
      (.commune, place.commune), (.district, place.district), (.province, place.province),
    ]
    return own.contains { level, code in
      guard let unit = units.unit(level, code: code) else { return false }
      let name = Array(MatchKey.folded(unit.bareName).utf8.filter { $0 != 0x20 })
      let edits = name.count >= 8 ? 2 : name.count >= 4 ? 1 : 0
      return Similarity.damerauLevenshtein(typed.span, name.span, maximum: edits) != nil
    }
  }

  private func holds(_ words: VietnameseText.TextTable, _ name: NameTokens, _ token: Int) -> Bool {
    name.number(of: token..<(token + 1), in: words) != nil
  }

  private static func table(_ words: [String]) -> VietnameseText.TextTable {
    words.reduce(into: VietnameseText.TextTable()) { _ = $0.insert($1.utf8.span) }
  }
}
