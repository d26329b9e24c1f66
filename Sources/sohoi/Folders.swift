import ArgumentParser
import Foundation
import Pipeline

/// The folders a command works with, and how it looks at them.
struct Folders: ParsableArguments {
  @Option(help: "Thư mục dự án; các đường dẫn khác tính từ đây.")
  var project: String = "."

  @Option(help: "Tên quy trình trong Pipelines/.")
  var pipeline: String = "hoi-quan-chung"

  @Option(help: "Thư mục chứa các báo cáo.")
  var input: String = "SampleData/returns"

  @Option(help: "Thư mục kết quả.")
  var output: String = "Output"

  @Option(help: "Số luồng chạy song song.")
  var jobs: Int = ProcessInfo.processInfo.activeProcessorCount

  @Flag(help: "Đọc lại mọi tệp để biết có đổi không, không tin kích thước và thời gian.")
  var paranoid = false

  @Option(help: "Tệp báo cáo đổi trong số giây này thì chờ lần chạy sau.")
  var settle: Int = 0

  func validate() throws {
    guard (1...256).contains(jobs) else { throw ValidationError("--jobs từ 1 đến 256.") }
    guard (0...86_400).contains(settle) else { throw ValidationError("--settle từ 0 đến 86400.") }
  }

  /// As the pipeline takes them.
  var options: RunOptions {
    var options = RunOptions(project: project)
    options.pipeline = pipeline
    options.input = input
    options.output = output
    options.jobs = jobs
    options.isParanoid = paranoid
    options.settle = settle
    return options
  }
}
