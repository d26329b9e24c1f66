import Linkage
import SeededRandom
import Testing

struct JaroWinklerTests {
  /// Values published with Winkler's comparator (Porter and Winkler 1997, table of names).
  @Test(arguments: [
    ("MARTHA", "MARHTA", 0.961), ("DIXON", "DICKSONX", 0.813), ("DWAYNE", "DUANE", 0.840),
    ("SHACKLEFORD", "SHACKELFORD", 0.982), ("DUNNINGHAM", "CUNNIGHAM", 0.896),
    ("NICHLESON", "NICHULSON", 0.956), ("JONES", "JOHNSON", 0.832), ("MASSEY", "MASSIE", 0.933),
    ("ABROMS", "ABRAMS", 0.922), ("JERALDINE", "GERALDINE", 0.926), ("MICHELLE", "MICHAEL", 0.921),
    ("JULIES", "JULIUS", 0.933), ("TANYA", "TONYA", 0.880), ("SEAN", "SUSAN", 0.805),
    ("JON", "JOHN", 0.933),
  ])
  func `has the published values`(a: String, b: String, expected: Double) {
    #expect(abs(jaroWinkler(a, b) - expected) < 0.0005)
    #expect(jaroWinkler(a, b) == jaroWinkler(b, a))
  }

  @Test(arguments: [
    ("", "", 1.0), ("a", "", 0), ("", "a", 0), ("abc", "abc", 1), ("abc", "xyz", 0),
    ("ab", "ba", 0),
  ])
  func `goes from 0 to 1`(a: String, b: String, expected: Double) {
    #expect(jaroWinkler(a, b) == expected)
  }

  @Test func `a Vietnamese letter is one scalar, whatever its bytes`() {
    #expect(jaroWinkler("hương vân", "hương văn") == jaroWinkler("huong van", "huong vxn"))
  }

  @Test func `bytes that are no UTF-8 are equal only to themselves`() {
    let bad: [UInt8] = [0x61, 0xC3], other: [UInt8] = [0x61, 0xE1]
    #expect(Similarity.jaroWinkler(bad.span, bad.span) == 1)
    #expect(Similarity.jaroWinkler(bad.span, other.span) < 1)
  }

  @Test(arguments: 0..<200)
  func `agrees with the definition read literally`(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let (a, b) = (randomText(using: &random), randomText(using: &random))
    #expect(abs(jaroWinkler(a, b) - naiveJaroWinkler(Array(a), Array(b))) < 1e-12)
  }

  private func jaroWinkler(_ a: String, _ b: String) -> Double {
    Similarity.jaroWinkler(Array(a.utf8).span, Array(b.utf8).span)
  }

  private func naiveJaroWinkler(_ a: [Character], _ b: [Character]) -> Double {
    if a.isEmpty && b.isEmpty { return 1 }
    let reach = max(max(a.count, b.count) / 2 - 1, 0)
    var free = Set(b.indices)
    var (aRanks, bRanks): ([Int], [Int]) = ([], [])
    for i in a.indices {
      let partner = free.sorted().first { abs($0 - i) <= reach && b[$0] == a[i] }
      guard let partner else { continue }
      free.remove(partner)
      aRanks.append(i)
      bRanks.append(partner)
    }
    guard !aRanks.isEmpty else { return 0 }
    let common = Double(aRanks.count)
    let swapped = zip(aRanks, bRanks.sorted()).count { a[$0] != b[$1] }
    let jaro =
      (common / Double(a.count) + common / Double(b.count)
        + (common - Double(swapped) / 2) / common) / 3
    let prefix = zip(a, b).prefix { $0 == $1 }.prefix(4).count
    return jaro > 0.7 ? jaro + Double(prefix) * 0.1 * (1 - jaro) : jaro
  }
}

/// Up to 14 letters out of five, one of them of three bytes, so that coincidences are common.
func randomText(using random: inout SplitMix64) -> String {
  let letters: [Character] = ["a", "b", "ộ", "đ", " "]
  let count = Int.random(in: 0...14, using: &random)
  return String((0..<count).map { _ in letters[Int.random(in: 0..<5, using: &random)] })
}
