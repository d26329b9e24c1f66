import ArgumentParser
import Foundation
import Pipeline

/// `sohoi diff`.
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "So hai bản phát hành, từng ô một, kèm lý do.",
    discussion: "In CSV ra đầu ra chuẩn; lý do lấy từ những gì hai bản tự ghi lại.")

  @Argument(help: "Bản cũ: mã, current, hoặc đường dẫn.")
  var old: String

  @Argument(help: "Bản mới: mã, current, hoặc đường dẫn.")
  var new: String = "current"

  @OptionGroup var folders: Folders

  func run() throws {
    try Ending.status {
      let diff = try ReleaseDiff(folders.options, from: old, to: new)
      FileHandle.standardOutput.write(Data(diff.csv))
      Ending.write("\(diff.count) ô khác nhau\n")
      return .done
    }
  }
}
