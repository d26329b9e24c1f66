/// One date per record, possibly known to the year or the month only.
public struct DayColumn: Sendable {
  /// A date packed into 32 bits: year, month and day; unknown parts are 0.
  public struct Day: Hashable, Sendable {
    /// Year in the upper bits, then four bits of month and five of day; -1 for a missing date.
    let rawValue: Int32

    /// No date.
    public static let missing = Day(rawValue: -1)

    /// Calendar year, 0…9999.
    public var year: Int { Int(rawValue >> 9) }
    /// 1…12, or 0 when unknown.
    public var month: Int { Int(rawValue >> 5 & 0xF) }
    /// 1…31, or 0 when unknown.
    public var day: Int { Int(rawValue & 0x1F) }

    private init(rawValue: Int32) { self.rawValue = rawValue }

    /// A date; missing when a part is out of its range.
    public init(year: Int, month: Int = 0, day: Int = 0) {
      let isDate =
        (0...9999).contains(year) && (0...12).contains(month) && (0...31).contains(day)
        && (month > 0 || day == 0)
      self.rawValue = isDate ? Int32(year << 9 | month << 5 | day) : -1
    }

    /// Reads `2023`, `2023-09`, `2023-09-22` and `20230922`; missing when it is none of these.
    public init(_ text: UnsafeBufferPointer<UInt8>) {
      var (value, count) = (0, 0)
      for byte in text {
        if byte == UInt8(ascii: "-"), count == 4 || count == 6 { continue }
        // Nine digits are no date, whatever they are.
        count += 0x30...0x39 ~= byte && count < 9 ? 1 : 9
        value = value * 10 + Int(byte & 0xF)
        if count > 8 { break }
      }
      switch count {
      case 4: self.init(year: value)
      case 6: self.init(year: value / 100, month: value % 100)
      case 8: self.init(year: value / 10_000, month: value / 100 % 100, day: value % 100)
      default: self = .missing
      }
    }

    /// Days since a fixed day of the proleptic Gregorian calendar; unknown parts count as their first.
    ///
    /// - SeeAlso: H. Hinnant (2013), chrono-Compatible Low-Level Date Algorithms.
    var dayNumber: Int {
      let (month, day) = (max(month, 1), max(day, 1))
      let year = month <= 2 ? year - 1 : year
      let era = (year >= 0 ? year : year - 399) / 400
      let yearOfEra = year - era * 400
      let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
      return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    }
  }

  /// The date of each record.
  public private(set) var values: [Day] = []
  /// The same as day numbers, for distances; unused where missing.
  private(set) var dayNumbers: [Int32] = []

  /// A column without records.
  public init() {}

  /// A column of these dates.
  public init(_ values: some Sequence<Day>) {
    for value in values { append(value) }
  }

  /// Adds the date of the next record.
  public mutating func append(_ day: Day) {
    values.append(day)
    dayNumbers.append(day == .missing ? 0 : Int32(day.dayNumber))
  }
}
