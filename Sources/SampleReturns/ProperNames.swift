/// Proper names of clubs and of other bodies that stand more than once at a place.
enum ProperNames {
  static let all = [
    "Hương Quê", "Sông Quê", "Tình Quê", "Hồn Quê", "Bình Minh", "Hoàng Hôn", "Sao Mai",
    "Sen Hồng", "Tre Xanh", "Đồng Xanh", "Trăng Rằm", "Ánh Dương", "Hoa Phượng", "Cây Đa",
    "Bến Nước", "Sân Đình", "Mùa Xuân", "Mùa Thu", "Hoa Sữa", "Hồ Gươm", "Tây Hồ", "Sông Hồng",
    "Sông Đáy", "Núi Tản", "Bằng Lăng", "Hoa Ban", "Tuổi Vàng", "Tuổi Hạc", "Hạnh Phúc",
    "Niềm Vui", "Đoàn Kết", "Thân Thiện", "Nhịp Sống", "Sức Trẻ", "số 1", "số 2", "số 3",
    "số 11", "số 12",
  ]
}
