import ArgumentParser
import Foundation
import Pipeline

/// `sohoi estimate`.
struct Estimate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Ước lượng lại mô hình đối chiếu từ lần chạy vừa rồi, không cần nhãn.",
    discussion: """
      Ghi linkage.yaml và linkage-between-periods.yaml vào một thư mục để xem lại, và in số cũ, số mới.
      Mô hình đang dùng không đổi cho tới khi có người chép tệp vào Pipelines/. Nên chạy trên nhiều báo
      cáo: số ước lượng từ vài nghìn cặp chưa đáng tin.
      """)

  @Option(help: "Thư mục dự án; các đường dẫn khác tính từ đây.")
  var project: String = "."

  @Option(help: "Tên quy trình trong Pipelines/.")
  var pipeline: String = "hoi-quan-chung"

  @Option(help: "Thư mục kết quả của lần chạy.")
  var output: String = "Output"

  @Option(help: "Thư mục ghi mô hình đề nghị.")
  var outputFolder: String = "review/model"

  @Option(help: "Số luồng chạy song song.")
  var jobs: Int = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    guard (1...256).contains(jobs) else { throw ValidationError("--jobs từ 1 đến 256.") }
  }

  func run() throws {
    var options = RunOptions(project: project)
    options.pipeline = pipeline
    options.output = output
    options.jobs = jobs
    try reportingErrors {
      let text = try ModelEstimate(options).write(to: outputFolder)
      FileHandle.standardOutput.write(Data(text.utf8))
    }
  }
}
