import ArgumentParser
import Pipeline

/// `sohoi status`.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Bản hiện hành, lần chạy cuối, ai đang chạy, phần nào đã cũ.",
    discussion: "Mã kết thúc 0: mọi kết quả còn đúng; 21: có phần đã cũ.")

  @OptionGroup var folders: Folders

  func run() throws {
    try Ending.status {
      let status = try Status(folders.options)
      Ending.answer(status.text)
      return status.status
    }
  }
}
