import VietnameseText

/// Counts right decisions over seeded sheets; the text shows no cell.
struct EncodingEvaluation {
  let sheets: [SheetRecords]
  let seed: UInt64
  let samples: Int

  private static let sizes = [10, 50, 200]

  /// A table of whole files: right decisions of all, and what was decided instead.
  func files(_ habit: WritingHabit) -> [String] {
    var lines = [Self.line("files, \(habit.rawValue)", Self.sizes.map { "\($0) rows" })]
    for form in WrittenForm.all {
      var cells: [String] = []
      var others: Set<String> = []
      for rows in Self.sizes {
        let trials = trials(rows, habit, form)
        others.formUnion(trials.filter { !$0.isRight }.map(\.decided.rawValue))
        cells.append("\(trials.count(where: \.isRight))/\(trials.count)")
      }
      lines.append(Self.line(form.name, cells) + "  " + others.sorted().joined(separator: " "))
    }
    return lines
  }

  private func trials(_ rows: Int, _ habit: WritingHabit, _ form: WrittenForm) -> [FileTrial] {
    // The same sheets in every encoding.
    var sampler = SheetSampler(sheets, seed: seed, stream: "\(habit.rawValue) \(rows)")
    return (0..<samples).map { _ in FileTrial(sampler.sheet(rows: rows, habit), form) }
  }

  /// A table of files in UTF-8 with some columns in another encoding: files of which every cell came
  /// out right, and the share of cells that did not.
  func mixedColumns() -> [String] {
    var lines = [Self.line("mixed columns", Self.sizes.flatMap { ["\($0) rows", "wrong cells"] })]
    for encoding in EncodingEvaluation.mixable {
      let encoder = TextEncoder(encoding)
      let cells = Self.sizes.flatMap { rows in
        var sampler = SheetSampler(sheets, seed: seed, stream: "mixed \(rows)")
        let trials = (0..<samples).map { _ in
          let sheet = sampler.sheet(rows: rows, .plain)
          let columns = sampler.columns(of: sheet.map(\.count).max() ?? 0)
          return MixedColumnsTrial(sheet, head: sheet.count - rows, columns, encoder)
        }
        let wrong = trials.reduce(0) { $0 + $1.wrongCells }
        let all = trials.reduce(0) { $0 + $1.cells }
        return ["\(trials.count(where: \.isRight))/\(trials.count)", "\(wrong) of \(all)"]
      }
      lines.append(Self.line(encoding.rawValue, cells))
    }
    return lines
  }

  /// A table of the returns as they are: files decided right, and cells that came out otherwise than
  /// their encoding carries them.
  func wholeReturns() -> [String] {
    var lines = [Self.line("whole returns", ["files", "wrong cells"])]
    for encoding in EncodingEvaluation.mixable {
      let encoder = TextEncoder(encoding)
      let form = WrittenForm(encoding)
      var (right, wrong, cells) = (0, 0, 0)
      for sheet in sheets {
        let records = sheet.head + sheet.rows
        if FileTrial(records, form).isRight { right += 1 }
        let all = [Bool](repeating: true, count: records.map(\.count).max() ?? 0)
        let trial = MixedColumnsTrial(records, head: 0, all, encoder)
        wrong += trial.wrongCells
        cells += trial.cells
      }
      lines.append(
        Self.line(encoding.rawValue, ["\(right)/\(sheets.count)", "\(wrong) of \(cells)"]))
    }
    return lines
  }

  /// The encodings that single columns arrive in.
  private static let mixable = TextEncoding.allCases.filter {
    !$0.isUTF8 && !$0.isUTF16 && $0 != .windows1252
  }

  private static func line(_ title: String, _ cells: [String]) -> String {
    title + String(repeating: " ", count: max(1, 28 - title.count))
      + cells.map { String(repeating: " ", count: max(1, 14 - $0.count)) + $0 }.joined()
  }
}
