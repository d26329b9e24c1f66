import ArgumentParser
import Foundation
import Pipeline

/// `sohoi check`.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Kiểm tra báo cáo trước khi gửi; không ghi gì.",
    discussion: """
      Đọc từng tệp như khi chạy quy trình và in những gì phải sửa, cần xem lại, hoặc đã tự hiểu.
      Mã kết thúc 0: không có lỗi phải sửa; 65: có dòng hoặc tệp bị loại; 66: không có tệp.
      """)

  @Argument(help: "Các tệp báo cáo.")
  var files: [String]

  @Option(help: "Thư mục dự án, nơi có Pipelines/.")
  var project: String = "."

  @Option(help: "Tên quy trình trong Pipelines/.")
  var pipeline: String = "hoi-quan-chung"

  func run() throws {
    var options = RunOptions(project: project)
    options.pipeline = pipeline
    options.jobs = ProcessInfo.processInfo.activeProcessorCount
    try Ending.status {
      let check = try ReturnCheck(options)
      var isClean = true
      for file in files {
        let answer = try check.check(file)
        Ending.answer(answer.text)
        isClean = isClean && answer.isClean
      }
      return isClean ? .done : .dataRefused
    }
  }
}
