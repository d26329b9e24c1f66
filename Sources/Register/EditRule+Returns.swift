/// Rules about a return as a whole.
extension EditRule {
  /// Nothing in the file.
  public static let emptyFile = EditRule(
    "F-EMPTY", .fatal, "Tệp rỗng (0 byte hoặc không có dòng nào).", "Xuất lại và gửi lại tệp.")
  /// The operating system would not give the file.
  public static let unreadableFile = EditRule(
    "F-UNREADABLE", .fatal, "Không đọc được tệp.", "Kiểm tra quyền đọc của tệp rồi chạy lại.")
  /// Bigger than a file may be.
  public static let oversizedFile = EditRule(
    "F-TOO-LARGE", .fatal, "Tệp lớn hơn giới hạn cho phép, không đọc.",
    "Tách tệp theo đơn vị, hoặc tăng limits.file_megabytes trong pipeline.yaml.")
  /// gzip ends too early.
  public static let truncatedArchive = EditRule(
    "F-TRUNCATED", .fatal, "Tệp nén bị cắt cụt, dữ liệu không đầy đủ.",
    "Tải lên lại toàn bộ tệp nén.")
  /// gzip check failed.
  public static let corruptArchive = EditRule(
    "F-CORRUPT", .fatal, "Tệp nén bị hỏng (sai mã kiểm tra).", "Nén lại và gửi lại tệp.")
  /// Inflates beyond the limit.
  public static let oversizedArchive = EditRule(
    "F-OVERSIZED", .fatal, "Tệp giải nén vượt quá giới hạn cho phép.",
    "Tách tệp theo đơn vị, hoặc tăng limits.inflated_megabytes trong pipeline.yaml.")
  /// Zeros behind the end of compressed data.
  public static let paddedArchive = EditRule(
    "F-PADDED", .repair, "Sau tệp nén có các byte 0 thừa; đã bỏ qua.", "Không cần làm gì.")
  /// A container in a container.
  public static let nestedArchive = EditRule(
    "F-NESTED", .fatal, "Trong tệp nén còn có tệp nén khác.",
    "Giải nén ra rồi nén lại một lần duy nhất.")
  /// A password.
  public static let encryptedArchive = EditRule(
    "F-ENCRYPTED", .fatal, "Tệp nén có mật khẩu.", "Nén lại không đặt mật khẩu.")
  /// Compressed in a way that is not read, or without a check value.
  public static let unsupportedArchive = EditRule(
    "F-METHOD", .fatal, "Cách nén này không được hỗ trợ hoặc không có mã kiểm tra.",
    "Nén lại thành .csv.gz hoặc .zip thông thường.")
  /// A name in an archive that leads elsewhere, or a link.
  public static let unsafeMember = EditRule(
    "F-MEMBER", .fatal, "Tệp nén chứa liên kết hoặc tên tệp không an toàn.",
    "Chỉ nén các tệp CSV, đặt tên đơn giản, rồi gửi lại.")
  /// A file that is no text by its mark.
  public static let officeFile = EditRule(
    "F-CONTAINER", .fatal, "Đây là tệp Excel, Word, PDF, ảnh hoặc loại khác, không phải CSV.",
    "Trong Excel chọn Lưu thành > CSV UTF-8 rồi gửi lại.")
  /// Binary content.
  public static let notText = EditRule(
    "F-BINARY", .fatal, "Tệp không phải văn bản CSV.", "Xuất lại danh sách dưới dạng CSV UTF-8.")
  /// Letters in an encoding that cannot be told.
  public static let unknownEncoding = EditRule(
    "F-ENCODING", .fatal, "Không xác định được bảng mã của tệp, chữ không đọc được.",
    "Trong Excel chọn Lưu thành > CSV UTF-8 rồi gửi lại, hoặc ghi encoding cho tệp này trong pipeline.yaml."
  )
  /// Letters in an encoding from before Unicode, or spoiled on the way, read as what they mean.
  public static let oldEncoding = EditRule(
    "F-OLD-ENCODING", .repair, "Chữ ở bảng mã cũ hoặc bị lưu sai bảng mã; đã chuyển sang Unicode.",
    "Lần sau lưu tệp dưới dạng CSV UTF-8.")
  /// No header with a name column.
  public static let noNameColumn = EditRule(
    "F-NO-NAME-COLUMN", .fatal, "Không tìm thấy dòng tiêu đề có cột Tên hội.",
    "Thêm dòng tiêu đề có cột Tên hội, hoặc bổ sung cách ghi vào headers.csv.")
  /// Neither column, nor title, nor path names a period.
  public static let noPeriod = EditRule(
    "F-NO-PERIOD", .fatal, "Không xác định được kỳ báo cáo.",
    "Ghi kỳ báo cáo (ví dụ 2023-H1) vào tên thư mục, dòng tiêu đề hoặc cột Kỳ báo cáo.")
  /// Neither column, nor title, nor path names a unit.
  public static let noReportingUnit = EditRule(
    "F-NO-UNIT", .fatal, "Không xác định được đơn vị báo cáo.",
    "Đặt tệp trong thư mục <kỳ>/<mã tỉnh>/ với tên là mã đơn vị, hoặc ghi tên đơn vị ở tiêu đề.")
  /// Columns, titles and path disagree on the period.
  public static let periodConflict = EditRule(
    "F-PERIOD-CONFLICT", .query, "Kỳ báo cáo trong tệp khác với kỳ ở tên thư mục.",
    "Kiểm tra lại kỳ báo cáo của tệp.")
  /// The period is that in whose last month the list was closed, or that of a numbered delivery.
  public static let periodDerived = EditRule(
    "F-PERIOD-DERIVED", .query,
    "Không nơi nào ghi kỳ báo cáo; kỳ được suy ra từ ngày chốt số liệu hoặc đợt báo cáo.",
    "Ghi kỳ báo cáo (ví dụ 2023-H1) vào tên thư mục, dòng tiêu đề hoặc cột Kỳ báo cáo.")
  /// Columns, titles and path disagree on the unit.
  public static let unitConflict = EditRule(
    "F-UNIT-CONFLICT", .query, "Đơn vị báo cáo trong tệp khác với đơn vị ở tên tệp.",
    "Kiểm tra lại đơn vị báo cáo của tệp.")
  /// The column of reporting units names another one from row to row.
  public static let unitsByRow = EditRule(
    "F-UNITS-BY-ROW", .query,
    "Cột đơn vị báo cáo ghi nhiều đơn vị: lấy làm địa bàn của từng dòng, không làm đơn vị của tệp.",
    "Ghi địa bàn vào cột riêng; mỗi đơn vị gửi một tệp.")
  /// A column that is no known field.
  public static let unknownColumn = EditRule(
    "F-UNKNOWN-COLUMN", .query,
    "Cột không có trong biểu mẫu; nội dung được giữ lại nhưng không dùng.",
    "Nếu là cột của biểu mẫu, bổ sung cách ghi vào headers.csv.")
  /// Two columns for one field.
  public static let doubledColumn = EditRule(
    "F-DOUBLED-COLUMN", .query, "Hai cột cùng một nội dung; chỉ cột đầu được dùng.",
    "Bỏ cột thừa.")
  /// The unit is only that of the folder: neither column, nor title, nor the file's name tells one.
  public static let unitOfFolder = EditRule(
    "F-UNIT-FOLDER", .query,
    "Cột, tiêu đề và tên tệp không ghi đơn vị; lấy đơn vị của thư mục, tạm giữ nếu có nhiều tệp.",
    "Nếu là danh sách của đơn vị khác, đặt tên tệp là mã đơn vị đó hoặc ghi tên đơn vị ở tiêu đề.")
  /// Another return of this unit and period is newer.
  public static let supersededReturn = EditRule(
    "F-SUPERSEDED", .query,
    "Đã có báo cáo mới hơn của cùng đơn vị và kỳ; báo cáo này được thay thế.",
    "Không cần làm gì.")
  /// The same bytes arrived twice.
  public static let repeatedReturn = EditRule(
    "F-REPEATED", .query, "Tệp trùng nguyên văn với một tệp khác; chỉ tính một lần.",
    "Không cần làm gì; có thể xoá tệp gửi thừa.")
  /// A newer return is suspiciously small.
  public static let heldReturn = EditRule(
    "F-HELD", .query,
    "Báo cáo mới có chưa tới một nửa số dòng của báo cáo cũ; tạm giữ, chưa thay thế.",
    "Gửi lại báo cáo đầy đủ, hoặc xoá báo cáo cũ nếu báo cáo mới là đúng.")
  /// A unit that should report has no return in use.
  public static let missingReturn = EditRule(
    "F-MISSING", .query, "Đơn vị phải báo cáo kỳ này chưa có báo cáo dùng được.",
    "Nhắc đơn vị gửi; nếu đơn vị không phải gửi, sửa calendar.yaml.")
  /// A return of a unit that nobody expected one of.
  public static let unexpectedReturn = EditRule(
    "F-UNEXPECTED", .query, "Đơn vị không có trong lịch gửi báo cáo của kỳ này.",
    "Kiểm tra kỳ và đơn vị của tệp, hoặc bổ sung đơn vị vào calendar.yaml.")

  static let ofReturns: [EditRule] = [
    .emptyFile, .unreadableFile, .oversizedFile, .truncatedArchive, .corruptArchive,
    .oversizedArchive, .paddedArchive,
    .nestedArchive, .encryptedArchive, .unsupportedArchive, .unsafeMember,
    .officeFile, .notText, .unknownEncoding, .oldEncoding, .noNameColumn, .noPeriod,
    .noReportingUnit, .periodConflict, .periodDerived, .unitConflict, .unitsByRow,
    .unitOfFolder,
    .unknownColumn, .doubledColumn, .supersededReturn, .repeatedReturn, .heldReturn,
    .missingReturn, .unexpectedReturn,
  ]
}
