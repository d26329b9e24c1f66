import VietnameseText

/// Words that names end in without meaning anything: `thành phố`, `Việt Nam`, `tại`.
struct NameTails: Sendable {
  /// Of associations of any place.
  static let local = NameTails(words)
  /// Of associations of the whole country.
  static let national = NameTails(words + ["trung ương", "tw"])

  private static let words = [
    "thành phố", "tỉnh", "quận", "huyện", "thị xã", "phường", "xã", "thị trấn", "tại", "của",
    "thuộc", "trên địa bàn", "địa bàn", "tp", "việt nam", "vn",
    // Remarks that clerks put behind the name.
    "mới kiện toàn", "đã kiện toàn", "đang kiện toàn", "chưa kiện toàn", "kiện toàn",
    "mới thành lập", "mới củng cố", "cơ sở", "đã sáp nhập", "sáp nhập", "đã hợp nhất", "hợp nhất",
    "hoạt động yếu", "hoạt động tốt", "hoạt động cầm chừng", "ngừng hoạt động", "tạm ngừng",
    "chưa hoạt động", "không hoạt động", "có quyết định", "chưa có quyết định", "có qđ",
    "chưa có qđ", "đã đại hội", "chưa đại hội", "đã đh", "chưa đh",
    "hội đặc thù", "đặc thù", "hội có tính chất đặc thù", "được giao nhiệm vụ",
    // What leads to the place behind them.
    "trực thuộc", "cấp", "ủy ban nhân dân", "uỷ ban nhân dân", "ubnd", "đảng ủy", "đảng uỷ",
  ]

  private var phrases = Phrases()
  /// The phrases with their diacritics, by number.
  private var accented: [[UInt8]] = []

  private init(_ tails: [String]) {
    for tail in tails {
      _ = phrases.insert(Array(MatchKey.folded(tail).utf8))
      accented.append(Array(MatchKey.accented(tail).utf8))
    }
  }

  /// The longest tail that ends in front of a token; nil when there is none.
  ///
  /// A single word has its own diacritics, or none in a name that has lost them: `Hoa Phượng` ends in
  /// no `phường`, `Lê Quang Quan` in no `quận`.
  ///
  /// - Parameter first: The token before which none begins.
  func tail(of name: NameTokens, before end: Int, from first: Int) -> Range<Int>? {
    for start in max(first, end - phrases.longest)..<end {
      guard let tail = name.number(of: start..<end, in: phrases.table) else { continue }
      let word = name.accented(start..<end)
      let isMeant =
        end - start > 1 || word == accented[tail][...]
        || !name.hasDiacritics && word == name.folded(start..<end)
      if isMeant { return start..<end }
    }
    return nil
  }
}
