import Testing
import VietnameseText

/// One cell and what must come of it.
struct NumberCase: Sendable, CustomTestStringConvertible {
  let text: String
  let integer: Bool
  let expected: NumberReading

  init(_ text: String, integer: Bool = true, _ expected: NumberReading) {
    self.text = text
    self.integer = integer
    self.expected = expected
  }

  var testDescription: String { "“\(text)” \(integer ? "as a count" : "as an amount")" }
}

private func number(_ mantissa: Int64, _ scale: Int = 0) -> DecimalNumber {
  DecimalNumber(mantissa: mantissa, scale: scale)
}

private func value(
  _ mantissa: Int64, _ scale: Int = 0, upper: Int64? = nil, of total: Int64? = nil,
  says qualifier: NumberReading.Qualifier = .exact, unit: NumberReading.Unit = .none,
  flags: NumberReading.Flags = []
) -> NumberReading {
  NumberReading(
    .value, value: number(mantissa, scale), upper: upper.map { number($0) },
    total: total.map { number($0) }, qualifier: qualifier, unit: unit, flags: flags)
}

@Suite struct NumberReaderTests {
  /// How many of them are women, and whom is counted, behind the number.
  static let women: [NumberCase] = [
    NumberCase("120 (60 nữ)", value(120, flags: .wordsAround)),
    NumberCase("120/60 nữ", value(120, flags: .wordsAround)),
    NumberCase("120, nữ 60", value(120, flags: .wordsAround)),
    NumberCase("120 người/60 nữ", value(120, flags: .wordsAround)),
    NumberCase("1.204 (trong đó nữ: 600)", value(1204, flags: .wordsAround)),
    NumberCase("120hv", value(120, flags: .wordsAround)),
    NumberCase("60 nữ, 120 hội viên", NumberReading(.invalid)),
    NumberCase("120 (60 nữ, 30 nam)", NumberReading(.invalid)),
    NumberCase("120/60", NumberReading(.invalid)),
  ]

  static let rule17: [NumberCase] = [
    NumberCase("3.711", value(3711)),
    NumberCase("1.714,5", integer: false, value(17145, 1)),
    NumberCase("3.205", value(3205)),
    NumberCase("1,204", value(1204, flags: .ambiguousSeparator)),
    NumberCase("1,204", integer: false, value(1204, 3, flags: .ambiguousSeparator)),
    NumberCase("0,5", integer: false, value(5, 1)),
    NumberCase("46 vạn", value(460_000)),
    NumberCase("gần 46 vạn", value(460_000, says: .almost)),
    NumberCase("gần 2.300", value(2300, says: .almost)),
    NumberCase("hơn 992.0000", NumberReading(.invalid)),
    NumberCase("98, 5%", integer: false, value(985, 1, unit: .percent)),
    NumberCase("khoảng 10%", value(10, says: .about, unit: .percent)),
    NumberCase("27/30", value(27, of: 30)),
    NumberCase("2.550 tỷ", value(2_550_000_000_000)),
    NumberCase("114,25 triệu đồng", integer: false, value(114_250_000, unit: .dong)),
    NumberCase("103 doanh nghiệp thành viên", value(103, unit: .organisations)),
    NumberCase("1\u{A0}204", value(1204)),
    NumberCase("(5)", value(-5, flags: .accountingNegative)),
    NumberCase("-", NumberReading(.missing)),
    NumberCase("không", NumberReading(.none)),
    NumberCase("chưa thống kê", NumberReading(.missing)),
    NumberCase("l52", NumberReading(.invalid)),
    NumberCase("01", value(1)),
    NumberCase("12-15", value(12, upper: 15)),
    NumberCase("1.000.000", value(1_000_000)),
    NumberCase("1.00", value(1, flags: .decimalPoint)),
  ]

  static let forms: [NumberCase] = [
    NumberCase("0", value(0)),
    NumberCase("12 500 000", value(12_500_000)),
    NumberCase("1.234.567,89", integer: false, value(123_456_789, 2)),
    NumberCase("1,234,567", value(1_234_567, flags: .ambiguousSeparator)),
    NumberCase("1,234.50", integer: false, value(12345, 1, flags: .decimalPoint)),
    NumberCase("0.125", integer: false, value(125, 3, flags: .decimalPoint)),
    NumberCase("103.0", value(103, flags: .decimalPoint)),
    NumberCase("1,204 triệu", value(1_204_000, flags: .ambiguousSeparator)),
    NumberCase("1.204 triệu", value(1_204_000_000)),
    NumberCase("1 tỷ 250 triệu đồng", value(1_250_000_000, unit: .dong)),
    NumberCase("15 nghìn", value(15_000)),
    NumberCase("15 ngàn đ", value(15_000, unit: .dong)),
    NumberCase("3,2 tỉ", integer: false, value(3_200_000_000)),
    NumberCase("50trđ", value(50_000_000, unit: .dong)),
    NumberCase("50 tr.đ", value(50_000_000, flags: .wordsAround)),
    NumberCase("2.000.000₫", value(2_000_000, unit: .dong)),
    NumberCase("GAN 46 VAN", value(460_000, says: .almost)),
    NumberCase("trên 120", value(120, says: .over)),
    NumberCase("27 trên 30", value(27, of: 30)),
    NumberCase("dưới 50", value(50, says: .almost)),
    NumberCase("không dưới 50", value(50, says: .over)),
    NumberCase("ước tính 800", value(800, says: .about)),
    NumberCase("~800", value(800, says: .about)),
    NumberCase("100+", value(100, says: .over)),
    NumberCase("từ 12 đến 15", value(12, upper: 15)),
    NumberCase("12 – 15", value(12, upper: 15)),
    NumberCase("103 hội viên", value(103, flags: .wordsAround)),
    NumberCase("Tổng số: 103", value(103, flags: .wordsAround)),
    NumberCase("5 văn phòng", value(5, flags: .wordsAround)),
    NumberCase("12 vận động viên", value(12, flags: .wordsAround)),
    NumberCase("5 công ty", value(5, unit: .organisations)),
    NumberCase("-5", value(-5)),
    NumberCase("−5", value(-5)),
  ]

  static let nothing: [NumberCase] = [
    NumberCase("", NumberReading(.blank)),
    NumberCase(" \u{A0}\t", NumberReading(.blank)),
    NumberCase("…", NumberReading(.missing)),
    NumberCase("...", NumberReading(.missing)),
    NumberCase("—", NumberReading(.missing)),
    NumberCase("N/A", NumberReading(.missing)),
    NumberCase("Chưa có số liệu", NumberReading(.missing)),
    NumberCase("không rõ", NumberReading(.missing)),
    NumberCase("Không có", NumberReading(.none)),
  ]

  static let refused = [
    "12a", "5O", "o5", "1e5", "0x10", "1 204 5", "12.34.567", "1.2345", "1,20,4", "01.204",
    "1.204 305", "22/9/2023", "30/27", "15-12", "12-", "/30", "103 hội viên, 5 chi hội",
    "12 chi hội", "12 chi hội/300 hv", "%", "abc",
    "5 triệu USD", "99999999999999999999", "9.223.372.036.854.775.808", "9999999999999 tỷ",
    "2025, 2026", "5*", "٣", "1..2", ",5", "- 5",
  ]

  @Test(arguments: rule17) func `reads every case of rule 17`(_ example: NumberCase) {
    #expect(read(example.text, integer: example.integer) == example.expected)
  }

  @Test(arguments: women) func `counts women among the members`(_ example: NumberCase) {
    #expect(read(example.text, integer: example.integer) == example.expected)
  }

  @Test(arguments: forms) func `reads other forms that people write`(_ example: NumberCase) {
    #expect(read(example.text, integer: example.integer) == example.expected)
  }

  @Test(arguments: nothing) func `tells what an empty answer means`(_ example: NumberCase) {
    #expect(read(example.text, integer: example.integer) == example.expected)
  }

  @Test(arguments: refused) func `refuses what nobody should rely on`(_ text: String) {
    #expect(read(text, integer: true) == NumberReading(.invalid))
  }

  @Test func `the largest number of 64 bits is read, one more is not`() {
    #expect(read("9.223.372.036.854.775.807", integer: true) == value(.max))
    #expect(read("9.223.372.036.854.775.808", integer: true).outcome == .invalid)
  }

  @Test func `a decomposed word is the same word`() {
    let words = "ga\u{302}\u{300}n 46 va\u{323}n"
    #expect(read(words, integer: true) == value(460_000, says: .almost))
  }

  private func read(_ text: String, integer: Bool) -> NumberReading {
    NumberReader.read(text.utf8.span, integer: integer)
  }
}
