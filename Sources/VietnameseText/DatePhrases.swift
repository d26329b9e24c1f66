/// Reads dates that are written with words: `tháng 7 năm 2022`, `Quý II/2023`, `nhiệm kỳ 2020-2025`.
struct DatePhrases {
  private let tokens: DateTokens?
  private let resolver: DateResolver

  init(_ cell: CellCursor, _ resolver: DateResolver) {
    tokens = DateTokens(cell)
    self.resolver = resolver
  }

  /// The reading of the whole cell.
  var reading: DateReading {
    guard let tokens else { return DateReading(.invalid) }
    if tokens.contains(.term) { return term(tokens) }
    if tokens.contains(.quarter) { return part(of: 4, tokens) }
    if tokens.contains(.half) { return part(of: 2, tokens) }
    return months(tokens) ?? years(tokens) ?? span(tokens) ?? singleDate(tokens)
  }

  private func term(_ tokens: DateTokens) -> DateReading {
    let years = tokens.numbers.filter { $0.digits == 4 }
    if years.count == 2 { return resolver.term(years[0].value, years[1].value) }
    guard years.count == 1, let last = tokens.numbers.last, last.digits == 2 else {
      return DateReading(.invalid)
    }
    let first = years[0].value
    return resolver.term(first, first / 100 * 100 + last.value, .twoDigitYear)
  }

  /// A quarter or a half: its number, in Roman or in digits, and the year.
  private func part(of parts: Int, _ tokens: DateTokens) -> DateReading {
    var ordinal: Int?
    var year: Int?
    for token in tokens.tokens {
      switch token {
      case .number(let value, digits: 4) where year == nil: year = value
      case .number(let value, digits: 1...2) where ordinal == nil: ordinal = value
      case .word(.roman(let value)) where ordinal == nil: ordinal = value
      case .word(.quarter), .word(.half), .word(.year), .mark: continue
      default: return DateReading(.invalid)
      }
    }
    guard let ordinal, 1...parts ~= ordinal else { return DateReading(.invalid) }
    let length = 12 / parts
    return interval(from: (ordinal - 1) * length + 1, months: length, year)
  }

  /// `6 tháng đầu năm 2023`; `nil` when the words are others.
  private func months(_ tokens: DateTokens) -> DateReading? {
    let list = tokens.tokens
    guard list.count >= 4, case .number(let months, digits: 1) = list[0], 1...9 ~= months,
      list[1] == .word(.month), list[2] == .word(.first) || list[2] == .word(.last)
    else { return nil }
    let start = list[2] == .word(.first) ? 1 : 13 - months
    let rest = list[3...].filter { $0 != .word(.year) }
    guard rest.count == 1, case .number(let year, digits: 4) = rest[0] else {
      return DateReading(.invalid)
    }
    return interval(from: start, months: months, year)
  }

  private func interval(from month: Int, months: Int, _ year: Int?) -> DateReading {
    guard let known = year ?? resolver.contextYear, Days.years.contains(known) else {
      return DateReading(.invalid)
    }
    let last = month + months - 1
    let end = DateParts(year: known, month: last, day: Days.count(month: last, year: known))
    return DateReading(
      .interval, year: known, month: month, day: 1, to: end,
      flags: year == nil ? .yearFromContext : [])
  }

  /// `2025, 2026`, or `2020 đến 2025`; `nil` when there are other numbers than years.
  private func years(_ tokens: DateTokens) -> DateReading? {
    let numbers = tokens.numbers
    guard numbers.count > 1, numbers.allSatisfy({ $0.digits == 4 }) else { return nil }
    guard numbers.allSatisfy({ Days.years.contains($0.value) }) else {
      return DateReading(.invalid)
    }
    let isSpan =
      tokens.contains(.until)
      || tokens.tokens.contains { $0 == .mark(UInt8(ascii: "-")) || $0 == .mark(UInt8(ascii: "_")) }
    if isSpan {
      return numbers.count == 2
        ? resolver.term(numbers[0].value, numbers[1].value) : DateReading(.invalid)
    }
    return DateReading(.years, years: numbers.map(\.value))
  }

  /// A term with the months or days of its first and last year: `6/2020-6/2025`; `nil` for anything else.
  private func span(_ tokens: DateTokens) -> DateReading? {
    let years = tokens.numbers.filter { $0.digits == 4 }
    guard years.count == 2, tokens.numbers.last?.digits == 4, let first = years.first,
      let end = tokens.tokens.firstIndex(of: .number(first.value, digits: 4)),
      [.mark(UInt8(ascii: "-")), .word(.until)].contains(tokens.tokens[end + 1]),
      tokens.tokens.allSatisfy(Self.isOfSpan)
    else { return nil }
    return resolver.term(first.value, years[1].value)
  }

  private static func isOfSpan(_ token: DateTokens.Token) -> Bool {
    switch token {
    case .number(_, let digits): digits <= 2 || digits == 4
    case .mark(let mark): "/-.".utf8.contains(mark)
    case .word(let word): [.day, .month, .year, .until, .filler].contains(word)
    }
  }

  private func singleDate(_ tokens: DateTokens) -> DateReading {
    var fields = DateFields()
    for token in tokens.tokens {
      guard fields.take(token) else { return DateReading(.invalid) }
    }
    return fields.reading(resolver)
  }
}
