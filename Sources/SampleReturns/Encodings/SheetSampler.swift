/// Draws small sheets from returns.
struct SheetSampler {
  private let sheets: [SheetRecords]
  private var random: SplitMix64

  /// Equal seeds and streams draw equal sheets.
  init(_ sheets: [SheetRecords], seed: UInt64, stream: String) {
    self.sheets = sheets.filter { !$0.rows.isEmpty }
    random = SplitMix64(seed: seed, stream: stream)
  }

  /// The head of a return and so many of its rows, in their order, written in a habit.
  ///
  /// A return with fewer rows is filled up with rows of others, as when a clerk joins sheets.
  mutating func sheet(rows: Int, _ habit: WritingHabit) -> [[String]] {
    let first = random.pick(sheets)
    var records = random.sample(first.rows, rows)
    while records.count < rows {
      records += random.sample(random.pick(sheets).rows, rows - records.count)
    }
    return habit.written(first.head + records, &random)
  }

  /// Which of so many columns differ: each as likely as not, at least one.
  mutating func columns(of count: Int) -> [Bool] {
    var chosen = (0..<count).map { _ in random.chance(0.5) }
    if count > 0, !chosen.contains(true) { chosen[random.below(count)] = true }
    return chosen
  }
}
