import Register
import Testing

@testable import Pipeline

/// Last days, and how late a return is.
@Suite struct ReportingCalendarTests {
  static let calendar: ReportingCalendar = {
    var calendar = ReportingCalendar()
    calendar.deadlines = [1: .init(month: 7, day: 15), 2: .init(month: 1, day: 20)]
    calendar.warnDays = 3
    calendar.errorDays = 10
    return calendar
  }()

  static func period(_ code: String) throws -> ReportingPeriod {
    try #require(ReportingPeriod(code: code))
  }

  static func day(_ iso: String) throws -> CalendarDay { try #require(CalendarDay(iso: iso)) }

  @Test(arguments: [("2023-H1", "2023-07-15"), ("2023-H2", "2024-01-20")])
  func `The last day lies behind the end of the period`(period: String, due: String) throws {
    #expect(Self.calendar.due(try Self.period(period)).description == due)
  }

  @Test func `A deadline before the end of the half-year is one of the next year`() throws {
    var calendar = Self.calendar
    calendar.deadlines[1] = .init(month: 3, day: 1)
    #expect(calendar.due(try Self.period("2023-H1")).description == "2024-03-01")
  }

  @Test func `An extended period has its own last day, others keep theirs`() throws {
    var calendar = Self.calendar
    calendar.extensions[try Self.period("2023-H2")] = try Self.day("2024-02-29")
    #expect(calendar.due(try Self.period("2023-H2")).description == "2024-02-29")
    #expect(calendar.due(try Self.period("2024-H2")).description == "2025-01-20")
    #expect(
      calendar.lateness(try Self.period("2023-H2"), on: try Self.day("2024-03-02")) == .awaited)
  }

  @Test(arguments: [
    ("2020-01-01", Lateness.awaited), ("2023-07-15", .awaited), ("2023-07-17", .awaited),
    ("2023-07-18", .warning), ("2023-07-24", .warning), ("2023-07-25", .error),
    ("2030-01-01", .error),
  ])
  func `A return is late by days behind its last day`(day: String, lateness: Lateness) throws {
    #expect(
      Self.calendar.lateness(try Self.period("2023-H1"), on: try Self.day(day)) == lateness)
  }

  @Test func `Without days for an error nothing is one`() throws {
    var calendar = Self.calendar
    calendar.errorDays = nil
    #expect(
      calendar.lateness(try Self.period("2023-H1"), on: try Self.day("2099-01-01")) == .warning)
  }

  @Test(arguments: [
    ("2022-07-01", []), ("2023-07-17", []), ("2023-07-18", ["2023-H1"]),
    ("2024-01-23", ["2023-H1", "2023-H2"]), ("2031-01-01", ["2023-H1", "2023-H2", "2024-H1"]),
  ])
  func `A period is late from its first late day on, as far as somebody is expected`(
    day: String, periods: [String]
  ) throws {
    var calendar = Self.calendar
    calendar.rules = [
      ExpectedUnits(
        codes: ["TW"], from: try Self.period("2023-H1"), until: try Self.period("2024-H1"))
    ]
    #expect(calendar.late(on: try Self.day(day)).map(\.description) == periods)
  }
}
