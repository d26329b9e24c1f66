/// A date as far as it is known.
public struct DateParts: Hashable, Sendable {
  /// Calendar year, 1900…2100; 0 when unknown.
  public var year: Int
  /// 1…12; 0 when unknown.
  public var month: Int
  /// 1…31; 0 when unknown.
  public var day: Int

  /// A date; parts that are not known are 0.
  public init(year: Int = 0, month: Int = 0, day: Int = 0) {
    self.year = year
    self.month = month
    self.day = day
  }
}

/// What one cell says when it is read as a date.
public struct DateReading: Hashable, Sendable {
  /// What kind of content the cell has.
  public enum Outcome: Hashable, Sendable {
    /// Nothing but blanks.
    case blank
    /// The writer says that the date is not known.
    case missing
    /// No date anyone should rely on.
    case invalid
    /// One date, perhaps known only to the month or the year.
    case date
    /// A stretch of the calendar with its first and last day: a quarter, half a year.
    case interval
    /// A term of office, from year to year: `nhiệm kỳ 2020-2025`.
    case term
    /// Several years in a list: `2025, 2026`.
    case years
  }

  /// What a person should know about how the date was read.
  public struct Flags: OptionSet, Hashable, Sendable {
    /// One bit for each flag.
    public let rawValue: UInt8

    /// A set from its bits.
    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// Month before day, because day before month is impossible: `9/22/2023`.
    public static let monthFirst = Flags(rawValue: 1 << 0)
    /// Day or month written as zero: `00/00/2019`.
    public static let zeroParts = Flags(rawValue: 1 << 1)
    /// The writer says about: `đầu`, `giữa`, `cuối`, `khoảng`.
    public static let qualifier = Flags(rawValue: 1 << 2)
    /// The century was supplied: `22/9/23`.
    public static let twoDigitYear = Flags(rawValue: 1 << 3)
    /// A day number of a spreadsheet: `45191`.
    public static let excelSerial = Flags(rawValue: 1 << 4)
    /// The year was supplied by the caller: `22-9`.
    public static let yearFromContext = Flags(rawValue: 1 << 5)
    /// Other words or marks than those of a date were passed over: `22/9/2003 (QĐ 12)`, `22//9/2003`.
    public static let textAround = Flags(rawValue: 1 << 6)
  }

  /// What kind of content the cell has.
  public var outcome: Outcome
  /// Year of the date, or of the first day of an interval or term; 0 when unknown.
  public var year: Int
  /// Month, 0 when unknown.
  public var month: Int
  /// Day, 0 when unknown.
  public var day: Int
  /// Last day of an interval, last year of a term; all zero otherwise.
  public var to: DateParts
  /// The years of a list, in the order written; empty otherwise.
  public var years: [Int]
  /// What a person should know about how the date was read.
  public var flags: Flags

  /// A reading; everything but the outcome has a plain default.
  public init(
    _ outcome: Outcome, year: Int = 0, month: Int = 0, day: Int = 0, to: DateParts = DateParts(),
    years: [Int] = [], flags: Flags = []
  ) {
    self.outcome = outcome
    self.year = year
    self.month = month
    self.day = day
    self.to = to
    self.years = years
    self.flags = flags
  }
}
