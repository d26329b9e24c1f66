/// A founding decision as it is cited: `QĐ số 123/QĐ-UBND ngày 12/3/2009`.
public struct DecisionReading: Hashable, Sendable {
  /// The decision's number without leading zeros; `nil` when only its kind and date are written.
  public var number: Int?
  /// The letters behind the number, lower case without diacritics: `qd-ubnd`; may be empty.
  public var suffix: String
  /// Year of the decision, from its date or from within the number.
  public var year: Int?
  /// 1…12, or 0 when unknown.
  public var month: Int
  /// 1…31, or 0 when unknown.
  public var day: Int
  /// Whether the number was written with a slip: a letter for its first digit, a blank within.
  public var isRespelt: Bool

  /// A citation; parts that are not known have plain defaults.
  public init(
    number: Int? = nil, suffix: String = "", year: Int? = nil, month: Int = 0, day: Int = 0,
    isRespelt: Bool = false
  ) {
    self.number = number
    self.suffix = suffix
    self.year = year
    self.month = month
    self.day = day
    self.isRespelt = isRespelt
  }
}
