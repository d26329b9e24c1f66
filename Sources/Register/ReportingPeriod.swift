/// A half-year for which localities report: `2023-H1` is 6 tháng đầu năm 2023.
public struct ReportingPeriod: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Calendar year, four digits.
  public let year: Int
  /// 1 for January–June, 2 for July–December.
  public let half: Int

  /// A period; nil when `half` is not 1 or 2 or the year is not 1945…2100.
  public init?(year: Int, half: Int) {
    guard (1945...2100).contains(year), half == 1 || half == 2 else { return nil }
    self.year = year
    self.half = half
  }

  /// Reads the code form `2023-H2`, nothing else.
  public init?(code: String) {
    let parts = code.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, let year = Int(Substring(parts[0])),
      parts[1].count == 2, parts[1].first == UInt8(ascii: "H"),
      let half = Int(Substring(parts[1].dropFirst()))
    else { return nil }
    self.init(year: year, half: half)
  }

  /// `2023-H2`.
  public var description: String { "\(year)-H\(half)" }

  /// The Vietnamese wording of reports: `6 tháng cuối năm 2023`.
  public var label: String { "6 tháng \(half == 1 ? "đầu" : "cuối") năm \(year)" }

  /// The last day of the period; "as of" in every table means this day.
  public var lastDay: PartialDate {
    half == 1
      ? PartialDate(year: year, month: 6, day: 30) : PartialDate(year: year, month: 12, day: 31)
  }

  /// Whether a date may lie in the period, as far as its parts are known.
  public func mayContain(_ date: PartialDate) -> Bool {
    date.year == year && (date.month == 0 || (date.month <= 6) == (half == 1))
  }

  /// Earlier periods come first.
  public static func < (a: Self, b: Self) -> Bool { (a.year, a.half) < (b.year, b.half) }
}
