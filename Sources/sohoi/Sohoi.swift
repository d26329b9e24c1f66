import ArgumentParser
import Pipeline

/// The command.
@main
struct Sohoi: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sohoi",
    abstract: "Sổ hội: từ báo cáo của địa phương đến bảng số liệu hội quần chúng.",
    version: "sohoi \(SohoiVersion.text)",
    subcommands: [
      Run.self, Check.self, Explain.self, Trace.self, Diff.self, Review.self, Estimate.self,
      Link.self, PlanCommand.self, StatusCommand.self, Verify.self, History.self,
      RollbackCommand.self,
    ])
}
