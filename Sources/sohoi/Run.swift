import ArgumentParser
import Foundation
import Pipeline

/// `sohoi run`.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Chạy quy trình: đọc, làm sạch, loại trùng, sắp xếp, tổng hợp, công bố.",
    discussion: """
      Không có tuỳ chọn nào: đọc SampleData/returns, ghi vào Output, công bố tại Output/current.
      Các giai đoạn: ingest, clean, deduplicate, merge, aggregate, publish.
      """)

  @Option(help: "Thư mục dự án; các đường dẫn khác tính từ đây.")
  var project: String = "."

  @Option(help: "Tên quy trình trong Pipelines/.")
  var pipeline: String = "hoi-quan-chung"

  @Option(help: "Thư mục chứa các báo cáo.")
  var input: String = "SampleData/returns"

  @Option(help: "Thư mục kết quả.")
  var output: String = "Output"

  @Option(help: "Chỉ chạy một giai đoạn.")
  var only: String?

  @Option(help: "Chạy từ giai đoạn này.")
  var from: String?

  @Option(help: "Chạy đến hết giai đoạn này.")
  var until: String?

  @Option(help: "Chỉ tính lại các tỉnh này (mã tỉnh hoặc TW, cách nhau bằng dấu phẩy).")
  var locality: String?

  @Option(help: "Số luồng chạy song song.")
  var jobs: Int = ProcessInfo.processInfo.activeProcessorCount

  @Flag(help: "Không in gì, trừ khi có vấn đề.")
  var quiet = false

  func validate() throws {
    if only != nil, from != nil || until != nil {
      throw ValidationError("--only không dùng cùng --from hoặc --until.")
    }
    guard (1...256).contains(jobs) else { throw ValidationError("--jobs từ 1 đến 256.") }
    guard try stage(from, .ingest) <= stage(until, .publish) else {
      throw ValidationError("--from đứng sau --until.")
    }
  }

  func run() throws {
    var options = RunOptions(project: project)
    options.pipeline = pipeline
    options.input = input
    options.output = output
    options.stages =
      try stage(only ?? from, .ingest)...stage(only ?? until, .publish)
    options.localities = Set((locality ?? "").split(separator: ",").map(String.init))
    options.jobs = jobs
    options.isQuiet = quiet
    do {
      let status = try Runner(options).run()
      throw ExitCode(status.rawValue)
    } catch let error as RunError {
      FileHandle.standardError.write(Data((error.description + "\n").utf8))
      throw ExitCode(error.status.rawValue)
    }
  }

  private func stage(_ name: String?, _ value: Stage) throws -> Stage {
    guard let name else { return value }
    if let stage = Stage(name: name) { return stage }
    let names = Stage.allCases.map(\.name)
    let hint = NearestWord.of(name, among: names).map { " Có phải là '\($0)'?" } ?? ""
    throw ValidationError(
      "Không có giai đoạn '\(name)'.\(hint) Các giai đoạn: \(names.joined(separator: ", ")).")
  }
}
