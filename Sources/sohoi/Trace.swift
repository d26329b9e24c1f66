import ArgumentParser
import Foundation
import Pipeline

/// `sohoi trace`.
struct Trace: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Các dòng báo cáo (tệp, dòng) đứng sau một ô của bảng.",
    discussion: """
      In CSV ra đầu ra chuẩn, lời kết ra đầu lỗi chuẩn. Ví dụ:
      sohoi trace B01 --where period=2023-H1,locality_code=01,scope_level=total --column assigned
      Mã kết thúc 0: các dòng cộng lại đúng bằng ô; 70: không đúng.
      """)

  @Argument(help: "Mã bảng, ví dụ B01.")
  var table: String

  @Option(help: "Khoá=giá trị, cách nhau bằng dấu phẩy; để trống là mọi ô của cột.")
  var `where`: [String] = []

  @Option(help: "Cột số liệu; để trống là cột đầu, thường là associations.")
  var column: String?

  @Option(help: "Mã bản phát hành; để trống là bản hiện hành.")
  var release: String?

  @OptionGroup var folders: Folders

  /// A text behind a comma that holds no `=` belongs to the value before it, as in a name.
  private var conditions: [(key: String, value: String)] {
    get throws {
      var conditions: [(key: String, value: String)] = []
      for part in self.where.flatMap({ $0.split(separator: ",", omittingEmptySubsequences: false) })
      {
        if let sign = part.firstIndex(of: "=") {
          conditions.append((String(part[..<sign]), String(part[part.index(after: sign)...])))
        } else if let last = conditions.popLast() {
          conditions.append((last.key, "\(last.value),\(part)"))
        } else {
          throw ValidationError("--where cần khoá=giá trị, không phải '\(part)'.")
        }
      }
      return conditions
    }
  }

  func validate() throws { _ = try conditions }

  func run() throws {
    let conditions = try conditions
    try Ending.status {
      let trace = try Tracer(folders.options, release: release)
        .trace(table, where: conditions, column: column)
      FileHandle.standardOutput.write(Data(trace.csv))
      Ending.write(trace.summary)
      return trace.agrees ? .done : .defect
    }
  }
}
