/// Letters that look like Vietnamese ones and are not.
enum LookAlikes {
  /// The eths, typed for Đ and đ: Icelandic Ð and ð, African Ɖ.
  @inline(__always)
  static func stroke(for codePoint: UInt32) -> UInt32? {
    switch codePoint {
    case 0xD0, 0x189: 0x110
    case 0xF0: 0x111
    default: nil
    }
  }

  /// Replaces the Cyrillic letters that look like Latin ones in every word that has both.
  ///
  /// Words in Cyrillic alone stay. Returns whether anything was replaced.
  static func repair(_ scalars: inout [Unicode.Scalar]) -> Bool {
    var changed = false
    var start = 0
    while start < scalars.count {
      var end = start
      while end < scalars.count, scalars[end].properties.isAlphabetic || isMark(scalars[end]) {
        end += 1
      }
      if scalars[start..<end].contains(where: isLatin) {
        changed = repair(&scalars, start..<end) || changed
      }
      start = max(end, start + 1)
    }
    return changed
  }

  private static func repair(_ scalars: inout [Unicode.Scalar], _ word: Range<Int>) -> Bool {
    var changed = false
    for index in word {
      guard let latin = latin[scalars[index]] else { continue }
      scalars[index] = latin
      changed = true
    }
    return changed
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.canonicalCombiningClass != .notReordered
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    LetterTable.shared[scalar.value].map { $0.isWord && $0.lower > 0x40 } ?? false
  }

  private static let latin: [Unicode.Scalar: Unicode.Scalar] = {
    // Those at the end look alike as capitals only, and are what lower-casing makes of these.
    let cyrillic = "АВЕКМНОРСТУХІЈЅԚԜ" + "аеорсухіјѕһԁԛԝ" + "вкмнт"
    let latin = "ABEKMHOPCTYXIJSQW" + "aeopcyxijshdqw" + "bkmht"
    return Dictionary(
      uniqueKeysWithValues: zip(cyrillic.unicodeScalars, latin.unicodeScalars).map { ($0, $1) })
  }()
}
