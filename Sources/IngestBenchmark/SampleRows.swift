import CSV

/// Makes the rows that are read: registers of associations, the same for the same seed.
///
/// 18 columns of Vietnamese UTF-8, CRLF, some 204 bytes a row. One row in a hundred has an address with
/// commas, doubled quotes and a line break; one in fifty repeats the row before it.
struct SampleRows {
  static let columns = [
    "record_id", "province", "district", "commune", "level", "type", "name", "abbreviation",
    "founded_on", "decision", "chairperson", "phone", "address", "members", "cadres",
    "state_funding", "own_funding", "note",
  ]

  private var random: SplitMix
  private var number: Int
  private var row: [UInt8] = []

  /// How many addresses in a hundred are quoted.
  private let quotedShare: Int

  /// Rows numbered from `first`; the number is the seed too.
  init(first: Int, quotedShare: Int) {
    self.quotedShare = quotedShare
    number = first
    random = SplitMix(seed: UInt64(truncatingIfNeeded: first) &+ 2026)
  }

  /// Adds the next row to `text`.
  mutating func append(to text: inout [UInt8]) {
    if row.isEmpty || random.below(50) > 0 { makeRow() }
    text.append(contentsOf: row)
    number += 1
  }

  /// The header.
  static var header: [UInt8] { Array((columns.joined(separator: ",") + "\r\n").utf8) }

  private mutating func makeRow() {
    row.removeAll(keepingCapacity: true)
    let place = SampleWords.provinces[random.below(SampleWords.provinces.count)]
    let commune = word(SampleWords.places)
    let level = SampleWords.levels[random.below(3)]
    let name = "\(word(SampleWords.kinds)) \(word(SampleWords.trades)) \(commune) \(number)"
    let fields = [
      "HH-\(10_000_000 + number)", place, word(SampleWords.places), commune,
      level, SampleWords.types[random.below(SampleWords.types.count)], name, "",
      "\(1990 + random.below(34))-\(two(1 + random.below(12)))-\(two(1 + random.below(28)))",
      "\(1 + random.below(4000))/QĐ", person(), "09\(10_000_000 + random.below(89_999_999))",
      address(commune), String(10 + random.below(900)), String(random.below(12)),
      random.below(3) == 0 ? "\(random.below(900) * 1_000_000)" : "0",
      "\(random.below(500) * 1_000_000)", "",
    ]
    row.append(contentsOf: fields.joined(separator: ",").utf8)
    row.append(contentsOf: [0x0D, 0x0A])
  }

  private mutating func address(_ commune: String) -> String {
    if random.below(100) == 0 {
      return
        "\"Số \(1 + random.below(300)), nhà \"\"\(word(SampleWords.places))\"\"\r\n\(commune)\""
    }
    return "Thôn \(1 + random.below(20)) \(word(SampleWords.places))"
  }

  private mutating func person() -> String {
    "\(word(SampleWords.families)) \(word(SampleWords.given))"
  }

  private mutating func word(_ list: [String]) -> String { list[random.below(list.count)] }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}

/// A seeded random number generator: the same seed gives the same numbers everywhere.
struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A number from 0 up to but not `bound`.
  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(bound))
  }
}
