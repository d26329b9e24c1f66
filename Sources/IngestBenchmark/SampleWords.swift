/// What the generated rows are put together from.
///
/// Persons' names are combined at random.
enum SampleWords {
  static let provinces = [
    "Hà Nội", "Hà Giang", "Cao Bằng", "Bắc Kạn", "Tuyên Quang", "Lào Cai", "Điện Biên", "Lai Châu",
    "Sơn La", "Yên Bái", "Hoà Bình", "Thái Nguyên", "Lạng Sơn", "Quảng Ninh", "Bắc Giang",
    "Phú Thọ",
    "Vĩnh Phúc", "Bắc Ninh", "Hải Dương", "Hải Phòng", "Hưng Yên", "Thái Bình", "Hà Nam",
    "Nam Định",
    "Ninh Bình", "Thanh Hoá", "Nghệ An", "Hà Tĩnh", "Quảng Bình", "Quảng Trị", "Thừa Thiên Huế",
    "Đà Nẵng", "Quảng Nam", "Quảng Ngãi", "Bình Định", "Phú Yên", "Khánh Hoà", "Ninh Thuận",
    "Bình Thuận", "Kon Tum", "Gia Lai", "Đắk Lắk", "Đắk Nông", "Lâm Đồng", "Bình Phước", "Tây Ninh",
    "Bình Dương", "Đồng Nai", "Bà Rịa - Vũng Tàu", "Hồ Chí Minh", "Long An", "Tiền Giang",
    "Bến Tre",
    "Trà Vinh", "Vĩnh Long", "Đồng Tháp", "An Giang", "Kiên Giang", "Cần Thơ", "Hậu Giang",
    "Sóc Trăng", "Bạc Liêu", "Cà Mau",
  ]
  static let levels = ["Cấp tỉnh", "Cấp huyện", "Cấp xã"]
  static let types = [
    "hội", "liên hiệp hội", "tổng hội", "liên đoàn", "hiệp hội", "câu lạc bộ", "hội đặc thù",
    "hội nghề nghiệp", "hội nhân đạo", "hội hữu nghị", "hội khoa học", "hội cựu", "hội văn nghệ",
  ]
  static let kinds = ["Hội", "Hiệp hội", "Liên hiệp các hội", "Câu lạc bộ", "Liên đoàn"]
  static let trades = [
    "Đông y", "Người cao tuổi", "Khuyến học", "Chữ thập đỏ", "Luật gia", "Làm vườn",
    "Nông nghiệp sạch",
    "Cựu thanh niên xung phong", "Sinh vật cảnh", "Văn học nghệ thuật", "Vận tải ô tô", "Điền kinh",
    "Nạn nhân chất độc da cam", "Doanh nghiệp nhỏ và vừa", "Bảo trợ người khuyết tật", "Nuôi ong",
  ]
  static let places = [
    "An Phú", "Bình Minh", "Cẩm Thuỷ", "Châu Thành", "Đại Lộc", "Đức Hoà", "Gia Bình", "Hoà Vang",
    "Hương Sơn", "Kim Bảng", "Lộc Ninh", "Mường La", "Nghĩa Đàn", "Ninh Hải", "Phong Điền",
    "Phú Vang",
    "Quỳ Hợp", "Sông Hinh", "Tam Nông", "Tân Kỳ", "Thạch Thất", "Tiên Lãng", "Trảng Bàng",
    "Vị Xuyên",
    "Vũ Quang", "Yên Mô", "Xuân Lộc", "Ý Yên",
  ]
  static let families = [
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ",
  ]
  static let given = ["An", "Bình", "Chi", "Dũng", "Giang", "Hạnh", "Khánh", "Lan", "Minh", "Thuỷ"]
}
