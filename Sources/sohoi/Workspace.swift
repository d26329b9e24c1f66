import ArgumentParser
import Foundation
import Pipeline

/// Where a run left its results, and what reads them.
struct Workspace: ParsableArguments {
  @Option(help: "Thư mục dự án; các đường dẫn khác tính từ đây.")
  var project: String = "."

  @Option(help: "Tên quy trình trong Pipelines/.")
  var pipeline: String = "hoi-quan-chung"

  @Option(help: "Thư mục kết quả.")
  var output: String = "Output"

  @Option(help: "Số luồng chạy song song.")
  var jobs: Int = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    guard (1...256).contains(jobs) else { throw ValidationError("--jobs từ 1 đến 256.") }
  }

  /// As the pipeline takes them.
  var options: RunOptions {
    var options = RunOptions(project: project)
    options.pipeline = pipeline
    options.output = output
    options.jobs = jobs
    return options
  }
}
