import Deduplicate
import Register

/// Reads the answers that people typed into a row of a review sheet.
struct ReviewAnswers {
  /// What a cell of answers is worth.
  enum Answer {
    case entry(DecisionEntry)
    /// Nobody has decided yet.
    case open
    /// Why the row cannot be taken, Vietnamese.
    case fault(String)
  }

  /// Reviewer of rows that name none, empty for nobody.
  let reviewer: String
  /// The time of the import, `2026-11-21T13:05:00Z`.
  let now: String

  /// The answer in a row.
  func answer(_ row: SheetRows.Row, _ columns: [ReviewColumn: Int]) -> Answer {
    func text(_ column: ReviewColumn) -> String {
      let text = columns[column].flatMap { row.cells[$0] } ?? ""
      return String(
        text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
    let answer = text(.decision)
    if answer.isEmpty { return .open }
    guard let verdict = Self.verdict(answer) else {
      return .fault(
        "quyết định phải là: " + ReviewVerdict.allCases.map(\.label).joined(separator: ", "))
    }
    guard let left = RecordFingerprint(text: text(.leftRecord)),
      let right = RecordFingerprint(text: text(.rightRecord)),
      ReviewDecision.key(left, right) == text(.pair)
    else {
      return .fault(
        "mã cặp hoặc mã bản ghi ở các cột ẩn bị sửa; xuất lại tệp và chép quyết định sang")
    }
    let who = text(.reviewer).isEmpty ? reviewer : text(.reviewer)
    if who.isEmpty {
      return .fault("thiếu người duyệt; điền vào cột reviewer, hoặc dùng --reviewer")
    }
    guard let day = text(.date).isEmpty ? String(now.prefix(10)) : ReviewDay.iso(text(.date)) else {
      return .fault("ngày duyệt không đọc được; ghi 21/11/2026 hoặc 2026-11-21")
    }
    let decision = ReviewDecision(verdict, left, right)
    let names = (text(.leftName), text(.rightName))
    return .entry(
      DecisionEntry(
        decision: decision, reviewer: who, decidedOn: day, recordedAt: now, note: text(.note),
        names: decision.left == left ? names : (names.1, names.0)))
  }

  /// The verdict of a label or a code, whatever its case.
  private static func verdict(_ text: String) -> ReviewVerdict? {
    let text = text.lowercased()
    return ReviewVerdict.allCases.first { $0.label == text || $0.rawValue == text }
  }
}

/// The days that people write.
enum ReviewDay {
  /// `2026-11-21` for that, `21/11/2026`, `21-11-2026`, or the day number that spreadsheets keep.
  static func iso(_ text: String) -> String? {
    let text = text.prefix { $0 != "T" && $0 != " " }
    if let serial = Double(text), !text.contains("-") {
      return (1...100_000).contains(serial) ? day(ofSerial: Int(serial)) : nil
    }
    let parts = text.split { "/-.".contains($0) }.map { Int($0) }
    guard parts.count == 3, let a = parts[0], let month = parts[1], let c = parts[2] else {
      return nil
    }
    return a > 31 ? iso(a, month, c) : iso(c, month, a)
  }

  private static func iso(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard (2000...2200).contains(year), (1...12).contains(month),
      (1...days(in: month, of: year)).contains(day)
    else { return nil }
    return PartialDate(year: year, month: month, day: day).description
  }

  private static func days(in month: Int, of year: Int) -> Int {
    let isLeap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  /// Days from 1899-12-30 on, as spreadsheets count since 1900-03-01.
  private static func day(ofSerial serial: Int) -> String? {
    var (year, rest) = (2000, serial - 36_526)
    guard rest >= 0 else { return nil }
    while true {
      let length = days(in: 2, of: year) + 337
      if rest < length { break }
      rest -= length
      year += 1
    }
    var month = 1
    while rest >= days(in: month, of: year) {
      rest -= days(in: month, of: year)
      month += 1
    }
    return iso(year, month, rest + 1)
  }
}
