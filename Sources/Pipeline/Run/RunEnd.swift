/// How a run came to its end without an error.
struct RunEnd {
  var status: ExitStatus
  /// The release to put in force; nil when there is none new.
  var release: String?
  /// A release that was written and must not be put in force.
  var unreleased: String?
  /// What was published, for the closing words.
  var report: ReleaseReport?
  /// How many returns are not in the release in force.
  var excluded = 0
  /// How many returns are overdue.
  var overdue = 0
  /// What is said of late returns.
  var late = ""
  /// Whether any stage ran.
  var hasRun = true

  /// The closing words of the run.
  func tell(_ frame: RunFrame) {
    if frame.options.isQuiet {
      if excluded > 0 {
        Progress.write("sohoi: \(excluded) báo cáo không dùng được, xem quality/returns.csv\n")
      }
      // A warning is for who looks; what a person has to do something about is said every time.
      if overdue > 0 { Progress.write(late) }
      return
    }
    defer { Progress.write(late) }
    if let unreleased {
      Progress.write(
        "Bản này dựa trên kết quả cũ nên không được công bố: \(frame.output)/releases/\(unreleased)\n"
      )
    } else if let report {
      Progress.write(Summary.text(report, output: frame.output))
    } else if !hasRun {
      Progress.write("Không có gì thay đổi: mọi kết quả còn đúng.\n")
    } else {
      Progress.write("Chưa công bố: bản phát hành hiện tại giữ nguyên.\n")
    }
  }
}
