/// A day of the Gregorian calendar, as a number that can be counted with.
public struct CalendarDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Days since 1970-01-01; negative before it.
  public let number: Int

  /// The day that many days after 1970-01-01.
  public init(number: Int) { self.number = number }

  /// A day of the years 1…9999; nil when the calendar has no such day.
  ///
  /// - SeeAlso: H. Hinnant (2013), chrono-Compatible Low-Level Date Algorithms.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else {
      return nil
    }
    // Years begin in March, so that the leap day is the last.
    let marchYear = month <= 2 ? year - 1 : year
    let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
    guard date == PartialDate(year: year, month: month, day: day) else { return nil }
  }

  /// The day of a date that is known to the day; nil for another, or one the calendar does not have.
  public init?(_ date: PartialDate) {
    self.init(year: date.year, month: date.month, day: date.day)
  }

  /// Reads `2024-02-29`, nothing else.
  public init?(iso: String) {
    guard iso.utf8.count == 10, let date = PartialDate(iso: iso), date.description == iso else {
      return nil
    }
    self.init(date)
  }

  /// The same day in year, month and day.
  public var date: PartialDate {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let march = (5 * dayOfYear + 2) / 153
    let month = march < 10 ? march + 3 : march - 9
    return PartialDate(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * march + 2) / 5 + 1)
  }

  /// The day so many days later.
  public func adding(_ days: Int) -> CalendarDay { CalendarDay(number: number + days) }

  /// ISO 8601.
  public var description: String { date.description }

  /// Earlier days come first.
  public static func < (a: Self, b: Self) -> Bool { a.number < b.number }
}
