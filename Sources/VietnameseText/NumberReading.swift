/// What one cell says when it is read as a number.
public struct NumberReading: Hashable, Sendable {
  /// How close the writer says the number is.
  public enum Qualifier: Hashable, Sendable {
    /// Nothing said.
    case exact
    /// `gần`, `dưới`: the true number is a little lower.
    case almost
    /// `hơn`, `trên`: the true number is a little higher.
    case over
    /// `khoảng`, `ước`: either way.
    case about
  }

  /// What is counted.
  public enum Unit: Hashable, Sendable {
    /// Nothing said.
    case none
    /// Per cent.
    case percent
    /// Đồng; the value is in đồng, multipliers such as `triệu` included.
    case dong
    /// Organisations, not persons: `103 doanh nghiệp thành viên`.
    case organisations
  }

  /// What kind of content the cell has.
  public enum Outcome: Hashable, Sendable {
    /// A number.
    case value
    /// Nothing but blanks.
    case blank
    /// The writer says that the number is not known: `-`, `…`, `chưa thống kê`, `không rõ`, `n/a`.
    case missing
    /// `không`: 0 in a count, no in a yes/no column.
    case none
    /// No number anyone should rely on.
    case invalid
  }

  /// What a person should know about how the number was read.
  public struct Flags: OptionSet, Hashable, Sendable {
    /// One bit for each flag.
    public let rawValue: UInt8

    /// A set from its bits.
    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// A comma before three digits: thousands in English, decimals in Vietnamese.
    public static let ambiguousSeparator = Flags(rawValue: 1 << 0)
    /// `(5)`, read as −5.
    public static let accountingNegative = Flags(rawValue: 1 << 1)
    /// A dot that can only be a decimal point: `1.00`.
    public static let decimalPoint = Flags(rawValue: 1 << 2)
    /// Words beside the number were passed over: `103 hội viên`.
    public static let wordsAround = Flags(rawValue: 1 << 3)
  }

  /// What kind of content the cell has.
  public var outcome: Outcome
  /// The number, or the lower end of a range; only when `outcome` is `value`.
  public var value: DecimalNumber?
  /// The upper end of a range such as `12-15`.
  public var upper: DecimalNumber?
  /// The whole of which `value` is a part, as in `27/30`.
  public var total: DecimalNumber?
  /// How close the writer says the number is.
  public var qualifier: Qualifier
  /// What is counted.
  public var unit: Unit
  /// What a person should know about how the number was read.
  public var flags: Flags

  /// A reading; everything but the outcome has a plain default.
  public init(
    _ outcome: Outcome, value: DecimalNumber? = nil, upper: DecimalNumber? = nil,
    total: DecimalNumber? = nil, qualifier: Qualifier = .exact, unit: Unit = .none,
    flags: Flags = []
  ) {
    self.outcome = outcome
    self.value = value
    self.upper = upper
    self.total = total
    self.qualifier = qualifier
    self.unit = unit
    self.flags = flags
  }
}
