import ArgumentParser
import Pipeline

/// `sohoi estimate`.
struct Estimate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Ước lượng lại mô hình đối chiếu từ lần chạy vừa rồi, không cần nhãn.",
    discussion: """
      Ghi linkage.yaml và linkage-between-periods.yaml vào một thư mục để xem lại, và in số cũ, số mới.
      Mô hình đang dùng không đổi cho tới khi có người chép tệp vào Pipelines/. Nên chạy trên nhiều báo
      cáo: số ước lượng từ vài nghìn cặp chưa đáng tin.
      """)

  @OptionGroup var workspace: Workspace

  @Option(help: "Thư mục ghi mô hình đề nghị.")
  var outputFolder: String = "review/model"

  func run() throws {
    try reportingErrors {
      Ending.answer(try ModelEstimate(workspace.options).write(to: outputFolder))
    }
  }
}
