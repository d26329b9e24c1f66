import Linkage
import Work

/// Links the records of one file, or of two.
public struct LinkRun {
  private let options: LinkOptions

  /// A linkage.
  public init(_ options: LinkOptions) { self.options = options }

  /// Links and writes the result; returns the report.
  ///
  /// - Throws: ``RunError`` when the configuration or a file cannot be used, or the output cannot be
  ///   written.
  public func run() throws(RunError) -> String {
    guard (1...2).contains(options.files.count) else {
      throw RunError(.usage, "LINK-FILES", "Cần một hoặc hai tệp.")
    }
    let settings = try LinkSettingsFile.read(options.configuration)
    try check(settings)
    let model: LearnedModel? =
      if let path = options.model { try LearnedModelFile.read(path) } else { nil }
    let dialect = settings.dialect
    let registers = try Parallel.map(options.files.count, jobs: options.jobs) {
      [files = options.files] index throws(RunError) in
      try LinkRegister.read(files[index], dialect)
    }
    for register in registers {
      for name in settings.wantedColumns { _ = try register.column(name) }
    }
    let table = try LinkTable(registers, settings, jobs: options.jobs)
    if options.isSurvey { return try survey(table, settings) }
    let result = try linked(table, settings, model)
    return try written(table, settings, result)
  }

  private func check(_ settings: LinkSettings) throws(RunError) {
    guard settings.linkage.isOneToOne, options.files.count == 1 else { return }
    throw RunError(
      .configuration, "LINK-ONE-TO-ONE", "'one_to_one' cần hai tệp.", at: options.configuration,
      remedy: "Bỏ khoá này, hoặc nêu tệp thứ hai.")
  }

  private func survey(_ table: LinkTable, _ settings: LinkSettings) throws(RunError) -> String {
    do throws(LinkageError) {
      let reports = try Linker.survey(table.columns, settings.linkage, scope: table.scope)
      return LinkReport(table, survey: reports).text
    } catch {
      throw refused(error)
    }
  }

  private func linked(
    _ table: LinkTable, _ settings: LinkSettings, _ model: LearnedModel?
  ) throws(RunError) -> LinkageResult {
    do throws(LinkageError) {
      return try Linker.link(
        table.columns, settings.linkage, scope: table.scope, model: model,
        workers: .threads(options.jobs))
    } catch {
      throw refused(error)
    }
  }

  private func refused(_ error: LinkageError) -> RunError {
    RunError(
      .configuration, "LINK-CONFIG", error.message + ".",
      at: error.code == .modelMismatch ? options.model ?? "" : options.configuration,
      remedy: "Sửa cấu hình; xem docs/link.md.")
  }

  private func written(
    _ table: LinkTable, _ settings: LinkSettings, _ result: LinkageResult
  ) throws(RunError) -> String {
    let identifiers = try LinkIdentifiers(table, column: settings.id)
    let files = LinkFiles(
      table: table, identifiers: identifiers, settings: settings, result: result)
    let truth = try settings.label.map { label throws(RunError) in
      Self.truth(try LinkTable.texts(label, table.registers))
    }
    let report = try LinkReport(table, result, truth: truth).text
    try Disk.makeFolder(options.output)
    let folder = options.output
    try Disk.write(files.clusters(), to: "\(folder)/clusters.csv", mode: 0o600)
    try Disk.write(files.pairs(), to: "\(folder)/pairs.csv", mode: 0o600)
    if !settings.survivorship.isEmpty {
      try Disk.write(try files.survivors(), to: "\(folder)/survivors.csv", mode: 0o600)
    }
    let model = LearnedModelFile.text(result.model)
    try Disk.write(Array(model.utf8), to: "\(folder)/model.yaml", mode: 0o644)
    try Disk.write(Array(report.utf8), to: "\(folder)/report.txt", mode: 0o644)
    return report
  }

  /// True entities as numbers; a record without a label is an entity of its own.
  private static func truth(_ labels: TextColumn) -> [Int] {
    labels.values.enumerated().map { record, label in label == 0 ? -1 - record : Int(label) }
  }
}
