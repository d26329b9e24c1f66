import ArgumentParser
import Pipeline

/// `sohoi history`.
struct History: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Các bản phát hành theo thời gian, cũ trước mới sau.")

  @OptionGroup var folders: Folders

  func run() throws {
    try Ending.status {
      Ending.answer(ReleaseList(folders.options).history)
      return .done
    }
  }
}
