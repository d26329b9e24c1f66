/// A date known to the day, to the month, or only to the year.
public struct PartialDate: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Calendar year.
  public let year: Int
  /// 1…12, or 0 when unknown.
  public let month: Int
  /// 1…31, or 0 when unknown; 0 whenever `month` is 0.
  public let day: Int

  /// A date whose unknown parts are 0; the caller has checked the calendar.
  public init(year: Int, month: Int = 0, day: Int = 0) {
    self.year = year
    self.month = month
    self.day = month == 0 ? 0 : day
  }

  /// Reads `2023`, `2023-09` or `2023-09-22`.
  public init?(iso: String) {
    let parts = iso.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int(Substring($0)) }
    guard numbers.count == parts.count, (1...3).contains(parts.count), parts[0].count == 4
    else { return nil }
    self.init(
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : 0,
      day: numbers.count > 2 ? numbers[2] : 0)
  }

  /// ISO 8601, as far as the date is known.
  public var description: String {
    if month == 0 { return Self.padded(year, 4) }
    let text = "\(Self.padded(year, 4))-\(Self.padded(month, 2))"
    return day == 0 ? text : "\(text)-\(Self.padded(day, 2))"
  }

  /// Whether the two can be the same day: every part known on both sides is equal.
  public func agrees(with other: PartialDate) -> Bool {
    year == other.year && (month == 0 || other.month == 0 || month == other.month)
      && (day == 0 || other.day == 0 || day == other.day)
  }

  /// Unknown parts sort before known ones.
  public static func < (a: Self, b: Self) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
