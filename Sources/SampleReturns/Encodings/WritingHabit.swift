/// How the office that keeps a sheet writes.
enum WritingHabit: String, CaseIterable {
  /// As the sample has it.
  case plain = "as written"
  /// Everything in capitals.
  case capitals = "in capitals"
  /// Nine of ten cells without any diacritics.
  case bare = "few diacritics"

  /// A sheet's cells, written this way.
  func written(_ records: [[String]], _ random: inout SplitMix64) -> [[String]] {
    records.map { record in
      record.map { cell in
        switch self {
        case .plain: cell
        case .capitals: cell.uppercased()
        case .bare: random.chance(0.9) ? VietnameseLetters.withoutDiacritics(cell) : cell
        }
      }
    }
  }
}
