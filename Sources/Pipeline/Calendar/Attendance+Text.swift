import Register

extension Attendance {
  /// How many units or files a line names.
  private static let namesInLine = 5

  /// Missing returns of one period.
  struct Group {
    let lateness: Lateness
    let period: ReportingPeriod
    let due: CalendarDay
    let units: [MissingReturn]

    /// Stable code of the message.
    var code: String { lateness == .error ? "RETURN-OVERDUE" : "RETURN-LATE" }

    /// One line for people.
    var text: String {
      let names = units.prefix(namesInLine).map { "\($0.unit) \($0.name)" }
      let more = units.count > namesInLine ? ", … và \(units.count - namesInLine) đơn vị nữa" : ""
      return "\(period): \(units.count) đơn vị \(lateness.label), hạn \(due): "
        + names.joined(separator: ", ") + more
    }
  }

  /// The returns that are missing, a period each, in order.
  var groups: [Group] {
    Dictionary(grouping: missing, by: \.period).sorted { $0.key < $1.key }
      .compactMap { period, units in
        units.first.map {
          Group(lateness: $0.lateness, period: period, due: $0.due, units: units)
        }
      }
  }

  /// Those that are late enough to be spoken of.
  var late: [Group] { groups.filter { $0.lateness > .awaited } }

  /// What a terminal says of late returns, and of returns that nobody expected; empty when there are
  /// none.
  func text(_ profiles: [ReturnProfile]) -> String {
    var lines = late.map { late in
      "\(late.lateness == .error ? "lỗi" : "cảnh báo")[\(late.code)]: \(late.text)"
    }
    if !lines.isEmpty { lines.append("  xem: quality/returns.csv, quality/completeness.csv") }
    let others = unexpected(profiles)
    if !others.isEmpty {
      let names = others.prefix(Self.namesInLine).joined(separator: ", ")
      let more = others.count > Self.namesInLine ? ", …" : ""
      lines.append(
        "ghi chú[RETURN-UNEXPECTED]: \(others.count) báo cáo của đơn vị không có trong lịch: "
          + names + more)
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
