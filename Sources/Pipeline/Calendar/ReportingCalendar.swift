import Register

/// Who has to report by when, as `calendar.yaml` says.
struct ReportingCalendar: Sendable {
  /// A day of the year.
  struct Deadline: Sendable {
    let month: Int
    let day: Int
  }

  /// The last day for the first and for the second half of a year, in the year behind its end.
  var deadlines: [Int: Deadline] = [:]
  /// Periods with a last day of their own.
  var extensions: [ReportingPeriod: CalendarDay] = [:]
  /// Days behind the last day from which on a missing return is a warning.
  var warnDays = 1
  /// The same for an error; nil for never.
  var errorDays: Int?
  var rules: [ExpectedUnits] = []

  /// The last day on which a return is in time.
  func due(_ period: ReportingPeriod) -> CalendarDay {
    if let day = extensions[period] { return day }
    let end = CalendarDay(period.lastDay) ?? CalendarDay(number: 0)
    guard let deadline = deadlines[period.half] else { return end }
    let sameYear = CalendarDay(year: period.year, month: deadline.month, day: deadline.day)
    if let sameYear, sameYear > end { return sameYear }
    return CalendarDay(year: period.year + 1, month: deadline.month, day: deadline.day) ?? end
  }

  /// How late a return is that has not come on a day.
  func lateness(_ period: ReportingPeriod, on day: CalendarDay) -> Lateness {
    let days = day.number - due(period).number
    if let errorDays, days >= errorDays { return .error }
    return days >= warnDays ? .warning : .awaited
  }

  /// Whether anybody has to report for a period.
  func covers(_ period: ReportingPeriod) -> Bool { rules.contains { $0.covers(period) } }

  /// The periods of which a return is late on a day, in order, however far back.
  func late(on day: CalendarDay) -> [ReportingPeriod] {
    guard let first = rules.map(\.from).min() else { return [] }
    var periods: [ReportingPeriod] = []
    for year in first.year...max(first.year, day.date.year) {
      for half in 1...2 {
        guard let period = ReportingPeriod(year: year, half: half), covers(period),
          lateness(period, on: day) > .awaited
        else { continue }
        periods.append(period)
      }
    }
    return periods
  }
}
