import Testing
import VietnameseText

@Suite struct DecimalNumberTests {
  @Test func `equal values are equal however they are written`() {
    #expect(DecimalNumber(mantissa: 100, scale: 2) == DecimalNumber(mantissa: 1))
    #expect(DecimalNumber(mantissa: 0, scale: 3) == DecimalNumber(mantissa: 0))
    #expect(DecimalNumber(mantissa: 15, scale: 1) != DecimalNumber(mantissa: 15))
  }

  @Test func `only whole values are integers`() {
    #expect(DecimalNumber(mantissa: 1200, scale: 2).intValue == 12)
    #expect(DecimalNumber(mantissa: 125, scale: 1).intValue == nil)
    #expect(DecimalNumber(mantissa: -5).intValue == -5)
  }

  @Test func `shifting and adding are exact or refused`() {
    let number = DecimalNumber(mantissa: 11425, scale: 2)
    #expect(number.shifted(by: 6) == DecimalNumber(mantissa: 114_250_000))
    #expect(number.shifted(by: 1) == DecimalNumber(mantissa: 11425, scale: 1))
    #expect(DecimalNumber(mantissa: .max).shifted(by: 1) == nil)
    #expect(
      number.adding(DecimalNumber(mantissa: 5, scale: 1))
        == DecimalNumber(mantissa: 11475, scale: 2))
    #expect(DecimalNumber(mantissa: .max).adding(DecimalNumber(mantissa: 1)) == nil)
  }

  @Test func `values are compared across scales`() {
    let half = DecimalNumber(mantissa: 5, scale: 1)
    #expect(half.isAtMost(DecimalNumber(mantissa: 1)) == true)
    #expect(DecimalNumber(mantissa: 1).isAtMost(half) == false)
    #expect(DecimalNumber(mantissa: .max).isAtMost(half) == nil)
  }

  @Test func `the binary value is the nearest`() {
    #expect(DecimalNumber(mantissa: 17145, scale: 1).doubleValue == 1714.5)
  }
}
