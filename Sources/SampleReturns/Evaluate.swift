import ArgumentParser

/// Compares the ledger and the register of a run with the truth of the sample.
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compares the ledger of a run with the truth of the sample.",
    discussion: """
      Counts pairs of rows that are one body, within each period and across periods, the rows that \
      ended otherwise than expected, and the bodies by level. The exit code does not judge.
      """)

  @Option(help: "The run's register/ledger.csv; the registers of the periods lie beside it.")
  var ledger: String

  @Option(help: "The sample's truth/rows.csv.")
  var truth: String

  @Option(help: "List this many examples of each kind of error, as file:line.")
  var show = 0

  func run() throws {
    let comparison = try LedgerComparison(ledgerPath: ledger, truthPath: truth)
    let register = try RegisterCounts(besideLedger: ledger, periods: comparison.periods)
    let evaluation = Evaluation(comparison: comparison, register: register)
    for line in evaluation.report(examples: show) { print(line) }
  }
}
