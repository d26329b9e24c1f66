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

  /// The id after merging of each association.
  var mergedIDs: [String] { (0..<grid.count).map(mergedID) }

  /// Whether the rows are those of the register, and count the mergers that there are.
  private func agrees(with register: RegisterTable) -> Bool {
    guard register.count == grid.count else { return false }
    var counts = MergeStage.counts(mergers)
    for row in 0..<grid.count {
      let key = grid[row, Column.period.rawValue...Column.id.rawValue]
      let association = register.grid[
        row, RegisterTable.Column.period.rawValue...RegisterTable.Column.id.rawValue]
      guard grid.bytes[key].elementsEqual(register.grid.bytes[association]) else { return false }
      // Most associations are part of no merger, and only the others need looking up.
      if grid.holds([0x30], row, Column.mergers.rawValue) { continue }
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
