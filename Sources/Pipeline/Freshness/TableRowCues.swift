import CSV

/// The rows of a small table among the settings, each a cue of its own, so that a plan names the row.
enum TableRowCues {
  /// Larger tables, such as the units of the country, are one cue with the digest of all rows.
  static let limit = 1000
  private static let present = "có"

  /// One cue for the table as a whole, then one for each row of a small one.
  static func of(_ bytes: [UInt8], file: String) -> [Cue] {
    let table = RecordReader.records(of: bytes, dialect: .comma, limits: .unlimited)
    var cues = [Cue(name: file, value: TableDigest.of(table))]
    guard table.count <= limit else { return cues }
    var seen: [String: Int] = [:]
    for record in 0..<table.count where !table.isBlank(record) {
      let row = (0..<table.fieldCount(record)).map { table.text(record, $0) }
        .joined(separator: ",")
      let times = seen[row, default: 0] + 1
      seen[row] = times
      let name = times == 1 ? "\(file): \(row)" : "\(file): \(row) (\(times))"
      cues.append(Cue(name: name, value: present))
    }
    return cues
  }

  /// Changes as a person would tell them: a row that was changed is one change, not one that is gone and
  /// one that is new; a table is only named as a whole where no row of it is.
  static func told(_ changes: [CueChange]) -> [CueChange] {
    let gone = Dictionary(grouping: changes.filter(isGone), by: start)
    let new = Dictionary(grouping: changes.filter(isNew), by: start)
    var paired: [String: Int] = [:]
    return changes.compactMap { change in
      let start = start(of: change)
      guard isGone(change) || isNew(change), let before = gone[start], let after = new[start],
        before.count == after.count
      else { return isWhole(change, changes) ? nil : change }
      if isGone(change) { return nil }
      // Rows of one key keep their order.
      let index = paired[start, default: 0]
      paired[start] = index + 1
      return changed(before[index], change, start)
    }
  }

  private static func isGone(_ change: CueChange) -> Bool {
    change.old == present && change.new.isEmpty
  }

  private static func isNew(_ change: CueChange) -> Bool {
    change.old.isEmpty && change.new == present
  }

  /// Whether a change is that of a table of which single rows are named.
  private static func isWhole(_ change: CueChange, _ changes: [CueChange]) -> Bool {
    change.name.hasSuffix(".csv") && changes.contains { $0.name.hasPrefix("\(change.name): ") }
  }

  /// File and first cell.
  private static func start(of change: CueChange) -> String {
    change.name.firstIndex(of: ",").map { String(change.name[..<$0]) } ?? change.name
  }

  /// A row that was changed, by the cells that differ.
  private static func changed(_ old: CueChange, _ new: CueChange, _ start: String) -> CueChange {
    let (before, after) = (cells(old, start), cells(new, start))
    let differing = before.indices.filter { $0 >= after.count || before[$0] != after[$0] }
    let isAligned = before.count == after.count
    func text(_ cells: [Substring]) -> String {
      (isAligned ? differing.map { cells[$0] } : cells).joined(separator: ",")
    }
    return CueChange(name: start, old: text(before), new: text(after), isData: new.isData)
  }

  private static func cells(_ change: CueChange, _ start: String) -> [Substring] {
    change.name.dropFirst(start.count + 1).split(separator: ",", omittingEmptySubsequences: false)
  }
}
