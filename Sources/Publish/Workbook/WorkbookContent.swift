public import Register

/// Everything a workbook says, before any thought of cells: a cover, and the tables in order.
///
/// Every text is printed as given; the writer adds only the fixed words of the layout.
public struct WorkbookContent: Sendable {
  /// The title on the cover and in the document's properties, such as `Số liệu hội quần chúng`.
  public var title: String
  /// One sentence under the title: what the workbook holds.
  public var subtitle: String
  /// The reporting periods in words, on the cover and above every table.
  public var periods: String
  /// The day the file says it was made, known to the day, from 1980 on: the period's last day, not
  /// the clock's, so that the same content gives the same bytes.
  public var created: PartialDate
  /// What a reader must know about all tables, one note a line of the cover.
  public var notes: [String]
  /// The tables, in the order of the contents.
  public var sheets: [PlannedSheet]

  /// A workbook's content.
  public init(
    title: String, subtitle: String, periods: String, created: PartialDate, notes: [String] = [],
    sheets: [PlannedSheet]
  ) {
    self.title = title
    self.subtitle = subtitle
    self.periods = periods
    self.created = created
    self.notes = notes
    self.sheets = sheets
  }
}
