/// An exact decimal number: `mantissa` / 10^`scale`.
public struct DecimalNumber: Hashable, Sendable {
  /// All digits, with the sign.
  public var mantissa: Int64
  /// How many of the digits stand behind the decimal mark; 0 or more.
  public var scale: Int

  /// A number from its digits; zeros at the end of the fraction are dropped, so equal values are `==`.
  public init(mantissa: Int64, scale: Int = 0) {
    var mantissa = mantissa
    var scale = scale
    while scale > 0, mantissa % 10 == 0 {
      mantissa /= 10
      scale -= 1
    }
    self.mantissa = mantissa
    self.scale = scale
  }

  /// The value when it is whole; `nil` otherwise.
  public var intValue: Int? {
    scale == 0 ? Int(mantissa) : nil
  }

  /// The nearest binary number, for display and statistics.
  public var doubleValue: Double {
    var divisor = 1.0
    for _ in 0..<scale { divisor *= 10 }
    return Double(mantissa) / divisor
  }

  /// The value times 10^`power`, or `nil` when the digits no longer fit.
  public func shifted(by power: Int) -> DecimalNumber? {
    var mantissa = mantissa
    for _ in 0..<max(0, power - scale) {
      let (product, overflow) = mantissa.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      mantissa = product
    }
    return DecimalNumber(mantissa: mantissa, scale: max(0, scale - power))
  }

  /// The sum, or `nil` when the digits no longer fit.
  public func adding(_ other: DecimalNumber) -> DecimalNumber? {
    let scale = max(scale, other.scale)
    guard let a = digits(at: scale), let b = other.digits(at: scale) else { return nil }
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? nil : DecimalNumber(mantissa: sum, scale: scale)
  }

  /// Whether the value is at most that of `other`; `nil` when the two cannot be compared exactly.
  public func isAtMost(_ other: DecimalNumber) -> Bool? {
    let scale = max(scale, other.scale)
    guard let a = digits(at: scale), let b = other.digits(at: scale) else { return nil }
    return a <= b
  }

  private func digits(at wider: Int) -> Int64? {
    var digits = mantissa
    for _ in 0..<(wider - scale) {
      let (product, overflow) = digits.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      digits = product
    }
    return digits
  }
}
