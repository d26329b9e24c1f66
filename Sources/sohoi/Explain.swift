import ArgumentParser
import Pipeline

/// `sohoi explain`.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Giải thích một dòng, một hội, vì sao hai dòng là một hội, hoặc một giai đoạn.",
    discussion: """
      Tham chiếu là TỆP:DÒNG như trong register/ledger.csv, hoặc mã hội. Hai tham chiếu là một cặp:
      từng phép so sánh với hai giá trị, mức, m, u, trọng số (bit), tổng và ngưỡng.
      Tên người, điện thoại và trụ sở được che, trừ khi có --show-values.
      Tên một giai đoạn (ingest … publish): vì sao từng báo cáo, từng tỉnh phải chạy lại hay không;
      thêm tên một báo cáo hay mã tỉnh để xem mọi điều nó dựa vào.
      """)

  @Argument(help: "Một hoặc hai tham chiếu: TỆP:DÒNG, mã hội, hoặc tên giai đoạn.")
  var references: [String]

  @OptionGroup var folders: Folders

  @Option(help: "Ghi biểu đồ thác nước của một cặp vào tệp SVG này.")
  var svg: String?

  @Option(help: "Ghi trang có biểu đồ và bảng của một cặp vào tệp HTML này.")
  var html: String?

  @Flag(help: "In cả tên người và điện thoại.")
  var showValues = false

  func validate() throws {
    guard (1...2).contains(references.count) else {
      throw ValidationError("Cần một tham chiếu, hoặc hai cho một cặp.")
    }
    if references.count == 1, svg != nil || html != nil {
      throw ValidationError("--svg và --html cần một cặp: hai tham chiếu.")
    }
  }

  func run() throws {
    try reportingErrors {
      if let stage = Stage(name: references[0]) {
        let unit = references.count > 1 ? references[1] : nil
        return Ending.answer(try StageExplanation(folders.options, stage, unit: unit).text)
      }
      let explanation = try Explainer(folders.options, showsValues: showValues).explain(references)
      if let svg, let picture = explanation.svg { try PrivateFile.write(picture, to: svg) }
      if let html, let page = explanation.html { try PrivateFile.write(page, to: html) }
      Ending.answer(explanation.text)
    }
  }
}
