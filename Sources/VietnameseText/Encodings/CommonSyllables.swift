/// Syllables that stand in nearly every return: they tell encodings apart where both readings are
/// syllables (`số` and `soá`, `xã` and `xó`).
enum CommonSyllables {
  /// Whether a word, in either case, is one of them.
  static func contains(_ word: [UInt32]) -> Bool {
    let table = LetterTable.shared
    return hashes.contains(hash(word.lazy.map { table[$0].map { UInt32($0.lower) } ?? $0 }))
  }

  /// Words of headings, names of associations and places, codes, dates; then names of persons, by
  /// general knowledge of the language.
  private static let all =
    """
    hội viên hiệp đoàn tổ chức câu lạc bộ quỹ liên phân tổng ương việt đảng cơ sở nhà nước nhiệm
    vụ được tên gọi số thứ tự mã loại hình phạm hoạt động cấp tỉnh thành phố quận huyện thị xã
    phường thôn ấp bản xóm ngõ đường trụ địa chỉ bàn điện thoại chủ tịch người đứng đầu cá lập
    ngày tháng năm quyết định kỳ đại lần đơn báo cáo sách biểu chú cộng đồng triệu tỷ nghìn phí
    ngân nguồn hóa hoá hỗ trợ biên sáp nhập hợp nhất vào tình đã đang chưa không có kiến nghị giải
    nội chính ủy uỷ nhân dân tộc mặt trận hữu cuối giữa nửa quý của và các tại về với từ đến dưới
    mới khác tuổi mù khuyết tật khuyến học cựu giáo chiến niên yêu nạn chất độc bảo vệ quyền mồ
    côi thập đỏ thiện đạo nông phụ nữ thể dục văn nghệ thuật trúc sư luật dược vật cảnh làm vườn
    nuôi thủy sản lâm nghiệp tiểu thương mại công dịch lịch vận tải xây dựng môi trường đất mẹ
    chồng bệnh dưỡng lão hưu nghĩa hương ngũ trưởng họ bắc đông tây hà sơn phòng hồ chí quảng bình
    thọ vĩnh phúc hòa lộc xuân thái thịnh tân tiến thắng đức hưng lạng thừa thiên huế đà nẵng lễ
    lương nguyễn trần lê hoàng huỳnh vũ võ đặng bùi đỗ ngô dương lý đinh trịnh lưu đình bá ngọc
    thúy hằng hạnh hiền hiếu hùng dũng cường tuấn tú toàn trọng trí tâm thảo thơm ánh bích yến
    phượng quốc đạt khánh khôi kiều vân
    """

  /// All of them, in lower case.
  static let words = all.split { $0 == " " || $0 == "\n" }.map(String.init)

  private static let hashes = Set(words.map { hash($0.unicodeScalars.map(\.value)) })

  /// FNV-1a over the letters: the words asked for are many, and their bytes are not at hand.
  private static func hash(_ letters: some Sequence<UInt32>) -> UInt64 {
    letters.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
