import CSV

/// `stages/<n>-<stage>/units.csv`: the units of a stage with their cues, files and summaries.
///
/// Units are written behind one another as they get ready, so that a run that is killed goes on where it
/// was. The last one may be cut: a unit counts when its closing line is there.
struct UnitLedger: Sendable {
  static let file = "units.csv"
  /// Layout of the stage folders; another number is another version's.
  static let layout = 2
  private static let columns = ["unit", "kind", "name", "value"]

  /// The units by name.
  var units: [String: StageUnit] = [:]
  /// What each digest of settings stands for, by digest.
  var settings: [String: [Cue]] = [:]
  /// The layout that the folder was written in: 0 without a folder, 1 before there was a number.
  private(set) var writtenIn = UnitLedger.layout

  /// An empty ledger.
  init() {}

  /// Reads what a stage left, however it ended.
  ///
  /// - Throws: ``RunError`` when a newer version has written it, or the file cannot be read.
  init(_ stage: Stage, in output: String) throws(RunError) {
    let folder = "\(output)/\(stage.folder)"
    // A ledger that cannot be looked at is not one that is missing: its returns would be.
    if try Disk.isMissing("\(folder)/\(Self.file)") {
      writtenIn = Disk.exists("\(folder)/manifest.csv") ? 1 : 0
      return
    }
    let bytes = try Disk.read("\(folder)/\(Self.file)")
    let table = RecordReader.records(of: bytes, dialect: .comma, limits: .unlimited)
    try read(table, path: "\(folder)/\(Self.file)")
  }

  private mutating func read(_ table: RecordTable, path: String) throws(RunError) {
    var unit = StageUnit(cues: [])
    // What units depend on is much the same from one to the next.
    var before: [Cue] = []
    var count = 0
    for record in 1..<max(1, table.count) where table.fieldCount(record) == 4 {
      count += 1
      switch table.text(record, 1) {
      case "layout":
        writtenIn = Int(table.text(record, 3)) ?? 0
        if writtenIn > Self.layout { throw Self.newer(path) }
        if writtenIn < Self.layout { return }
        count = 0
      case "setting":
        settings[table.text(record, 0), default: []].append(table.cue(record, like: nil))
      case "cue":
        let place = unit.cues.count
        unit.cues.append(table.cue(record, like: place < before.count ? before[place] : nil))
      case "file":
        if let fact = StageFact(name: table.text(record, 2), text: table.text(record, 3)) {
          unit.files.append(fact)
        }
      case "input": unit.input = table.text(record, 3)
      case "summary": unit.summary = table.text(record, 3)
      case let kind:
        if kind == "end", count == Int(table.text(record, 3)) {
          units[table.text(record, 0)] = unit
        }
        before = unit.cues
        unit = StageUnit(cues: [])
        count = 0
      }
    }
  }

  /// The whole ledger as CSV, sorted by unit.
  var bytes: [UInt8] {
    var writer = CSVWriter()
    writer.row(Self.columns)
    writer.row(["", "layout", "", String(Self.layout)])
    let used = Set(units.values.flatMap { $0.cues.filter { $0.name == Cue.settings }.map(\.value) })
    for (digest, cues) in settings.sorted(by: { $0.key < $1.key }) where used.contains(digest) {
      for cue in cues { writer.row([digest, "setting", cue.name, cue.value]) }
      writer.row([digest, "settings", "", ""])
    }
    for (name, unit) in units.sorted(by: { $0.key < $1.key }) {
      Self.append(name, unit, to: &writer)
    }
    return writer.take()
  }

  /// The lines of one unit.
  static func bytes(of name: String, _ unit: StageUnit) -> [UInt8] {
    var writer = CSVWriter()
    append(name, unit, to: &writer)
    return writer.take()
  }

  /// The lines of some settings.
  static func bytes(of slice: SettingSlice) -> [UInt8] {
    var writer = CSVWriter()
    for cue in slice.settings { writer.row([slice.digest, "setting", cue.name, cue.value]) }
    writer.row([slice.digest, "settings", "", ""])
    return writer.take()
  }

  private static func append(_ name: String, _ unit: StageUnit, to writer: inout CSVWriter) {
    for cue in unit.cues { line(name, "cue", cue.name, cue.value, to: &writer) }
    for file in unit.files { line(name, "file", file.name, file.text, to: &writer) }
    if !unit.input.isEmpty { line(name, "input", "", unit.input, to: &writer) }
    line(name, "summary", "", unit.summary, to: &writer)
    let count = unit.cues.count + unit.files.count + (unit.input.isEmpty ? 0 : 1) + 2
    line(name, "end", "", String(count), to: &writer)
  }

  private static func line(
    _ unit: String, _ kind: String, _ name: String, _ value: String, to writer: inout CSVWriter
  ) {
    writer.field(unit)
    writer.field(kind)
    writer.field(name)
    writer.field(value)
    writer.endRow()
  }

  /// Whether a stage came to its end.
  func isComplete(_ stage: Stage, in output: String) -> Bool {
    StageFolder.isComplete("\(output)/\(stage.folder)", self)
  }

  /// Where a file of a stage lies; names of release files lead out of the folder.
  static func place(_ name: String, _ folder: String) -> String {
    guard name.hasPrefix("../../") else { return "\(folder)/\(name)" }
    let output = folder.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
    return output.joined(separator: "/") + "/" + name.dropFirst(6)
  }

  private static func newer(_ path: String) -> RunError {
    RunError(
      .configuration, "OUTPUT-NEWER", "Thư mục kết quả do một phiên bản mới hơn của sohoi ghi.",
      at: path, remedy: "Dùng phiên bản đó, hoặc chọn thư mục khác bằng --output.")
  }
}

extension RecordTable {
  /// The cue of a line; its texts are those of `known` where they say the same.
  fileprivate func cue(_ record: Int, like known: Cue?) -> Cue {
    Cue(name: text(record, 2, like: known?.name), value: text(record, 3, like: known?.value))
  }

  private func text(_ record: Int, _ column: Int, like known: String?) -> String {
    guard let known, bytes[field(record, column)].elementsEqual(known.utf8) else {
      return text(record, column)
    }
    return known
  }
}
