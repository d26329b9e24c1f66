import Geography
import Linkage
import Register
import VietnameseText

/// Finds the body's own place in its name where it is misspelt: `quận Liên Cmiểu` of a body that the
/// cells put into Liên Chiểu.
struct MisspeltUnit {
  private static let unitWords: Set<String> = [
    "phuong", "xa", "quan", "huyen", "tran", "pho", "tinh", "p", "x", "q", "h", "tt", "tx", "tp",
  ]
  private static let firstWords: Set<String> = ["thi", "thanh"]

  let units: AdministrativeUnits

  /// The tokens that spell a unit word and, nearly, the name of one of the units of `place`.
  ///
  /// - Parameter kept: Tokens that nothing has explained yet, ascending.
  func tokens(_ name: NameTokens, _ kept: [Int], _ place: Place) -> Set<Int> {
    var found: Set<Int> = []
    for (position, index) in kept.enumerated()
    where Self.unitWords.contains(text(name, index..<(index + 1))) {
      let behind = kept[(position + 1)...]
      let end = behind.first { Self.unitWords.contains(text(name, $0..<($0 + 1))) } ?? name.count
      let own = behind.filter { $0 < end }
      guard !own.isEmpty, spells(own.map { text(name, $0..<($0 + 1)) }.joined(), place) else {
        continue
      }
      found.formUnion([index] + own)
      if index > 0, Self.firstWords.contains(text(name, (index - 1)..<index)) {
        found.insert(index - 1)
      }
    }
    return found
  }

  private func spells(_ text: String, _ place: Place) -> Bool {
    let own: [(AdministrativeLevel, String)] = [
      (.commune, place.commune), (.district, place.district), (.province, place.province),
    ]
    let typed = Array(text.utf8)
    return own.contains { level, code in
      guard let unit = units.unit(level, code: code) else { return false }
      let name = Array(MatchKey.folded(unit.bareName).utf8.filter { $0 != 0x20 })
      let edits = name.count >= 8 ? 2 : name.count >= 4 ? 1 : 0
      return Similarity.damerauLevenshtein(typed.span, name.span, maximum: edits) != nil
    }
  }

  private func text(_ name: NameTokens, _ range: Range<Int>) -> String {
    String(decoding: name.folded(range), as: UTF8.self)
  }
}
