import ArgumentParser
import Pipeline

/// `sohoi review`.
struct Review: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Duyệt các cặp chưa rõ: xuất cho người duyệt, nhập quyết định.",
    discussion: """
      Quyết định được giữ trong review/decisions.csv của dự án (đổi trong pipeline.yaml), khoá theo nội
      dung của hai bản ghi, và được áp dụng ở mọi lần chạy sau, kể cả khi có báo cáo sửa lại.
      """, subcommands: [Export.self, Import.self])

  /// `sohoi review export`.
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Ghi các cặp chưa rõ của lần chạy vừa rồi ra sổ Excel hoặc CSV.")

    @OptionGroup var workspace: Workspace

    @Option(help: "Tệp ghi ra: .xlsx, hoặc .csv.")
    var outputFile: String = "review/open-pairs.xlsx"

    @Flag(help: "Ghi đè tệp đã có; nếu không còn cặp nào chờ duyệt thì xoá nó.")
    var force = false

    @OptionGroup var faulty: FaultOption

    func run() throws {
      faulty.arm()
      try reportingErrors {
        let sheet = try ReviewExport(workspace.options).write(to: outputFile, replaces: force)
        Ending.write(Self.text(sheet))
        faulty.report()
      }
    }

    private static func text(_ sheet: ReviewExport.Written) -> String {
      if sheet.pairs > 0 { return "\(sheet.pairs) cặp chờ duyệt: \(sheet.path)\n" }
      return sheet.removedOld
        ? "Không có cặp nào chờ duyệt; đã xoá tệp cũ: \(sheet.path)\n"
        : "Không có cặp nào chờ duyệt; không ghi gì.\n"
    }
  }

  /// `sohoi review import`.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Nhập quyết định từ sổ Excel hoặc CSV đã điền.",
      discussion: """
        Mã kết thúc 0: nhập hết, không mâu thuẫn; 20: đã nhập, nhưng có dòng không nhận được hoặc có
        quyết định mâu thuẫn; 65: không đọc được tệp.
        """)

    @Argument(help: "Tệp đã điền.")
    var file: String

    @Option(help: "Thư mục dự án.")
    var project: String = "."

    @Option(help: "Tên quy trình trong Pipelines/.")
    var pipeline: String = "hoi-quan-chung"

    @Option(help: "Người duyệt, cho các dòng để trống cột này.")
    var reviewer: String = ""

    @OptionGroup var faulty: FaultOption

    func run() throws {
      faulty.arm()
      var options = RunOptions(project: project)
      options.pipeline = pipeline
      try reportingErrors {
        let report = try ReviewImport(options).run(file, reviewer: reviewer)
        Ending.write(report.text)
        faulty.report()
        if !report.isClean { throw ExitCode(ExitStatus.excluded.rawValue) }
      }
    }
  }
}
