import Testing
import VietnameseText

@Suite struct DecisionReaderTests {
  static let citations: [(String, DecisionReading)] = [
    (
      "QĐ số 123/QĐ-UBND ngày 12/3/2009",
      DecisionReading(number: 123, suffix: "qd-ubnd", year: 2009, month: 3, day: 12)
    ),
    ("123/2009/QĐ-UBND", DecisionReading(number: 123, suffix: "qd-ubnd", year: 2009)),
    ("Số: 123/QĐ-UBND", DecisionReading(number: 123, suffix: "qd-ubnd")),
    ("123 QD UBND", DecisionReading(number: 123, suffix: "qd-ubnd")),
    (
      "QĐ 1089/QĐ-UBND, 22/7/2014",
      DecisionReading(number: 1089, suffix: "qd-ubnd", year: 2014, month: 7, day: 22)
    ),
    ("0123/QĐ-UBND", DecisionReading(number: 123, suffix: "qd-ubnd")),
    ("123", DecisionReading(number: 123)),
    (
      "Quyết định số 45 ngày 2 tháng 3 năm 2010 của UBND tỉnh",
      DecisionReading(number: 45, year: 2010, month: 3, day: 2)
    ),
    (
      "ngày 12/3/2009, QĐ số 123/QĐ-UBND",
      DecisionReading(number: 123, suffix: "qd-ubnd", year: 2009, month: 3, day: 12)
    ),
    ("45/QĐ-CT.UBND năm 2004", DecisionReading(number: 45, suffix: "qd-ct-ubnd", year: 2004)),
    ("1795/QĐ-TTg", DecisionReading(number: 1795, suffix: "qd-ttg")),
    ("QĐ-UBND số 45", DecisionReading(number: 45, suffix: "qd-ubnd")),
    (
      "123a/QĐ-UBND (12/3/2009)",
      DecisionReading(number: 123, suffix: "qd-ubnd", year: 2009, month: 3, day: 12)
    ),
    ("QĐ12 ngày 1/2/2003", DecisionReading(number: 12, year: 2003, month: 2, day: 1)),
    ("123/QĐUB", DecisionReading(number: 123, suffix: "qd-ub")),
    ("123/QĐUBND", DecisionReading(number: 123, suffix: "qd-ubnd")),
    ("1.234/QĐ-UBND", DecisionReading(number: 1234, suffix: "qd-ubnd")),
    ("1 23/QĐ-UBND", DecisionReading(number: 123, suffix: "qd-ubnd", isRespelt: true)),
    ("l23/QĐ-UBND", DecisionReading(number: 123, suffix: "qd-ubnd", isRespelt: true)),
    (
      "số O45/2009/QĐ-UB",
      DecisionReading(number: 45, suffix: "qd-ub", year: 2009, isRespelt: true)
    ),
    ("12 3", DecisionReading(number: 12)),
    (
      "QĐ-UBND ngày 12/3/2009",
      DecisionReading(suffix: "qd-ubnd", year: 2009, month: 3, day: 12)
    ),
    ("12/QĐ-UBND ngày 31/02/2009", DecisionReading(number: 12, suffix: "qd-ubnd")),
  ]

  @Test(arguments: citations)
  func `finds number, kind and date`(_ text: String, _ expected: DecisionReading) {
    #expect(DecisionReader.read(text.utf8.span) == expected)
  }

  @Test(arguments: ["", "chưa có", "12/3/2009", "ngày 12 tháng 3 năm 2009", "QĐ-UBND", "năm 2009"])
  func `a cell without a decision has none`(_ text: String) {
    #expect(DecisionReader.read(text.utf8.span) == nil)
  }

  @Test func `two spellings of one decision are equal`() {
    let one = DecisionReader.read("QĐ số 0123/QĐ-UBND".utf8.span)
    let other = DecisionReader.read("123 qd ubnd".utf8.span)
    #expect(one == other)
  }
}
