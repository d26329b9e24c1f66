import ArgumentParser
import Foundation
import Pipeline

/// `sohoi run`.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Chạy quy trình: đọc, làm sạch, loại trùng, sắp xếp, tổng hợp, công bố.",
    discussion: """
      Không có tuỳ chọn nào: đọc SampleData/returns, ghi vào Output, công bố tại Output/current.
      Chỉ chạy lại những gì đã cũ: báo cáo mới hoặc sửa, cấu hình đổi, tệp kết quả bị sửa hay xoá.
      Giai đoạn hay tỉnh được gọi tên (--only, --from, --locality) thì luôn chạy lại.
      Các giai đoạn: ingest, clean, deduplicate, merge, aggregate, publish.
      """)

  @OptionGroup var folders: Folders

  @Option(help: "Chỉ chạy một giai đoạn.")
  var only: String?

  @Option(help: "Chạy từ giai đoạn này.")
  var from: String?

  @Option(help: "Chạy đến hết giai đoạn này.")
  var until: String?

  @Option(help: "Chỉ tính lại các tỉnh này (mã tỉnh hoặc TW, cách nhau bằng dấu phẩy).")
  var locality: String?

  @Flag(help: "Chạy lại tất cả, kể cả những gì còn đúng.")
  var force = false

  @Flag(help: "Chạy dù giai đoạn trước đã cũ; kết quả không được công bố.")
  var allowStale = false

  @Flag(help: "Chờ lần chạy khác xong thay vì dừng ngay với mã 75.")
  var wait = false

  @Flag(help: "Không in gì, trừ khi có vấn đề.")
  var quiet = false

  func validate() throws {
    if only != nil, from != nil || until != nil {
      throw ValidationError("--only không dùng cùng --from hoặc --until.")
    }
    guard try stage(from, .ingest) <= stage(until, .publish) else {
      throw ValidationError("--from đứng sau --until.")
    }
  }

  @OptionGroup var faulty: FaultOption

  func run() throws {
    var options = folders.options
    options.stages =
      try stage(only ?? from, .ingest)...stage(only ?? until, .publish)
    options.isForced = force
    options.allowsStale = allowStale
    options.localities = Set((locality ?? "").split(separator: ",").map(String.init))
    options.isQuiet = quiet
    options.wait = wait ? .max : nil
    faulty.arm()
    Interruption.listen()
    try Ending.status {
      let status = try Runner(options).run()
      faulty.report()
      return status
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
