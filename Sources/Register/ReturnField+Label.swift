extension ReturnField {
  /// How forms head the column, Vietnamese.
  public var label: String { Self.labels[rawValue] }

  /// A finding's column as people read it: `Số hội viên (members)`; a header of the return's own stays.
  public static func label(ofColumn name: String) -> String {
    ReturnField(name: name).map { "\($0.label) (\(name))" } ?? name
  }

  private static let labels = [
    "Số thứ tự", "Mã hội", "Tên hội", "Tên viết tắt", "Phạm vi hoạt động", "Loại hình hội",
    "Được giao nhiệm vụ", "Tỉnh/Thành phố", "Quận/Huyện", "Xã/Phường", "Địa bàn",
    "Ngày thành lập", "Quyết định thành lập", "Trụ sở", "Điện thoại", "Chủ tịch hội",
    "Số hội viên", "Hội viên tổ chức", "Tổ chức đảng", "Số đảng viên", "Đảng đoàn", "Biên chế",
    "Kinh phí NSNN cấp", "Kinh phí tự huy động", "Nhiệm kỳ", "Năm đại hội", "Tình trạng sáp nhập",
    "Sáp nhập vào", "Kiến nghị", "Cơ quan giải quyết", "Kỳ báo cáo", "Đơn vị báo cáo", "Ghi chú",
  ]
}
