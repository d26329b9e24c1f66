import Testing
import VietnameseText

/// One cell and what must come of it.
struct DateCase: Sendable, CustomTestStringConvertible {
  let text: String
  let expected: DateReading

  init(_ text: String, _ expected: DateReading) {
    self.text = text
    self.expected = expected
  }

  var testDescription: String { "“\(text)”" }
}

private func date(
  _ year: Int, _ month: Int = 0, _ day: Int = 0, _ flags: DateReading.Flags = []
) -> DateReading {
  DateReading(.date, year: year, month: month, day: day, flags: flags)
}

private func interval(_ from: (Int, Int, Int), _ to: (Int, Int, Int)) -> DateReading {
  DateReading(
    .interval, year: from.0, month: from.1, day: from.2,
    to: DateParts(year: to.0, month: to.1, day: to.2))
}

private func term(_ from: Int, _ to: Int, _ flags: DateReading.Flags = []) -> DateReading {
  DateReading(.term, year: from, to: DateParts(year: to), flags: flags)
}

@Suite struct DateReaderTests {
  static let rule18: [DateCase] = [
    DateCase("22-9", date(2023, 9, 22, .yearFromContext)),
    DateCase("22/9/2023", date(2023, 9, 22)),
    DateCase("27-6-2008", date(2008, 6, 27)),
    DateCase("02/01/2020", date(2020, 1, 2)),
    DateCase("28/8/2012", date(2012, 8, 28)),
    DateCase("tháng 7 năm 2022", date(2022, 7)),
    DateCase("ngày     tháng 7 năm 2022", date(2022, 7)),
    DateCase("ngày … tháng … năm 2022", date(2022)),
    DateCase("6 tháng đầu năm 2023", interval((2023, 1, 1), (2023, 6, 30))),
    DateCase("6 tháng cuối năm 2023", interval((2023, 7, 1), (2023, 12, 31))),
    DateCase("Quý II/2023", interval((2023, 4, 1), (2023, 6, 30))),
    DateCase("QUÝ 4 NĂM 2024", interval((2024, 10, 1), (2024, 12, 31))),
    DateCase("2.1993", date(1993, 2)),
    DateCase("24.8.2002", date(2002, 8, 24)),
    DateCase("đầu năm 2009", date(2009, 0, 0, .qualifier)),
    DateCase("nhiệm kỳ 2020-2025", term(2020, 2025)),
    DateCase("NK 2023 – 2028", term(2023, 2028)),
    DateCase("31/02/2023", DateReading(.invalid)),
    DateCase("9/22/2023", date(2023, 9, 22, .monthFirst)),
    DateCase("22/9/23", date(2023, 9, 22, .twoDigitYear)),
    DateCase("00/00/2019", date(2019, 0, 0, .zeroParts)),
    DateCase("2025, 2026", DateReading(.years, years: [2025, 2026])),
  ]

  /// Dates with other words or marks around them, and what only looks like one.
  static let around: [DateCase] = [
    DateCase("22/9/2003 (QĐ 12)", date(2003, 9, 22, .textAround)),
    DateCase("QĐ 12 ngày 22/9/2003", date(2003, 9, 22, .textAround)),
    DateCase("1989 (tái lập 2003)", date(1989, 0, 0, .textAround)),
    DateCase("22//9/2003", date(2003, 9, 22, .textAround)),
    DateCase("'22/9/2003", date(2003, 9, 22)),
    DateCase("22/IX/2003", date(2003, 9, 22)), DateCase("IX/2003", date(2003, 9)),
    DateCase("X 2003 X", DateReading(.invalid)),
    DateCase("thành lập năm 2003", date(2003)),
    DateCase("ĐH lần thứ III (2025)", date(2025)), DateCase("dự kiến 6/2025", date(2025, 6)),
    DateCase("20030922", date(2003, 9, 22, .textAround)),
    DateCase("22092003", date(2003, 9, 22, .textAround)),
    DateCase("20122011", date(2011, 12, 20, .textAround)),
    DateCase("99999999", DateReading(.invalid)),
    DateCase("6/2020-6/2025", term(2020, 2025)),
    DateCase("15/6/2020 - 15/6/2025", term(2020, 2025)),
    DateCase("từ tháng 6/2020 đến 6/2025", term(2020, 2025)),
    DateCase("2020_2025", term(2020, 2025)),
    DateCase("2018-2023 (kéo dài)", term(2018, 2023, .textAround)),
    DateCase("6/2025-6/2020", DateReading(.invalid)),
    DateCase("22/9/2003; 5/6/2010", DateReading(.invalid)),
    DateCase("khác (2003)", DateReading(.invalid)),
  ]

  static let forms: [DateCase] = [
    DateCase("2009", date(2009)),
    DateCase("năm 2009", date(2009)),
    DateCase("9/2023", date(2023, 9)),
    DateCase("2023-09", date(2023, 9)),
    DateCase("2023-09-22", date(2023, 9, 22)),
    DateCase("2023-09-22 00:00:00", date(2023, 9, 22)),
    DateCase("2023-09-22T07:30:00Z", date(2023, 9, 22)),
    DateCase("22/9/2023 7:30", date(2023, 9, 22)),
    DateCase("22 / 9 / 2023", date(2023, 9, 22)),
    DateCase("ngày 22 tháng 9 năm 2023", date(2023, 9, 22)),
    DateCase("Ngày 22/9/2023", date(2023, 9, 22)),
    DateCase("NGAY 22 THANG 9 NAM 2023", date(2023, 9, 22)),
    DateCase("tháng 9/2023", date(2023, 9)),
    DateCase("ngày ..... tháng 9 năm 2023", date(2023, 9)),
    DateCase("…/9/2023", date(2023, 9)),
    DateCase("12/5/89", date(1989, 5, 12, .twoDigitYear)),
    DateCase("00/05/2019", date(2019, 5, 0, .zeroParts)),
    DateCase("khoảng 9/2023", date(2023, 9, 0, .qualifier)),
    DateCase("cuối tháng 9 năm 2023", date(2023, 9, 0, .qualifier)),
    DateCase("29/02/2024", date(2024, 2, 29)),
    DateCase("9-22", date(2023, 9, 22, [.yearFromContext, .monthFirst])),
    DateCase("tháng 9", date(2023, 9, 0, .yearFromContext)),
    DateCase("9 tháng đầu năm 2023", interval((2023, 1, 1), (2023, 9, 30))),
    DateCase("Kỳ II/2023", interval((2023, 7, 1), (2023, 12, 31))),
    DateCase("2023-H1", interval((2023, 1, 1), (2023, 6, 30))),
    DateCase("2020 - 2025", term(2020, 2025)),
    DateCase("2020 đến 2025", term(2020, 2025)),
    DateCase("nhiệm kỳ III (2020 - 2025)", term(2020, 2025)),
    DateCase("Khóa V, nhiệm kỳ 2019-2024", term(2019, 2024)),
    DateCase("NK 2020-25", term(2020, 2025, .twoDigitYear)),
    DateCase("2025 và 2026", DateReading(.years, years: [2025, 2026])),
    DateCase("", DateReading(.blank)),
    DateCase("-", DateReading(.missing)),
    DateCase("không rõ", DateReading(.missing)),
    DateCase("chưa xác định", DateReading(.missing)),
  ]

  static let refused = [
    "29/02/2023", "32/1/2023", "13/13/2023", "22/9/1899", "22/9/2101", "22/9/202", "22/9/20233",
    "45191", "19999", "1", "22/9/2023 QĐ 12", "quý V/2023", "quý 5 năm 2023", "abc",
    "tháng 13 năm 2023", "nhiệm kỳ 2025-2020", "2025-2020", "22/9/2023/1",
    "ngày 9 tháng 22 năm 2023",
    "22/", "0", "00", "2.1", "1899", "9999999999999999999999",
  ]

  @Test(arguments: rule18) func `reads every case of rule 18`(_ example: DateCase) {
    #expect(read(example.text, contextYear: 2023) == example.expected)
  }

  @Test(arguments: around) func `passes over what stands around a date`(_ example: DateCase) {
    #expect(read(example.text, contextYear: 2023) == example.expected)
  }

  @Test(arguments: forms) func `reads other forms that people write`(_ example: DateCase) {
    #expect(read(example.text, contextYear: 2023) == example.expected)
  }

  @Test(arguments: refused) func `refuses what is no date`(_ text: String) {
    #expect(read(text) == DateReading(.invalid))
  }

  @Test(
    arguments: [
      ("44927", (2023, 1, 1)), ("45191", (2023, 9, 22)), ("39626", (2008, 6, 27)),
      ("43832", (2020, 1, 2)), ("20000", (1954, 10, 3)), ("60000", (2064, 4, 8)),
    ])
  func `reads every case of rule 19`(_ text: String, _ day: (Int, Int, Int)) {
    #expect(read(text, excelSerial: true) == date(day.0, day.1, day.2, .excelSerial))
  }

  @Test func `a spreadsheet of the 1904 system counts from another day`() {
    let reading = read("43729", excelSerial: true, system1904: true)
    #expect(reading == date(2023, 9, 22, .excelSerial))
  }

  @Test(arguments: ["19999", "60001", "4519", "451910"])
  func `a number outside the range is no serial`(_ text: String) {
    #expect(read(text, excelSerial: true).flags.contains(.excelSerial) == false)
  }

  @Test func `a day number keeps its decimals of nothing`() {
    #expect(read("45191.0", excelSerial: true) == date(2023, 9, 22, .excelSerial))
    #expect(read("45191.5", excelSerial: true) == DateReading(.invalid))
  }

  @Test func `a year of two digits lies nearest before the context`() {
    #expect(read("1/2/33", contextYear: 2023).year == 2033)
    #expect(read("1/2/34", contextYear: 2023).year == 1934)
    #expect(read("1/2/49").year == 2049)
    #expect(read("1/2/50").year == 1950)
  }

  @Test func `day and month without a year need a context`() {
    #expect(read("22-9") == DateReading(.invalid))
  }

  @Test func `every day of the calendar is read back`() {
    for year in stride(from: 1900, through: 2100, by: 25) {
      for month in 1...12 {
        let days = (1...31).filter {
          read("\($0)/\(month)/\(year)") == date(year, month, $0)
        }
        let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
        let length = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
        #expect(days == Array(1...length))
      }
    }
  }

  private func read(
    _ text: String, contextYear: Int? = nil, excelSerial: Bool = false, system1904: Bool = false
  ) -> DateReading {
    DateReader.read(
      text.utf8.span, contextYear: contextYear, excelSerial: excelSerial, system1904: system1904)
  }
}
