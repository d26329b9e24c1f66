/// Gathers day, month and year of one date from its tokens.
struct DateFields {
  private enum Field {
    case day
    case month
    case year
    case none
  }

  private var next = Field.day
  private var day: Int?
  private var month: Int?
  private var year: DateNumbers.Part?
  private var isLabelled = false
  private var isBehindMark = true
  private var isBehindFiller = false
  private var flags: DateReading.Flags = []

  /// Takes the next token; `false` when it does not belong into one date.
  mutating func take(_ token: DateTokens.Token) -> Bool {
    defer {
      if case .mark = token { isBehindMark = true } else { isBehindMark = false }
      isBehindFiller = token == .word(.filler)
    }
    switch token {
    case .number(let value, let digits): return takeNumber(value, digits)
    case .word(.roman(let value)): return takeRoman(value)
    case .word(.day): next = .day
    case .word(.month): next = .month
    case .word(.year): next = .year
    case .word(.first), .word(.middle), .word(.last), .word(.about): flags.insert(.qualifier)
    case .word(.filler): break
    case .word: return false
    case .mark(let byte):
      if isBehindMark, day != nil || month != nil || year != nil { flags.insert(.textAround) }
      return Self.marks.contains(byte)
    }
    if case .word(.day) = token { isLabelled = true }
    if case .word(.month) = token { isLabelled = true }
    return true
  }

  /// The date of all tokens.
  func reading(_ resolver: DateResolver) -> DateReading {
    var flags = flags
    var known = 0
    if let year {
      known = resolver.year(year, &flags)
    } else if let context = resolver.contextYear, month != nil {
      known = context
      flags.insert(.yearFromContext)
    }
    if day == 0 || month == 0 { flags.insert(.zeroParts) }
    // `khoảng 9/2023`: a lone number before the year is the month unless it is called a day.
    if month == nil, let day {
      return isLabelled
        ? DateReading(.invalid) : resolver.date(day: 0, month: day, year: known, flags)
    }
    let reading = resolver.date(day: day ?? 0, month: month ?? 0, year: known, flags)
    return isLabelled && reading.flags.contains(.monthFirst) ? DateReading(.invalid) : reading
  }

  private static let marks: [UInt8] = Array("/-.,:()".utf8)

  /// A month (`22/IX/2003`), or the number of a congress (`lần thứ III`).
  private mutating func takeRoman(_ value: Int) -> Bool {
    if isBehindFiller { return true }
    guard isBehindMark, month == nil, year == nil else { return false }
    month = value
    next = .year
    return true
  }

  private mutating func takeNumber(_ value: Int, _ digits: Int) -> Bool {
    if digits == 4 || next == .year {
      guard year == nil else { return false }
      year = DateNumbers.Part(value: value, digits: digits)
      next = .none
      return true
    }
    guard digits <= 2 else { return false }
    switch next {
    case .day where day == nil:
      day = value
      next = .month
    case .month where month == nil:
      month = value
      next = .year
    default: return false
    }
    return true
  }
}
