/// Decides which number of a date is the day, the month and the year.
struct DateResolver {
  let contextYear: Int?
  let excelSerial: Bool
  let system1904: Bool

  /// The reading of one to three bare numbers.
  func reading(of numbers: DateNumbers) -> DateReading {
    switch numbers.count {
    case 1: lone(numbers.first)
    case 2: pair(numbers.first, numbers.second)
    default: triple(numbers)
    }
  }

  /// A date from its parts, 0 for what is not known; a part that was written as zero is flagged.
  func date(
    day: Int, month: Int, year: Int, _ flags: DateReading.Flags = []
  ) -> DateReading {
    guard Days.years.contains(year) else { return DateReading(.invalid) }
    if month == 0 { return DateReading(.date, year: year, flags: flags) }
    if day == 0 {
      guard month <= 12 else { return DateReading(.invalid) }
      return DateReading(.date, year: year, month: month, flags: flags)
    }
    if Days.exists(year: year, month: month, day: day) {
      return DateReading(.date, year: year, month: month, day: day, flags: flags)
    }
    guard month > 12, Days.exists(year: year, month: day, day: month) else {
      return DateReading(.invalid)
    }
    return DateReading(
      .date, year: year, month: day, day: month, flags: flags.union(.monthFirst))
  }

  /// The full year of one written with one, two or four digits.
  func year(_ part: DateNumbers.Part, _ flags: inout DateReading.Flags) -> Int {
    guard part.digits == 2 else { return part.digits == 4 ? part.value : 0 }
    flags.insert(.twoDigitYear)
    let latest = (contextYear ?? 2039) + 10
    return 2000 + part.value <= latest ? 2000 + part.value : 1900 + part.value
  }

  /// A term of office, when its years are in order.
  func term(_ first: Int, _ last: Int, _ flags: DateReading.Flags = []) -> DateReading {
    guard Days.years.contains(first), Days.years.contains(last), first <= last else {
      return DateReading(.invalid)
    }
    return DateReading(.term, year: first, to: DateParts(year: last), flags: flags)
  }

  private func lone(_ part: DateNumbers.Part) -> DateReading {
    if part.digits == 4 { return date(day: 0, month: 0, year: part.value) }
    if part.digits == 8 { return withoutMarks(part.value) }
    guard excelSerial, part.digits == 5, 20000...60000 ~= part.value else {
      return DateReading(.invalid)
    }
    // Serial 61 is 1 March 1900, for spreadsheets believe in 29 February 1900.
    let date = Days.date(daysAfter1899: system1904 ? part.value + 1461 : part.value - 1)
    return DateReading(
      .date, year: date.year, month: date.month, day: date.day, flags: .excelSerial)
  }

  /// Eight digits, the year first or last, when only one of the two makes a date.
  private func withoutMarks(_ value: Int) -> DateReading {
    let dates = [
      (value / 10000, value / 100 % 100, value % 100),
      (value % 10000, value / 10000 % 100, value / 1_000_000),
    ].filter { Days.years.contains($0.0) && Days.exists(year: $0.0, month: $0.1, day: $0.2) }
    guard dates.count == 1 else { return DateReading(.invalid) }
    return date(day: dates[0].2, month: dates[0].1, year: dates[0].0, .textAround)
  }

  private func pair(_ first: DateNumbers.Part, _ second: DateNumbers.Part) -> DateReading {
    switch (first.digits, second.digits) {
    // A day number that went through a column of decimals: `37886.0`.
    case (5, 1...2) where second.value == 0: return lone(first)
    case (4, 4): return term(first.value, second.value)
    case (4, 1...2):
      if second.value > 12 {
        return term(first.value, first.value / 100 * 100 + second.value, .twoDigitYear)
      }
      return monthAndYear(second.value, first.value)
    case (1...2, 4): return monthAndYear(first.value, second.value)
    case (1...2, 1...2):
      guard let contextYear, first.value > 0, second.value > 0 else {
        return DateReading(.invalid)
      }
      return date(
        day: first.value, month: second.value, year: contextYear, .yearFromContext)
    default: return DateReading(.invalid)
    }
  }

  private func monthAndYear(_ month: Int, _ year: Int) -> DateReading {
    date(day: 0, month: month, year: year, month == 0 ? .zeroParts : [])
  }

  private func triple(_ numbers: DateNumbers) -> DateReading {
    let isYearFirst = numbers.first.digits == 4
    let day = isYearFirst ? numbers.third : numbers.first
    let last = isYearFirst ? numbers.first : numbers.third
    guard day.digits <= 2, numbers.second.digits <= 2 else { return DateReading(.invalid) }
    var flags: DateReading.Flags = []
    let year = year(last, &flags)
    if day.value == 0 || numbers.second.value == 0 { flags.insert(.zeroParts) }
    return date(day: day.value, month: numbers.second.value, year: year, flags)
  }
}
