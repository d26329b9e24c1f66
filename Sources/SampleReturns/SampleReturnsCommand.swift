import ArgumentParser

/// Makes sample returns, and measures a run of the product against their truth.
@main
struct SampleReturnsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "SampleReturns",
    abstract: "Makes sample returns, and measures a run against their truth.",
    subcommands: [Generate.self, Evaluate.self, EvalEncodings.self])
}
