import Register
import Testing

struct FixedDecimalTests {
  @Test(arguments: [
    (1, 3, "33.3"), (2, 3, "66.7"), (1, 8, "12.5"), (0, 5, "0.0"), (7, 7, "100.0"),
    // Exactly half: to the even digit.
    (1, 16, "6.2"), (3, 16, "18.8"), (1, 2000, "0.0"), (3, 2000, "0.2"), (5, 2000, "0.2"),
    (7, 2000, "0.4"),
    // Just beside half.
    (10001, 20_000_000, "0.1"), (9999, 20_000_000, "0.0"), (.max, .max, "100.0"),
  ])
  func `shares are rounded half to even`(part: Int, whole: Int, expected: String) {
    #expect(FixedDecimal.percentage(of: part, in: whole)?.description == expected)
  }

  @Test func `a share of nothing is undefined`() {
    #expect(FixedDecimal.percentage(of: 0, in: 0) == nil)
    #expect(FixedDecimal.percentage(of: 5, in: -1) == nil)
  }

  @Test(arguments: [
    (0, 6, "0"), (1, 6, "0.000001"), (1_500_000, 6, "1.5"), (-1_050_000, 6, "-1.05"),
    (12_000_000, 6, "12"), (120, 0, "120"),
  ])
  func `trimming drops the zeros at the end and nothing else`(
    units: Int, places: Int, expected: String
  ) {
    #expect(FixedDecimal(units: units, places: places).trimmed.description == expected)
  }

  @Test func `decimals of different places add and compare exactly`() {
    let sum = FixedDecimal(units: 15, places: 1) + FixedDecimal(units: 5, places: 3)
    #expect(sum.description == "1.505")
    #expect(FixedDecimal(units: 150, places: 2) == FixedDecimal(units: 15, places: 1))
    #expect(FixedDecimal(units: 149, places: 2) < FixedDecimal(units: 15, places: 1))
    #expect((FixedDecimal(units: 1) - FixedDecimal(units: 25, places: 1)).description == "-1.5")
  }
}
