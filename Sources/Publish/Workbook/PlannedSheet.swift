/// A table to be printed, whose content is made when the workbook comes to it.
///
/// So one table is made while the one before is handed on, and none waits in memory for the others.
public struct PlannedSheet: Sendable {
  /// The table's number, `B01`; also the name of its sheet.
  public let id: String
  /// The table's title in Vietnamese, without its number.
  public let title: String
  /// The unit as printed above the table; may be empty.
  public let unit: String
  /// Makes the table, with the same number, title and unit.
  let content: @Sendable () -> SheetContent

  /// A table that `content` makes, on any thread.
  public init(
    id: String, title: String, unit: String, content: @escaping @Sendable () -> SheetContent
  ) {
    self.id = id
    self.title = title
    self.unit = unit
    self.content = content
  }

  /// A table that is made already.
  public init(_ sheet: SheetContent) {
    self.init(id: sheet.id, title: sheet.title, unit: sheet.unit) { sheet }
  }
}
