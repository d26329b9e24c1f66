/// The Gregorian calendar, as far as dates in returns need it.
enum Days {
  /// The years that a date in a return can have.
  static let years = 1900...2100

  /// How many days a month has; 0 for a month that does not exist.
  static func count(month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    case 1...12: 31
    default: 0
    }
  }

  /// Whether the three parts are a day of the calendar within `years`.
  static func exists(year: Int, month: Int, day: Int) -> Bool {
    years.contains(year) && day >= 1 && day <= count(month: month, year: year)
  }

  /// The date a number of days after 31 December 1899; `days` must be at least 1.
  static func date(daysAfter1899 days: Int) -> DateParts {
    var year = 1900
    var rest = days
    while rest > daysInYear(year) {
      rest -= daysInYear(year)
      year += 1
    }
    var month = 1
    while rest > count(month: month, year: year) {
      rest -= count(month: month, year: year)
      month += 1
    }
    return DateParts(year: year, month: month, day: rest)
  }

  private static func daysInYear(_ year: Int) -> Int {
    337 + count(month: 2, year: year)
  }
}
