/// An exact decimal number with a stated number of decimals: `units` / 10^`places`.
public struct FixedDecimal: Sendable, Comparable, CustomStringConvertible {
  /// The number without its point.
  public let units: Int
  /// How many of its digits stand behind the point, 0…18.
  public let places: Int

  /// A number; `FixedDecimal(units: 123, places: 1)` is 12.3.
  public init(units: Int, places: Int = 0) {
    precondition((0...18).contains(places), "a decimal has 0 to 18 places")
    self.units = units
    self.places = places
  }

  /// Returns `part` / `whole` in percent, rounded half to even; nil unless `whole` is positive.
  ///
  /// Computed in 128 bits from the exact integers, so 1 of 8 is 12.5 and 1 of 16 is 6.2.
  public static func percentage(of part: Int, in whole: Int, places: Int = 1) -> FixedDecimal? {
    guard whole > 0 else { return nil }
    let scaled = Int128(part.magnitude) * powerOfTen(places + 2)
    var (rounded, rest) = scaled.quotientAndRemainder(dividingBy: Int128(whole))
    let half = rest * 2 - Int128(whole)
    if half > 0 || (half == 0 && rounded % 2 == 1) { rounded += 1 }
    return FixedDecimal(units: Int(clamping: part < 0 ? -rounded : rounded), places: places)
  }

  /// The same number without zeros at its end.
  public var trimmed: FixedDecimal {
    var (units, places) = (units, places)
    while places > 0 && units % 10 == 0 {
      units /= 10
      places -= 1
    }
    return FixedDecimal(units: units, places: places)
  }

  /// Decimal notation with a dot, as many decimals as `places`, no grouping.
  public var description: String {
    let digits = String(units.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
    let sign = units < 0 ? "-" : ""
    return places == 0
      ? sign + padded : "\(sign)\(padded.dropLast(places)).\(padded.suffix(places))"
  }

  /// The exact sum; it stops at the largest number that fits.
  public static func + (a: Self, b: Self) -> Self {
    let (left, right, places) = aligned(a, b)
    return FixedDecimal(units: Int(clamping: left + right), places: places)
  }

  /// The exact difference; it stops at the largest number that fits.
  public static func - (a: Self, b: Self) -> Self {
    let (left, right, places) = aligned(a, b)
    return FixedDecimal(units: Int(clamping: left - right), places: places)
  }

  /// By value: 1.5 equals 1.50.
  public static func == (a: Self, b: Self) -> Bool {
    let (left, right, _) = aligned(a, b)
    return left == right
  }

  /// By value.
  public static func < (a: Self, b: Self) -> Bool {
    let (left, right, _) = aligned(a, b)
    return left < right
  }

  /// Both numbers in units of the finer one.
  private static func aligned(_ a: Self, _ b: Self) -> (Int128, Int128, places: Int) {
    let places = max(a.places, b.places)
    return (
      Int128(a.units) * powerOfTen(places - a.places),
      Int128(b.units) * powerOfTen(places - b.places), places
    )
  }

  private static func powerOfTen(_ exponent: Int) -> Int128 {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}
