import ArgumentParser
import Register

/// Writes sample returns and the truth about them.
struct Generate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes sample returns and the truth about them.")

  enum Scope: String, ExpressibleByArgument, CaseIterable {
    case sample, country
  }

  @Option(help: "Folder of the project: its units and its code list of kinds are read.")
  var project: String

  @Option(help: "Folder to write to.")
  var output: String

  @Option(help: "Equal seeds give equal bytes.")
  var seed: UInt64 = 2023

  @Option(help: "Rows wanted in all returns together (country only).")
  var rows = 1_000_000

  @Option(help: "Returns wanted in all; 1536 unless told, one of each district (country only).")
  var returns: Int?

  @Option(help: "Chance that a body is followed by another of its very name, 0 to 1.")
  var twins = 0.0

  @Option(help: "sample: the centre, Hà Nội and Đông Hà. country: all provinces.")
  var scope = Scope.sample

  func run() throws {
    let pipeline = "\(project)/Pipelines/hoi-quan-chung"
    let units = try UnitTable(path: "\(pipeline)/geography/units.csv")
    let kinds = try KindCatalogue(path: "\(pipeline)/kinds.csv")
    let periods = ["2023-H1", "2023-H2"].compactMap(ReportingPeriod.init(code:))
    let isCountry = scope == .country
    var writer = SampleWriter(
      folder: OutputFolder(path: output),
      composer: ReturnComposer(units: units, seed: seed, isBenchmark: isCountry),
      compression: isCountry ? 4 : 9)
    switch scope {
    case .sample:
      try SampleScope(
        units: units, kinds: kinds, seed: seed, periods: periods, twins: twins
      ).write(to: &writer)
    case .country:
      try CountryScope(
        units: units, kinds: kinds, seed: seed, periods: periods, rows: rows, returns: returns,
        twins: twins
      ).write(to: &writer)
    }
    try writer.finish()
    print("\(writer.files) returns, \(writer.rows) rows of bodies")
  }
}
