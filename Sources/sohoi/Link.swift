import ArgumentParser
import Foundation
import Pipeline

/// `sohoi link`.
struct Link: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tìm bản ghi của cùng một đối tượng trong một hoặc hai tệp CSV.",
    discussion: """
      Cấu hình YAML nêu cột, quy tắc phân khối và phép so sánh; xem docs/link.md.
      Ghi clusters.csv, pairs.csv, report.txt, model.yaml (và survivors.csv nếu có 'survivorship').
      """)

  @Argument(help: "Một tệp để tìm bản ghi trùng, hoặc hai tệp để nối với nhau.")
  var files: [String]

  @Option(help: "Tệp cấu hình YAML.")
  var config: String

  @Option(help: "Thư mục kết quả.")
  var output: String = "link"

  @Option(help: "model.yaml của một lần chạy trước; không ước lượng lại.")
  var model: String?

  @Flag(help: "Chỉ in số cặp của từng quy tắc phân khối, không so sánh và không ghi gì.")
  var survey = false

  @Option(help: "Số luồng chạy song song.")
  var jobs: Int = ProcessInfo.processInfo.activeProcessorCount

  @Flag(help: "Không in báo cáo.")
  var quiet = false

  func validate() throws {
    guard (1...2).contains(files.count) else { throw ValidationError("Cần một hoặc hai tệp.") }
    guard (1...256).contains(jobs) else { throw ValidationError("--jobs từ 1 đến 256.") }
  }

  func run() throws {
    var options = LinkOptions(files: files, configuration: config, output: output)
    options.model = model
    options.isSurvey = survey
    options.jobs = jobs
    do throws(RunError) {
      let report = try LinkRun(options).run()
      if !quiet { FileHandle.standardOutput.write(Data(report.utf8)) }
    } catch {
      FileHandle.standardError.write(Data((error.description + "\n").utf8))
      throw ExitCode(error.status.rawValue)
    }
  }
}
