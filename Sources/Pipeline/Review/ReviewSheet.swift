import CSV
import Publish
import Register

/// Open pairs as a sheet for people: a workbook with a drop-down, or CSV.
struct ReviewSheet {
  static let name = "Duyệt"

  let pairs: [OpenPair]
  let created: PartialDate

  /// Writes the workbook; its file must be there and be its owner's only.
  func writeWorkbook(to path: String) throws(WorkbookError) {
    try FormWorkbook.write(
      title: "Các cặp chờ duyệt", created: created, sheets: [sheet, Self.guide], to: path)
  }

  /// The sheet as CSV for a spreadsheet.
  var csv: [UInt8] {
    var writer = CSVWriter(byteOrderMark: true, defusesFormulas: true)
    writer.row(ReviewColumn.allCases.map(\.heading))
    for pair in pairs { writer.row(ReviewColumn.allCases.map(pair.text)) }
    return writer.take()
  }

  private var sheet: FormSheet {
    let columns = ReviewColumn.allCases.map { column in
      FormSheet.Column(
        column.heading, width: column.width,
        choices: column == .decision ? ReviewVerdict.allCases.map(\.label) : [],
        isAnswer: column.isAnswer, isHidden: column.isHidden)
    }
    let rows = pairs.map { pair in
      ReviewColumn.allCases.map { column -> CellContent in
        let text = pair.text(column)
        switch column {
        case .membersTwice, .rows, .leftMembers, .rightMembers:
          return Double(text).map { $0.magnitude < 1e15 ? .number($0) : .text(text) } ?? .empty
        default: return text.isEmpty ? .empty : .text(text)
        }
      }
    }
    return FormSheet(name: Self.name, columns: columns, frozenColumns: 1, rows: rows)
  }

  /// How to fill in the sheet.
  private static var guide: FormSheet {
    let lines = [
      "Mỗi dòng của trang Duyệt là một cặp dòng báo cáo mà chương trình chưa dám kết luận.",
      "Cột QUYẾT ĐỊNH: chọn 'giống nhau' (một hội), 'khác nhau' (hai hội) hoặc 'chưa rõ'. "
        + "Để trống thì cặp vẫn chờ duyệt.",
      "Cột Người duyệt: tên người quyết định. Cột Ngày duyệt: 21/11/2026 hoặc 2026-11-21; "
        + "để trống thì lấy ngày nhập.",
      "Các cặp xếp theo quyết định làm thay đổi nhiều nhất: hội viên tính hai lần, số dòng.",
      "Sửa quyết định cũ: nhập lại cặp đó với ngày mới hơn. 'chưa rõ' rút lại quyết định của mình.",
      "Hai người quyết định khác nhau về một cặp thì không quyết định nào được áp dụng cho đến khi "
        + "họ thống nhất.",
      "Không sửa các cột ẩn ở cuối: mã cặp và mã bản ghi cho biết quyết định nói về bản ghi nào, "
        + "kể cả sau khi địa phương gửi báo cáo sửa lại.",
      "Nhập lại: sohoi review import TỆP. Tệp này có dữ liệu cá nhân, không gửi ra ngoài.",
    ]
    return FormSheet(
      name: "Hướng dẫn", columns: [.init("Cách duyệt (how to)", width: 110, isAnswer: true)],
      rows: lines.map { [.text($0)] })
  }
}
