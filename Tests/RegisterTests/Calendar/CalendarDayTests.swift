import Register
import Testing

/// Days that are counted.
@Suite struct CalendarDayTests {
  /// Counts every day from 1 January 1970 on, one by one, by the rule for leap years.
  @Test func `Days follow one another as in the calendar`() {
    var number = 0
    for year in 1970...2105 {
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      for (index, days) in [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        .enumerated()
      {
        for day in 1...days {
          let date = PartialDate(year: year, month: index + 1, day: day)
          #expect(CalendarDay(number: number).date == date)
          #expect(CalendarDay(date)?.number == number)
          number += 1
        }
      }
    }
  }

  @Test(arguments: [
    "2023-02-29", "2100-02-29", "2023-04-31", "2023-13-01", "2023-00-10", "2023-01-00", "2023-01",
    "2023", "2023-1-1", "0000-01-01", "20230101", "2023-01-01T00", "", "hôm nay", "-023-01-01",
  ])
  func `What is no day is none`(text: String) {
    #expect(CalendarDay(iso: text) == nil)
  }

  @Test(arguments: ["1600-02-29", "1969-12-31", "2024-02-29", "9999-12-31", "0001-01-01"])
  func `A day reads as it is written`(text: String) throws {
    #expect(try #require(CalendarDay(iso: text)).description == text)
  }

  @Test func `Days are added across the end of a year`() throws {
    let day = try #require(CalendarDay(year: 2023, month: 12, day: 31))
    #expect(day.adding(60).description == "2024-02-29")
    #expect(day.adding(-365).description == "2022-12-31")
    #expect(day < day.adding(1))
  }
}
