/// Invented people: family, middle and given names drawn apart from one another.
enum PersonalNames {
  private static let families = [
    "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Lê", "Lê", "Phạm", "Hoàng", "Phan",
    "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Đào", "Đinh", "Trịnh", "Mai",
    "Tạ", "Chu", "Hà", "Lương", "Kiều", "Khuất", "Phùng", "Cao", "Đoàn", "Tô",
  ]

  private static let men = (
    middle: [
      "Văn", "Văn", "Đức", "Hữu", "Xuân", "Quang", "Minh", "Đình", "Ngọc", "Công", "Thế", "Duy",
      "Bá", "Trọng", "Tiến", "Viết",
    ],
    given: [
      "An", "Bình", "Chiến", "Cường", "Dũng", "Đạt", "Hải", "Hiếu", "Hòa", "Hùng", "Huy", "Khánh",
      "Khoa", "Lâm", "Lộc", "Long", "Minh", "Nam", "Nghĩa", "Phong", "Phúc", "Quân", "Quý", "Sơn",
      "Tài", "Thắng", "Thành", "Thịnh", "Thuận", "Toàn", "Trung", "Tuấn", "Tùng", "Vinh", "Vượng",
    ]
  )

  private static let women = (
    middle: ["Thị", "Thị", "Thị", "Thu", "Ngọc", "Thanh", "Kim", "Bích", "Minh", "Hồng", "Phương"],
    given: [
      "Anh", "Châu", "Dung", "Duyên", "Hà", "Hạnh", "Hiền", "Hoa", "Hồng", "Huệ", "Hương", "Lan",
      "Liên", "Loan", "Mai", "Nga", "Ngân", "Nguyệt", "Nhung", "Oanh", "Phượng", "Tâm", "Thảo",
      "Thủy", "Thúy", "Tuyết", "Vân", "Xuân", "Yến",
    ]
  )

  /// A name of three words.
  static func draw(_ random: inout SplitMix64) -> String {
    let given = random.chance(0.62) ? men : women
    let family = random.pick(families)
    return "\(family) \(random.pick(given.middle)) \(random.pick(given.given))"
  }
}
