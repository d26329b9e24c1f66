import Register

@testable import Publish

extension WorkbookContent {
  /// Two tables: Hà Nội's published figures of 2023, and one without rows.
  static let sample = WorkbookContent(
    title: "Số liệu hội quần chúng", subtitle: "Số hội và kiến nghị",
    periods: "6 tháng đầu năm 2023", created: PartialDate(year: 2023, month: 6, day: 30),
    notes: ["Mỗi hội tính một lần."],
    sheets: [PlannedSheet(.associations), PlannedSheet(.recommendations)])

  /// A table of two thousand equal rows: many bytes, few of them once they are compressed.
  static let long: Self = {
    var sheet = SheetContent.single(.text("Hội"))
    sheet.rows = Array(repeating: sheet.rows[0], count: 2000)
    return with(sheet)
  }()

  /// The sample with one table only.
  static func with(_ sheet: SheetContent) -> Self {
    var content = sample
    content.sheets = [PlannedSheet(sheet)]
    return content
  }
}

extension SheetContent {
  static let associations = SheetContent(
    id: "B01", title: "Số hội theo địa bàn và phạm vi hoạt động", unit: "Đơn vị tính: hội",
    notes: ["Địa bàn gồm mọi hội hoạt động trong đó."], source: "Nguồn: báo cáo của địa phương.",
    columns: [
      ColumnContent(heading: "Mã", kind: .code),
      ColumnContent(heading: "Phạm vi", kind: .text),
      ColumnContent(heading: "Số hội", kind: .integer),
      ColumnContent(heading: "Tỷ lệ tự bảo đảm kinh phí (%)", kind: .decimal(1)),
    ],
    rows: [
      row("01", "Cấp tỉnh", 159, 46.2),
      row("00001", "Cấp huyện", 347, nil),
      row("00004", "Cấp xã", 3205, -0.5),
      row("total", "Tổng số", 3711, 12.25, isTotal: true),
    ])

  static let recommendations = SheetContent(
    id: "B09", title: "Kiến nghị theo cơ quan giải quyết", unit: "Đơn vị tính: kiến nghị",
    columns: [
      ColumnContent(heading: "Cơ quan", kind: .text),
      ColumnContent(heading: "Kiến nghị", kind: .integer),
    ], rows: [])

  /// A table of one column and one cell.
  static func single(
    _ cell: CellContent, kind: ColumnContent.Kind = .text, id: String = "B01"
  ) -> SheetContent {
    SheetContent(
      id: id, title: "Thử", unit: "", columns: [ColumnContent(heading: "Cột", kind: kind)],
      rows: [RowContent(cells: [cell])])
  }

  private static func row(
    _ code: String, _ scope: String, _ count: Double, _ share: Double?, isTotal: Bool = false
  ) -> RowContent {
    RowContent(
      cells: [.text(code), .text(scope), .number(count), share.map { .number($0) } ?? .empty],
      isTotal: isTotal)
  }
}
