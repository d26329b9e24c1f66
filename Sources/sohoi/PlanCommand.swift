import ArgumentParser
import Pipeline

/// `sohoi plan`.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Cho biết lần chạy tới sẽ làm gì và vì sao; không ghi gì.",
    discussion: "Mã kết thúc 0: không có gì phải chạy; 21: có phần đã cũ.")

  @OptionGroup var folders: Folders

  @Flag(help: "Hình vẽ cho Graphviz.")
  var dot = false

  @Flag(help: "Hình vẽ cho Mermaid.")
  var mermaid = false

  @Flag(help: "Liệt kê hết, không chỉ mười mục đầu.")
  var all = false

  func run() throws {
    try Ending.status {
      let plan = try Plan(folders.options)
      Ending.answer(
        dot ? plan.dot : mermaid ? plan.mermaid : plan.text(limit: all ? .max : 10))
      return plan.status
    }
  }
}
