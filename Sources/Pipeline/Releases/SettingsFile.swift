import CSV
import Register

/// `quality/settings.csv` of a release: the settings in force, by the stage that uses them.
enum SettingsFile {
  static let path = "quality/settings.csv"
  static let columns = ["stage", "setting", "value"]

  /// One line per setting; a row of a table is one.
  static func bytes(_ settings: [(stage: Stage, setting: Cue)]) -> [UInt8] {
    var writer = CSVWriter(defusesFormulas: true)
    writer.row(columns)
    for (stage, setting) in settings { writer.row([stage.name, setting.name, setting.value]) }
    return writer.take()
  }

  /// The settings of a release by stage; nil for a release that does not tell them.
  static func read(_ release: String) throws(RunError) -> [Stage: [Cue]]? {
    guard Disk.exists("\(release)/\(path)") else { return nil }
    let table = try PublishedTable(path, in: release, needed: columns)
    var settings: [Stage: [Cue]] = [:]
    for row in 0..<table.count {
      guard let stage = Stage(name: table.text(row, "stage")) else { throw table.damaged(row) }
      settings[stage, default: []].append(
        Cue(name: table.text(row, "setting"), value: table.text(row, "value")))
    }
    return settings
  }
}

extension PipelineSettings {
  /// The settings as a release tells them.
  var published: [UInt8] { SettingsFile.bytes(all) }
}
