import ArgumentParser
import Pipeline

/// The folders a command works with, and how it looks at them.
struct Folders: ParsableArguments {
  @OptionGroup var workspace: Workspace

  @Option(help: "Thư mục chứa các báo cáo.")
  var input: String = "SampleData/returns"

  @Flag(help: "Đọc lại mọi tệp để biết có đổi không, không tin kích thước và thời gian.")
  var paranoid = false

  @Option(help: "Tệp báo cáo đổi trong số giây này thì chờ lần chạy sau.")
  var settle: Int = 0

  @Option(help: "Xem lịch gửi báo cáo như vào ngày này, dạng 2024-02-29 (mặc định: hôm nay).")
  var asOf: String?

  func validate() throws {
    if let asOf, !RunOptions.isDay(asOf) {
      throw ValidationError("--as-of phải là một ngày, dạng 2024-02-29.")
    }
    guard (0...86_400).contains(settle) else { throw ValidationError("--settle từ 0 đến 86400.") }
  }

  /// As the pipeline takes them.
  var options: RunOptions {
    var options = workspace.options
    options.input = input
    options.isParanoid = paranoid
    options.settle = settle
    options.asOf = asOf
    return options
  }
}
