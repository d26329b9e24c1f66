/// Rules about rows and cells.
extension EditRule {
  /// Quotes are broken.
  public static let brokenQuotes = EditRule(
    "R-QUOTES", .fatal, "Dòng sai dấu nháy kép, không tách được cột.",
    "Sửa dấu nháy kép trong dòng rồi gửi lại.")
  /// Pairs of quotes stand inside cells and are not doubled.
  public static let bareQuotes = EditRule(
    "R-BARE-QUOTES", .repair,
    "Ô có dấu nháy kép bên trong mà không được viết đôi; đã đọc nguyên văn.",
    "Khi xuất tệp, để chương trình bảng tính tự đặt dấu nháy kép.")
  /// A quote that never closes.
  public static let openQuote = EditRule(
    "R-OPEN-QUOTE", .fatal, "Dấu nháy kép mở mà không đóng.",
    "Đóng dấu nháy kép trong dòng rồi gửi lại.")
  /// A row, a cell or a number of cells beyond any sheet.
  public static let oversizedRow = EditRule(
    "R-TOO-LARGE", .fatal, "Dòng hoặc ô quá lớn, không đọc (có thể thiếu dấu nháy kép đóng).",
    "Kiểm tra dòng này, tách nội dung quá dài.")
  /// More cells than columns.
  public static let surplusCells = EditRule(
    "R-SURPLUS", .fatal, "Dòng có nhiều ô hơn số cột của tiêu đề, có thể bị lệch cột.",
    "Đặt nội dung có dấu phân cách trong dấu nháy kép, hoặc xoá ô thừa.")
  /// Fewer cells than columns.
  public static let shortRow = EditRule(
    "R-SHORT", .repair, "Dòng có ít ô hơn số cột; các ô cuối coi như để trống.",
    "Kiểm tra dòng có bị cắt không.")
  /// A second header with other columns.
  public static let otherHeader = EditRule(
    "R-HEADER", .repair,
    "Giữa danh sách có dòng tiêu đề khác (khác cột hoặc khác thứ tự cột); các dòng dưới được đọc theo nó.",
    "Gộp danh sách dưới một dòng tiêu đề.")
  /// A stated sum is not the sum of its rows.
  public static let totalMismatch = EditRule(
    "R-TOTAL", .query, "Số ở dòng cộng không bằng tổng các dòng phía trên.",
    "Kiểm tra dòng cộng và các dòng phía trên.")
  /// Bytes that are not UTF-8.
  public static let invalidText = EditRule(
    "R-ENCODING", .fatal, "Dòng có ký tự hỏng, không đọc được.", "Gõ lại dòng này bằng Unicode.")
  /// No name.
  public static let nameMissing = EditRule(
    "C-NAME-MISSING", .fatal, "Thiếu tên hội.", "Ghi tên hội.")
  /// A name without letters.
  public static let nameUnusable = EditRule(
    "C-NAME-UNUSABLE", .fatal,
    "Tên hội không phải là tên: chỉ có số, dấu, một từ, tên người, hoặc hình thức hội không có trong danh mục.",
    "Ghi đầy đủ tên hội; nếu là hình thức hội khác, bổ sung vào legal-forms.csv.")
  /// The name is no association.
  public static let outOfScope = EditRule(
    "R-OUT-OF-SCOPE", .query, "Không thuộc đối tượng thống kê hội quần chúng.",
    "Không đưa vào danh sách hội.")
  /// Level: column against name or place.
  public static let levelConflict = EditRule(
    "C-LEVEL-CONFLICT", .query, "Phạm vi hoạt động khác với tên hội hoặc địa bàn; lấy theo cột.",
    "Kiểm tra cột Phạm vi hoạt động.")
  /// Level not stated, taken from elsewhere.
  public static let levelDerived = EditRule(
    "C-LEVEL-DERIVED", .repair,
    "Không ghi phạm vi hoạt động; suy ra từ tên hội, địa bàn hoặc đơn vị báo cáo.",
    "Ghi phạm vi hoạt động.")
  /// A coded cell with an unknown value.
  public static let unknownCode = EditRule(
    "C-CODE", .query, "Giá trị không có trong danh mục.",
    "Dùng giá trị của danh mục, hoặc bổ sung vào codes.csv.")
  /// Place not found.
  public static let placeUnknown = EditRule(
    "C-PLACE-UNKNOWN", .query, "Tên địa bàn không có trong danh mục đơn vị hành chính của kỳ.",
    "Ghi đúng tên đơn vị hành chính.")
  /// Place in several units.
  public static let placeAmbiguous = EditRule(
    "C-PLACE-AMBIGUOUS", .query, "Tên địa bàn trùng ở nhiều nơi, chưa xác định được.",
    "Ghi thêm quận/huyện.")
  /// Place cells, name and reporting unit disagree.
  public static let placeConflict = EditRule(
    "C-PLACE-CONFLICT", .query, "Địa bàn trong các ô, tên hội và đơn vị báo cáo không khớp nhau.",
    "Kiểm tra các cột địa bàn.")
  /// Place found in spite of its spelling.
  public static let placeMisspelt = EditRule(
    "C-PLACE-SPELLING", .repair, "Tên địa bàn viết sai hoặc mất dấu; đã nhận ra đơn vị.",
    "Ghi đúng tên đơn vị hành chính.")
  /// Place filled from the name, the group row above or the reporting unit.
  public static let placeDerived = EditRule(
    "C-PLACE-DERIVED", .repair,
    "Ô địa bàn để trống; lấy theo tên hội, dòng nhóm hay ô gộp phía trên, trụ sở hoặc đơn vị báo cáo.",
    "Ghi địa bàn.")
  /// A cell that repeats the one above.
  public static let ditto = EditRule(
    "C-DITTO", .repair, "Ô ghi dấu lặp (nt, -nt-, như trên); lấy theo dòng trên.",
    "Ghi rõ ở từng dòng.")
  /// The level needs a deeper place than is known.
  public static let placeIncomplete = EditRule(
    "C-PLACE-INCOMPLETE", .query, "Chưa rõ địa bàn đến cấp của hội.", "Ghi đủ địa bàn.")
  /// A number that cannot be read.
  public static let numberInvalid = EditRule(
    "C-NUMBER", .query, "Không đọc được số; coi như không báo cáo.", "Ghi số bằng chữ số.")
  /// A number with two readings.
  public static let numberAmbiguous = EditRule(
    "C-NUMBER-AMBIGUOUS", .query, "Số có thể hiểu hai cách (dấu phẩy, dấu chấm, ngoặc).",
    "Dùng dấu chấm ngăn hàng nghìn.")
  /// An approximate number.
  public static let numberApproximate = EditRule(
    "C-NUMBER-APPROXIMATE", .repair, "Số ước lượng (gần, hơn, khoảng, từ … đến).",
    "Ghi số chính xác.")
  /// A negative or impossibly large count, or an amount no body of its level has.
  public static let numberImpossible = EditRule(
    "C-NUMBER-RANGE", .query, "Số không thể có (âm, quá lớn, sai đơn vị); coi như không báo cáo.",
    "Kiểm tra lại số và đơn vị tính của cột.")
  /// A date that cannot be read.
  public static let dateInvalid = EditRule(
    "C-DATE", .query, "Ngày không có thật hoặc không đọc được; coi như không báo cáo.",
    "Ghi ngày dạng ngày/tháng/năm.")
  /// A date read in another order or from parts.
  public static let dateRepaired = EditRule(
    "C-DATE-FORM", .repair, "Ngày viết khác mẫu (tháng/ngày/năm, năm hai chữ số, số Excel).",
    "Ghi ngày dạng ngày/tháng/năm.")
  /// A date after the period.
  public static let dateAfterPeriod = EditRule(
    "C-DATE-FUTURE", .query, "Ngày thành lập sau kỳ báo cáo; coi như không báo cáo.",
    "Kiểm tra ngày thành lập.")
  /// A decision's number read in spite of a letter or a blank in it.
  public static let decisionRepaired = EditRule(
    "C-DECISION-FORM", .repair,
    "Số quyết định có chữ thay số hoặc khoảng trắng (l23/QĐ, 1 23/QĐ); đã đọc là một số.",
    "Ghi số quyết định chỉ bằng chữ số, ví dụ 123/QĐ-UBND.")
  /// A required-for-use item is blank.
  public static let itemMissing = EditRule(
    "C-MISSING", .query, "Mục chưa báo cáo.", "Bổ sung số liệu.")
  /// Text was repaired: composed, look-alikes, blanks.
  public static let textRepaired = EditRule(
    "C-TEXT", .repair,
    "Ký tự được chuẩn hoá (dựng sẵn, chữ giống hình, khoảng trắng, bảng mã của ô).",
    "Không cần làm gì.")
  /// A blank was missing inside the name.
  public static let lostSpace = EditRule(
    "C-NAME-SPACE", .repair, "Tên hội bị dính chữ; đã tách.", "Sửa tên hội.")
  /// An abbreviation in the name was written out.
  public static let abbreviation = EditRule(
    "C-NAME-ABBREVIATION", .repair, "Tên hội viết tắt; đã đối chiếu bảng chữ viết tắt.",
    "Ghi tên đầy đủ.")
  /// The kind was recognised in spite of a typing error.
  public static let nameMisspelt = EditRule(
    "C-NAME-SPELLING", .repair, "Tên hội sai chính tả hoặc mất dấu; đã nhận ra loại hội.",
    "Sửa tên hội.")
  /// The name has no legal form, and is a listed one with `Hội` before it.
  public static let nameWithoutForm = EditRule(
    "C-NAME-FORM", .repair, "Tên hội không ghi “Hội”; đã nhận ra loại hội.", "Ghi tên đầy đủ.")
  /// The legal form or kind stands behind the name's own words or a place, or in brackets.
  public static let nameReordered = EditRule(
    "C-NAME-ORDER", .repair,
    "Tên hội ghi loại hội sau tên riêng, sau địa danh hoặc trong ngoặc; đã đọc theo thứ tự thường, tên giữ nguyên.",
    "Ghi loại hội trước tên riêng và địa danh.")
  /// A phone-like number stood in the name.
  public static let nameHoldsPhone = EditRule(
    "C-NAME-PHONE", .repair, "Tên hội có số điện thoại; đã bỏ ra.", "Ghi điện thoại ở cột riêng.")
  /// A person stood in the name.
  public static let nameHoldsPerson = EditRule(
    "C-NAME-PERSON", .repair, "Tên hội có tên người; đã bỏ ra.", "Ghi tên người ở cột riêng.")
  /// The name began with marks that a spreadsheet takes for a formula, or a list for its dash.
  public static let nameHoldsMarks = EditRule(
    "C-NAME-MARKS", .repair, "Tên hội bắt đầu bằng dấu (=, +, -, @, gạch đầu dòng); đã bỏ.",
    "Ghi tên hội không có dấu ở đầu.")
  /// A founding decision stood in brackets in the name.
  public static let nameHoldsDecision = EditRule(
    "C-NAME-DECISION", .repair,
    "Tên hội có số quyết định trong ngoặc; đã bỏ ra, dùng khi cột quyết định để trống.",
    "Ghi số quyết định ở cột riêng.")
  /// The body's former name, or its new one, stood in brackets in the name.
  public static let nameHoldsOther = EditRule(
    "C-NAME-OTHER", .repair,
    "Tên hội có tên cũ hoặc tên mới trong ngoặc; lấy tên đang dùng, tên kia dùng để so khớp.",
    "Ghi tên đang dùng; ghi tên cũ ở cột ghi chú.")
  /// Keystrokes of Telex, VNI or VIQR that no keyboard turned into letters.
  public static let keystrokes = EditRule(
    "C-KEYSTROKES", .query,
    "Tên hội có vẻ gõ Telex/VNI mà chưa bật bộ gõ; giá trị là cách đọc dùng để so khớp, tên giữ nguyên.",
    "Gõ lại tên hội bằng Unicode.")
  /// The row's own period differs from the return's.
  public static let rowPeriodConflict = EditRule(
    "C-PERIOD", .query, "Kỳ báo cáo của dòng khác với kỳ của tệp; lấy theo tệp.",
    "Kiểm tra cột Kỳ báo cáo.")

  static let ofRows: [EditRule] = [
    .brokenQuotes, .bareQuotes, .openQuote, .oversizedRow, .surplusCells, .shortRow, .otherHeader,
    .totalMismatch, .invalidText,
    .nameMissing,
    .nameUnusable, .outOfScope, .levelConflict, .levelDerived, .unknownCode, .placeUnknown,
    .placeAmbiguous, .placeConflict, .placeMisspelt, .placeDerived, .ditto, .placeIncomplete,
    .numberInvalid, .numberAmbiguous, .numberApproximate, .numberImpossible, .dateInvalid,
    .dateRepaired, .dateAfterPeriod, .decisionRepaired, .itemMissing, .textRepaired, .lostSpace,
    .abbreviation, .nameMisspelt, .nameWithoutForm, .nameReordered, .nameHoldsPhone,
    .nameHoldsPerson, .nameHoldsMarks, .nameHoldsDecision, .nameHoldsOther, .keystrokes,
    .rowPeriodConflict,
  ]

  /// Every rule there is, those about returns first.
  public static let all = ofReturns + ofRows
}
