/// The first sheet: what the workbook is, for which periods, and the lines an office fills in.
struct CoverLayout {
  static let sheetName = "Bìa"
  private static let width = 100.0

  let content: WorkbookContent

  var sheet: SheetLayout {
    var sheet = SheetLayout(name: Self.sheetName)
    sheet.columnWidths = [Self.width]
    let lines: [(String, CellStyle)] =
      [
        ("Cơ quan lập biểu: " + Self.dots(60), .prose),
        ("", .prose),
        ("", .prose),
        ("", .prose),
        (content.title, .coverTitle),
        (content.subtitle, .coverSubtitle),
        (content.periods, .coverSubtitle),
        ("", .prose),
        (
          "Tệp gồm \(content.sheets.count) bảng, xem trang \(ContentsLayout.sheetName).", .prose
        ),
      ] + notes + signature
    for (row, line) in lines.enumerated() where !line.0.isEmpty {
      sheet.put(.text(line.0), row: row, style: line.1)
    }
    return sheet
  }

  private var notes: [(String, CellStyle)] {
    guard !content.notes.isEmpty else { return [] }
    return [("", .prose), ("Ghi chú:", .noteHeading)] + content.notes.map { ($0, .prose) }
  }

  private var signature: [(String, CellStyle)] {
    [
      ("", .prose),
      ("Ngày lập biểu: " + Self.dots(30), .prose),
      ("Người lập biểu: " + Self.dots(30), .prose),
      ("Thủ trưởng cơ quan: " + Self.dots(30), .prose),
    ]
  }

  private static func dots(_ count: Int) -> String { String(repeating: ".", count: count) }
}
