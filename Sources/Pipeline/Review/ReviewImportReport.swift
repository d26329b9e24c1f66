/// What an import of decisions came to.
public struct ReviewImportReport: Sendable {
  /// The file that keeps the decisions.
  public let file: String
  /// Decisions that are new.
  public var added = 0
  /// Decisions that were there already.
  public var known = 0
  /// Rows nobody has decided.
  public var open = 0
  /// Rows that could not be taken: row of the sheet, and why, Vietnamese.
  public var faults: [(row: Int, reason: String)] = []
  /// Pairs about which two people disagree, by their codes.
  public var disputed: [String] = []
  /// Pairs said to be different that others make the same, and those others.
  public var contradictions: [(different: String, same: [String])] = []
  /// Pairs decided in all, undisputed.
  public var inForce = 0

  init(file: String) { self.file = file }

  /// Whether every row was taken and no two decisions speak against each other.
  public var isClean: Bool { faults.isEmpty && disputed.isEmpty && contradictions.isEmpty }

  /// The report for a terminal, Vietnamese; no names, no notes.
  public var text: String {
    var lines = [
      "Đã nhập \(added) quyết định mới, \(known) đã có từ trước, \(open) cặp chưa quyết định.",
      "Tất cả \(inForce) cặp đã có quyết định thống nhất: \(file)",
    ]
    for fault in faults { lines.append("  dòng \(fault.row): KHÔNG NHẬN, \(fault.reason)") }
    for pair in disputed {
      lines.append("  MÂU THUẪN \(pair): người thì 'giống nhau', người thì 'khác nhau'")
    }
    for conflict in contradictions {
      lines.append(
        "  MÂU THUẪN \(conflict.different) 'khác nhau', nhưng các cặp này làm hai bên giống nhau: "
          + conflict.same.joined(separator: " "))
    }
    if !disputed.isEmpty || !contradictions.isEmpty {
      lines.append(
        "  Các quyết định mâu thuẫn không được áp dụng cho đến khi sửa: nhập lại với ngày mới hơn, "
          + "hoặc 'chưa rõ' để rút lại.")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
