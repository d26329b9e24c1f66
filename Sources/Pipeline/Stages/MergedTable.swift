import Register

/// What merging made of one partition, row by row of its register.
struct MergedTable {
  private enum Column: Int { case period, id, mergedID, mergers }

  /// The mergers, in their order.
  let mergers: [Merger]
  let grid: FieldGrid

  /// Reads `4-merge/<partition>.csv` and `<partition>.mergers.csv`.
  ///
  /// - Throws: ``RunError`` when these are not about exactly the associations of `register`.
  init(_ partition: String, of register: RegisterTable, _ folder: StageFolder) throws(RunError) {
    let name = MergeStage.merged(partition)
    grid = try folder.grid(name, columns: StageFile<MergedRow>.merged.columns)
    mergers = try StageReading.rows(.mergers, MergeStage.mergers(partition), folder)
    guard agrees(with: register) else {
      throw RunError(
        .defect, "STAGE-MISMATCH", "Sổ hội và bảng sắp xếp không khớp nhau.",
        at: "\(folder.path)/\(name)", remedy: "Chạy lại: sohoi run --from merge")
    }
  }

  /// Where the id after merging of an association lies in the bytes of `grid`.
  func mergedField(_ row: Int) -> Range<Int> { grid[row, Column.mergedID.rawValue] }

  /// The id after merging of an association.
  func mergedID(_ row: Int) -> String { grid.text(row, Column.mergedID.rawValue) }

  /// The same, given the id of that association, which most keep.
  func mergedID(_ row: Int, of id: String, in register: RegisterTable) -> String {
    keepsID(row, in: register) ? id : mergedID(row)
  }

  /// Whether an association bears its body after merging.
  func keepsID(_ row: Int, in register: RegisterTable) -> Bool {
    grid.isSame(mergedField(row), as: register[row, .id], in: register.grid)
  }

  /// The body that an association is in.
  func key(_ row: Int) -> MergedKey? {
    ReportingPeriod(code: grid.text(row, Column.period.rawValue))
      .map { MergedKey(period: $0, id: mergedID(row)) }
  }

  /// Whether an association is part of any merger.
  func isPart(_ row: Int) -> Bool { !grid.holds([0x30], row, Column.mergers.rawValue) }

  /// Whether the rows are those of the register, and count the mergers that there are.
  private func agrees(with register: RegisterTable) -> Bool {
    guard register.count == grid.count else { return false }
    var counts = MergeStage.counts(mergers)
    for row in 0..<grid.count {
      let key = grid[row, Column.period.rawValue...Column.id.rawValue]
      let association = register.grid[
        row, RegisterTable.Column.period.rawValue...RegisterTable.Column.id.rawValue]
      guard grid.isSame(key, as: association, in: register.grid) else { return false }
      // Most associations are part of no merger, and only the others need looking up.
      if !isPart(row) { continue }
      guard let period = ReportingPeriod(code: grid.text(row, Column.period.rawValue)),
        let count = grid.integer(row, Column.mergers.rawValue),
        count
          == counts.removeValue(
            forKey: MergedKey(period: period, id: grid.text(row, Column.id.rawValue)))
      else { return false }
    }
    return counts.isEmpty
  }
}
