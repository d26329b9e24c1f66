import ArgumentParser
import Pipeline

/// `sohoi verify`.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Đọc lại từng tệp của một bản phát hành và so với manifest.",
    discussion: "Mã kết thúc 0: đúng như đã công bố; 70: có tệp bị đổi, mất hoặc thừa.")

  @Argument(help: "Mã bản phát hành; để trống là bản hiện hành.")
  var release: String?

  @OptionGroup var folders: Folders

  func run() throws {
    try Ending.status {
      let options = folders.options
      let answer = try ReleaseList(options).verify(release, jobs: options.jobs)
      Ending.answer(answer.text)
      return answer.isRight ? .done : .defect
    }
  }
}
