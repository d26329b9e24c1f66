import ArgumentParser
import Pipeline

/// `sohoi rollback`.
struct RollbackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollback",
    abstract: "Quay về một bản phát hành trước.",
    discussion: """
      Bản đó được kiểm tra trước khi dùng. Các lần chạy sau để nguyên như vậy cho đến khi có báo cáo
      hay cấu hình mới.
      """)

  @Argument(help: "Mã bản phát hành; để trống là bản ngay trước.")
  var release: String?

  @OptionGroup var folders: Folders

  @OptionGroup var faulty: FaultOption

  func run() throws {
    faulty.arm()
    try Ending.status {
      let name = try Rollback(folders.options).run(to: release)
      Ending.answer("Bản hiện hành: \(name)\n")
      faulty.report()
      return .done
    }
  }
}
