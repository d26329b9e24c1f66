import CXlsxWriter
import Glibc

/// Why a workbook was not written.
///
/// Neither text holds a path or a cell's content; both are Vietnamese.
public struct WorkbookError: Error, Hashable, Sendable {
  /// The kinds of failure.
  public enum Code: String, Sendable {
    /// A sheet's name is empty, too long, taken, or has a character Excel refuses.
    case sheetName
    /// A table has more rows than a sheet holds.
    case tooManyRows
    /// A table has no column, or more than a sheet holds.
    case columnCount
    /// A text is longer than a cell holds.
    case textTooLong
    /// A title has a control character.
    case forbiddenCharacter
    /// A row has another number of cells than its table has columns.
    case rowShape
    /// A number stands in a column of text, or a column asks for decimals that cannot be shown.
    case columnKind
    /// A number is not finite, too large to be shown exactly, or not whole where it must be.
    case number
    /// The creation date is not a calendar day, or before 1980.
    case date
    /// The file cannot be created or written; see `systemError`.
    case cannotWrite
    /// The library that writes the format failed.
    case writerFailed
  }

  /// What kind of failure.
  public let code: Code
  /// What is wrong and where: the sheet and the cell.
  public let message: String
  /// What to do about it.
  public let remedy: String
  /// The `errno` behind `cannotWrite`, else 0.
  public let systemError: Int32

  init(_ code: Code, _ message: String, remedy: String, systemError: Int32 = 0) {
    self.code = code
    self.message = message
    self.remedy = remedy
    self.systemError = systemError
  }
}

extension WorkbookError {
  /// The content breaks a rule of the format; only its producer can put it right.
  static func content(_ code: Code, _ message: String) -> Self {
    Self(code, message, remedy: "Sửa nội dung bảng trước khi xuất; không có gì được ghi.")
  }

  /// The file could not be created or written.
  static func cannotWrite(_ systemError: Int32) -> Self {
    let remedy =
      switch systemError {
      case EACCES, EPERM, EROFS: "Kiểm tra quyền ghi vào thư mục đầu ra."
      case ENOENT, ENOTDIR: "Tạo thư mục đầu ra trước."
      case ENOSPC, EDQUOT: "Giải phóng dung lượng đĩa rồi chạy lại."
      default: "Kiểm tra thư mục đầu ra rồi chạy lại."
      }
    return Self(
      .cannotWrite, "Không ghi được tệp bảng tính: \(String(cString: strerror(systemError))).",
      remedy: remedy, systemError: systemError)
  }

  /// The library refused `sheet`, or the whole file when `sheet` is empty.
  static func writerFailed(_ error: lxw_error, sheet: String = "") -> Self {
    let place = sheet.isEmpty ? "" : " (trang tính \(sheet))"
    return Self(
      .writerFailed, "Thư viện ghi tệp xlsx báo lỗi \(error.rawValue)\(place).",
      remedy: "Chạy lại; nếu vẫn lỗi, báo cho người bảo trì kèm số lỗi.")
  }
}
