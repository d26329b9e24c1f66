import Register
import VietnameseText

extension PeriodReader {
  /// The half-year that lines tell without naming it, for a return that nothing else gives one.
  ///
  /// It is the one in whose last month the list was closed (`Số liệu tính đến ngày 30/6/2023`,
  /// `từ 01/7/2023 đến 31/12/2023`, `đến tháng 12 năm 2023`), else that of the first or second delivery of
  /// a year (`Đợt 1 năm 2023`), since a year has two.
  static func derivedPeriod(inLines lines: [String]) -> ReportingPeriod? {
    let lines = lines.map {
      MatchKey.folded(TextNormalizer.normalized($0)).split(separator: " ").map(String.init)
    }.filter { !speaksOfTerm($0) }
    return lines.lazy.compactMap(closing).first ?? lines.lazy.compactMap(delivery).first
      ?? zip(lines, lines.dropFirst()).lazy.compactMap { delivery($0 + $1) }.first
  }

  /// Whether a line speaks of a `nhiệm kỳ`.
  private static func speaksOfTerm(_ words: [String]) -> Bool {
    zip(words, words.dropFirst()).contains { $0 == "nhiem" && ["ki", "ky"].contains($1) }
  }

  /// The half-year of the last June or December that a line says it reaches to.
  private static func closing(_ words: [String]) -> ReportingPeriod? {
    words.indices.reversed().lazy.filter { ["den", "diem"].contains(words[$0]) }
      .compactMap { index in
        let rest = words[(index + 1)...].drop { ["het", "cuoi", "ngay", "thang"].contains($0) }
        return ReturnDateReader.day(rest, year: 1945...2100) ?? ReturnDateReader.month(rest)
      }
      .compactMap { date in
        [6: 1, 12: 2][date.month].flatMap { ReportingPeriod(year: date.year, half: $0) }
      }
      .first
  }

  private static func delivery(_ words: [String]) -> ReportingPeriod? {
    guard let index = words.firstIndex(of: "dot"), index + 1 < words.count,
      let half = ["1": 1, "i": 1, "2": 2, "ii": 2][words[index + 1]]
    else { return nil }
    let rest = words[(index + 2)...].drop { $0 == "nam" }
    return rest.first.flatMap(Int.init).flatMap { year in
      (1945...2100).contains(year) ? ReportingPeriod(year: year, half: half) : nil
    }
  }
}
