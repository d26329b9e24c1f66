import Foundation
import SeededRandom
import Testing
import VietnameseText

@Suite struct AbbreviationTableTests {
  /// The table as it is shipped, so that a slip in the file is seen here.
  static let table: AbbreviationTable = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let file = folder.appending(path: "../../Pipelines/hoi-quan-chung/abbreviations.csv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return AbbreviationTable(rows: text.split(separator: "\n").dropFirst().map(columns))
  }()

  static let rule20 = [
    ("TP. Đông Hà", "Thành phố Đông Hà"),
    ("P.1", "Phường 1"),
    ("Q. Hoàn Kiếm", "Quận Hoàn Kiếm"),
    ("X. Hòa Tiến", "Xã Hòa Tiến"),
    ("TT Vân Đình", "Thị trấn Vân Đình"),
    ("F12", "Phường 12"),
    ("Hội CGC TP Bình An", "Hội Cựu giáo chức thành phố Bình An"),
  ]

  static let names = [
    ("Hội NNCĐDC/Dioxin P. 5", "Hội Nạn nhân chất độc da cam/dioxin phường 5"),
    ("Hội NNCĐDC/DIOXIN", "Hội Nạn nhân chất độc da cam/dioxin"),
    ("Hội NNCĐDC - đi-ô-xin tỉnh", "Hội Nạn nhân chất độc da cam/dioxin tỉnh"),
    ("Hội NNCDDC", "Hội Nạn nhân chất độc da cam/dioxin"),
    ("Hội CTD X. Hòa Tiến", "Hội Chữ thập đỏ xã Hòa Tiến"),
    ("HOI NCT P 5", "HOI NGƯỜI CAO TUỔI PHƯỜNG 5"),
    ("HỘI NCT PHƯỜNG 5", "HỘI NGƯỜI CAO TUỔI PHƯỜNG 5"),
    ("HỘI TỪ THIỆN TP. HÀ NỘI", "HỘI TỪ THIỆN THÀNH PHỐ HÀ NỘI"),
    ("HOI TU THIEN TP HA NOI", "HOI TU THIEN THÀNH PHỐ HA NOI"),
    ("HỘI NGƯỜI MÙ P ĐÔNG LỄ", "HỘI NGƯỜI MÙ PHƯỜNG ĐÔNG LỄ"),
    ("HỘI KHUYẾN HỌC TT VÂN ĐÌNH", "HỘI KHUYẾN HỌC THỊ TRẤN VÂN ĐÌNH"),
    ("Hội Luật gia TP.HCM", "Hội Luật gia thành phố Hồ Chí Minh"),
    ("Hội Luật gia TPHCM", "Hội Luật gia thành phố Hồ Chí Minh"),
    ("Hội Luật gia Tp HCM", "Hội Luật gia thành phố Hồ Chí Minh"),
    ("Hội Luật gia T.P Đông Hà", "Hội Luật gia thành phố Đông Hà"),
    ("Hội Luật gia T/P Đông Hà", "Hội Luật gia thành phố Đông Hà"),
    ("Hội Luật gia tp Đông Hà", "Hội Luật gia thành phố Đông Hà"),
    ("Hội Luật gia TP.Đông Hà", "Hội Luật gia thành phố Đông Hà"),
    ("TP HN", "Thành phố Hà Nội"),
    ("Hội Nhà báo TX. Quảng Trị", "Hội Nhà báo thị xã Quảng Trị"),
    ("Hội Người mù P5, Q1", "Hội Người mù phường 5, quận 1"),
    ("Hội Người mù p.5 q.10", "Hội Người mù phường 5 quận 10"),
    ("Hội Người mù H. Ba Vì", "Hội Người mù huyện Ba Vì"),
    ("LHH KH&KT tỉnh", "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh"),
    ("LHH KHKT tỉnh", "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh"),
    ("Liên hiệp các Hội KH&KT", "Liên hiệp các Hội Khoa học và Kỹ thuật"),
    ("Hội BTNKT&TMC huyện", "Hội Bảo trợ người khuyết tật và trẻ mồ côi huyện"),
    ("Hội BTNKT-TMC huyện", "Hội Bảo trợ người khuyết tật và trẻ mồ côi huyện"),
    ("Hội BT NKT và TMC huyện", "Hội Bảo trợ người khuyết tật và trẻ mồ côi huyện"),
    (
      "Hội BTNTT-TEMC-BNN", "Hội Bảo trợ người tàn tật, trẻ em mồ côi và bệnh nhân nghèo"
    ),
    ("Hội Cựu TNXP", "Hội Cựu Thanh niên xung phong"),
    ("clb Thơ", "Câu lạc bộ Thơ"),
    ("Sở LĐ-TB&XH", "Sở Lao động - Thương binh và Xã hội"),
    ("Hội KH phường 1", "Hội Khuyến học phường 1"),
    ("Hội KH P.1", "Hội Khuyến học phường 1"),
    ("Hội KH", "Hội Khuyến học"),
    ("Hội KH Đông Hà", "Hội Khuyến học Đông Hà"),
    ("HLG tỉnh", "Hội Luật gia tỉnh"),
    ("LM HTX tỉnh", "Liên minh Hợp tác xã tỉnh"),
    ("hội CT-XH-NN", "hội chính trị - xã hội - nghề nghiệp"),
    ("Hội Làm vườn T.Ư", "Hội Làm vườn Trung ương"),
    ("103 HV", "103 hội viên"),
    ("NK 2020-2025", "nhiệm kỳ 2020-2025"),
  ]

  static let untouched = [
    "", "Hội Người mù phường 5", "Hội KH Lịch sử", "Sở KH và Đầu tư", "HỘI KH LỊCH SỬ",
    "Giám đốc TT Y tế", "TT Bảo trợ xã hội", "DN", "Đà Nẵng DN", "5 ĐV", "ĐV", "HN", "Hội HN",
    "Đại hội lần thứ X", "khóa X Hội Nhà báo", "HỘI TỪ THIỆN", "HOI TU THIEN", "P.123", "H1N1",
    "Vitamin P", "Hội Q", "QĐ 12/QĐ-TTg", "X", "TT", "F0", "F12/3", "A.B.C", "SHB Đà Nẵng",
    "HOI LAM VUON VAC", "Thị trấn P Rao", "Xã H Bông", "XÃ H BÔNG",
  ]

  @Test(arguments: rule20)
  func `expands every case of rule 20`(_ text: String, _ expected: String) {
    #expect(Self.table.expanded(text) == expected)
  }

  @Test(arguments: names)
  func `expands the forms that names are written in`(_ text: String, _ expected: String) {
    #expect(Self.table.expanded(text) == expected)
  }

  @Test(arguments: untouched)
  func `leaves doubtful ones and real words alone`(_ text: String) {
    #expect(Self.table.expanded(text) == text)
  }

  @Test(arguments: rule20 + names)
  func `expanding twice changes nothing more`(_ text: String, _ expected: String) {
    #expect(Self.table.expanded(expected) == expected)
  }

  @Test func `any mixture of abbreviations comes to rest`() {
    var random = SplitMix64(seed: 20)
    let parts = [
      "TP", "TP.", "P", "P.", "5", "KH", "Hội", "HỘI", "NCT", "X", "H", "TT", "HN", "HCM", "và",
      "&",
      "-", "/", "Đông", "Hà", "LHH", "KT", "DN", "TƯ", "TU", "đông", "F", "12", "VAC", "quận",
    ]
    for _ in 0..<5000 {
      let count = Int.random(in: 1...7, using: &random)
      let words = (0..<count).map { _ in parts.randomElement(using: &random) ?? "" }
      let once = Self.table.expanded(words.joined(separator: " "))
      #expect(Self.table.expanded(once) == once, "\(words)")
    }
  }

  @Test func `says whether anything was expanded`() {
    var output: [UInt8] = []
    let first = Self.table.expanded("P.1".utf8.span, to: &output)
    let second = Self.table.expanded(" và Hội".utf8.span, to: &output)
    #expect(first && !second)
    #expect(String(decoding: output, as: UTF8.self) == "Phường 1 và Hội")
  }

  @Test func `short rows are passed over and the first of two counts`() {
    let table = AbbreviationTable(rows: [
      ["NCT"], [], ["NCT", "Một", "assoc"], ["NCT", "Hai", "assoc"],
    ])
    #expect(table.expanded("Hội NCT") == "Hội Một")
  }

  /// The file quotes a column only where it holds a comma.
  private static func columns(_ line: Substring) -> [String] {
    var columns = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: columns.append("")
      default: columns[columns.count - 1].append(character)
      }
    }
    return columns
  }
}
