/// The second sheet: every table's number, its title as a link, and its unit.
struct ContentsLayout {
  static let sheetName = "Mục lục"
  private static let unitPrefix = "Đơn vị tính: "

  let sheets: [PlannedSheet]

  var sheet: SheetLayout {
    var sheet = SheetLayout(name: Self.sheetName)
    sheet.columnWidths = [12, 78, 30]
    sheet.headingRow = 2
    sheet.put(.text("Mục lục"), row: 0, style: .title)
    for (column, heading) in ["Bảng", "Tên bảng", "Đơn vị tính"].enumerated() {
      sheet.put(.text(heading), row: 2, column: column, style: .heading)
    }
    for (row, table) in zip(3..., sheets) {
      sheet.put(.text(table.id), row: row, style: .data(.code, isTotal: false))
      sheet.put(.link(table.title, sheet: table.id), row: row, column: 1, style: .link)
      sheet.put(
        .text(Self.bareUnit(table.unit)), row: row, column: 2,
        style: .data(.text, isTotal: false))
    }
    return sheet
  }

  /// The unit without the words that already stand in the heading.
  private static func bareUnit(_ unit: String) -> String {
    unit.hasPrefix(unitPrefix) ? String(unit.dropFirst(unitPrefix.count)) : unit
  }
}
