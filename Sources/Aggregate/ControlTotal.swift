public import Register

/// A figure published elsewhere that a cell, or a sum of cells, must come to.
public struct ControlTotal: Sendable {
  /// `G01`.
  public var id: String
  /// What the figure says, for people.
  public var figure: String
  /// The period it speaks of.
  public var period: ReportingPeriod
  /// Id of the table, `B01` … `B11`.
  public var table: String
  /// Which rows of that period it sums.
  public var conditions: [Condition]
  /// The column that is summed; empty to count the rows.
  public var column: String
  /// Smallest figure that agrees.
  public var low: Int
  /// Largest figure that agrees; equal to `low` unless the figure is approximate.
  public var high: Int
  /// The figure as published (`gần 2.300`).
  public var published: String

  /// A control total.
  public init(
    id: String, figure: String, period: ReportingPeriod, table: String, conditions: [Condition],
    column: String, low: Int, high: Int, published: String
  ) {
    self.id = id
    self.figure = figure
    self.period = period
    self.table = table
    self.conditions = conditions
    self.column = column
    self.low = low
    self.high = high
    self.published = published
  }
}
