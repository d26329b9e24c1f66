import Register

/// The closing words of a run.
enum Summary {
  static func text(_ report: ReleaseReport, output: String) -> String {
    var lines = ["", "Bản phát hành \(report.id)"]
    lines.append("  Báo cáo:  " + returns(report.returns))
    let total = report.rows.reduce(0) { $0 + $1.rows }
    lines.append("  Số dòng:  \(grouped(total))")
    for (disposition, rows) in report.rows where rows > 0 {
      lines.append("            \(padded(grouped(rows), 11)) \(disposition.label)")
    }
    for (period, count, after) in report.associations {
      lines.append(
        "  \(period):  \(grouped(count)) hội; sau sắp xếp \(grouped(after)) "
          + "(giảm \(grouped(count - after)))")
    }
    lines.append("  Đối chiếu số đã công bố: " + controls(report.controls))
    lines.append("  Bảng:     \(output)/current/tables/  và  \(output)/current/so-hoi.xlsx")
    if (report.returns[.rejected] ?? 0) + (report.returns[.held] ?? 0) > 0 {
      lines.append(
        "  Xem lại:  \(output)/current/quality/returns.csv  và  \(output)/current/rejects/")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func returns(_ returns: [ReturnStatus: Int]) -> String {
    let words: [(ReturnStatus, String)] = [
      (.current, "dùng"), (.superseded, "đã thay thế"), (.held, "tạm giữ"), (.rejected, "bị loại"),
    ]
    return words.compactMap { status, word in
      returns[status].map { "\(grouped($0)) \(word)" }
    }.joined(separator: ", ")
  }

  private static func controls(_ counts: (agree: Int, disagree: Int, absent: Int)) -> String {
    var words = ["\(counts.agree) khớp"]
    if counts.disagree > 0 { words.append("\(counts.disagree) KHÔNG khớp (xem B12.csv)") }
    if counts.absent > 0 { words.append("\(counts.absent) không có số liệu") }
    return words.joined(separator: ", ")
  }

  /// `3.711`, as Vietnamese offices write it.
  private static func grouped(_ number: Int) -> String {
    var digits = Array(String(number.magnitude))
    var index = digits.count - 3
    while index > 0 {
      digits.insert(".", at: index)
      index -= 3
    }
    return (number < 0 ? "-" : "") + String(digits)
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
