import Register
import Testing

/// Names as clerks write them, and what must be left of them.
@Suite struct NameTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var unit: Unit
    var kind: String
    var rest = ""
    var place: String
    /// Findings about the name itself.
    var repairs: Set<String> = []

    init(
      _ name: String, _ unit: Unit, _ kind: String, _ rest: String = "", at place: String,
      _ repairs: Set<String> = []
    ) {
      (self.name, self.unit, self.kind, self.rest) = (name, unit, kind, rest)
      (self.place, self.repairs) = (place, repairs)
    }

    var testDescription: String { name }
  }

  private static let abbreviation: Set = ["C-NAME-ABBREVIATION"]
  private static let spelling: Set = ["C-NAME-SPELLING"]
  private static let space: Set = ["C-NAME-SPACE"]
  private static let form: Set = ["C-NAME-FORM"]
  private static let order: Set = ["C-NAME-ORDER"]

  /// What clerks put before or behind a name and is no part of it.
  static let remarks: [Case] = [
    Case("Hội Khuyến học phường Phúc Xá (đã kiện toàn)", .baDinh, "khuyen-hoc", at: "00001"),
    Case("Hội Khuyến học phường Phúc Xá (hoạt động yếu)", .baDinh, "khuyen-hoc", at: "00001"),
    Case("Hội Khuyến học phường Phúc Xá nhiệm kỳ 2020-2025", .baDinh, "khuyen-hoc", at: "00001"),
    Case("Hội Khuyến học phường Phúc Xá - NK III", .baDinh, "khuyen-hoc", at: "00001"),
    Case(
      "Hội Khuyến học P. Phúc Xá khóa V (2021-2026)", .baDinh, "khuyen-hoc", at: "00001",
      abbreviation),
    Case(
      "Hội Khuyến học P. Phúc Xá khoá II nhiệm kỳ 2021-2026", .baDinh, "khuyen-hoc", at: "00001",
      abbreviation),
    Case("Hội Khuyến học phường Phúc Xá - lần thứ V", .baDinh, "khuyen-hoc", at: "00001"),
    Case(
      "Hội Cựu học sinh khóa 1985-1988 quận Ba Đình", .haNoi, "cuu-hoc-sinh", "khóa 1985 1988",
      at: "001"),
    Case("Hội Khuyến học cấp phường Phúc Xá", .baDinh, "khuyen-hoc", at: "00001"),
    Case(
      "Hội Khuyến học trực thuộc UBND phường Phúc Xá", .baDinh, "khuyen-hoc", at: "00001",
      abbreviation),
    Case("Quận hội Đông y Ba Đình", .haNoi, "dong-y", at: "001", order),
    Case(
      "Xã Chi Lăng - huyện Chi Lăng - Khuyến học", .chiLang, "khuyen-hoc", at: "06523",
      form.union(order)),
    Case("Thành hội Đông y Hà Nội", .haNoi, "dong-y", at: "01", order),
    Case("Tỉnh hội Đông y", .quangTri, "dong-y", at: "45", order),
  ]

  static let cutWords: [Case] = [
    Case("H. Chữ thập đỏ phường Phúc Xá", .baDinh, "chu-thap-do", at: "00001", abbreviation),
    Case("Hội NC tuổi phường Phúc Xá", .baDinh, "nguoi-cao-tuoi", at: "00001", abbreviation),
    Case(
      "Hội Ng. cao tuổi phường Phúc Xá", .baDinh, "nguoi-cao-tuoi", at: "00001",
      abbreviation.union(spelling)),
    Case(
      "Hội Cựu G.chức quận Ba Đình", .haNoi, "cuu-giao-chuc", at: "001",
      abbreviation.union(spelling)),
    Case("31) HKH phường Phúc Xá", .baDinh, "khuyen-hoc", at: "00001"),
    Case(
      "Hội T.thiện chùa Linh Ứng", .baDinh, "tu-thien", "chùa linh ứng", at: "001",
      abbreviation.union(spelling)),
    Case(
      "Phường Phúc Xá - HCTNXP", .baDinh, "cuu-thanh-nien-xung-phong", at: "00001",
      abbreviation.union(order)),
    Case("Người mù (Hội) phường Phúc Xá", .baDinh, "nguoi-mu", at: "00001", order),
    Case("Phường Phúc Xá - người mù", .baDinh, "nguoi-mu", at: "00001", form.union(order)),
    Case(
      "Thơ Hương Quê (CLB) phường Phúc Xá", .baDinh, "clb-tho", "hương quê", at: "00001",
      abbreviation.union(order)),
    Case(
      "Phù Sa - Câu lạc bộ Thơ phường Phúc Xá", .baDinh, "clb-tho", "phù sa", at: "00001",
      order),
    Case(
      "Thu Bồn (CLB Cờ tướng) phường Phúc Xá", .baDinh, "clb-co-tuong", "thu bồn", at: "00001",
      abbreviation.union(order)),
    Case(
      "Tộc Ngô Tấn (Quỹ Khuyến học) phường Phúc Xá", .baDinh, "quy-khuyen-hoc", "tộc ngô tấn",
      at: "00001", order),
    Case(
      "Câu lạc bộ Biển Xanh (Chim cảnh) phường Phúc Xá", .baDinh, "chim-canh", "biển xanh",
      at: "00001", order),
    Case(
      "CLB Thơ khu vực Cẩm Bắc phường Phúc Xá", .baDinh, "clb-tho", "cẩm bắc", at: "00001",
      abbreviation),
    Case(
      "CLB Thơ khu phố Cẩm Bắc phường Phúc Xá", .baDinh, "clb-tho", "cẩm bắc", at: "00001",
      abbreviation),
    Case("CLB Thơ khu phố 2", .baDinh, "clb-tho", "khu phố 2", at: "001", abbreviation),
    Case("Câu lạc bộ Dưỡng sinh tổ dân phố số 05", .baDinh, "clb-duong-sinh", "tổ 5", at: "001"),
    Case("CLB Dưỡng sinh thôn VI", .baDinh, "clb-duong-sinh", "thôn 6", at: "001", abbreviation),
  ]

  static let spellings: [Case] = [
    Case("Hội người KT phường Phúc Xá", .baDinh, "nguoi-khuyet-tat", at: "00001"),
    Case("Hội DN trẻ quận Ba Đình", .haNoi, "doanh-nhan-tre", at: "001"),
    Case("Hội Khai thác HS Ngọc Trai", .haNoi, "khai-thac-hai-san", "ngọc trai", at: "01"),
    Case("Câulạc bộ Sử học phường Phúc Xá", .baDinh, "", "câu lạc bộ sử học", at: "00001", space),
    Case("Hội Khuyến học phườngPhúc Xá", .baDinh, "khuyen-hoc", at: "00001", space),
    // Two kinds that only diacritics tell apart; the first one listed where a name has none.
    Case(
      "Hội Truyền thông Đa phương tiện quận Ba Đình", .haNoi, "truyen-thong", "đa phương tiện",
      at: "001"),
    Case(
      "Hội Truyền thống Sư đoàn 9 quận Ba Đình", .haNoi, "cuu-chien-si", "sư đoàn 9", at: "001"),
    Case("Hoi Truyen thong Su doan 9 quan Ba Dinh", .haNoi, "cuu-chien-si", "su doan 9", at: "001"),
    Case(
      "Ban liên lạc Đồng hương Nghệ Tĩnh quận Ba Đình", .haNoi, "dong-huong", "nghệ tĩnh",
      at: "001"),
    Case(
      "Clbthơ Hương Quê P. Phúc Xá", .baDinh, "clb-tho", "hương quê", at: "00001",
      abbreviation.union(space)),
    Case("Hội Người mù phường Phúc Xá", .baDinh, "nguoi-mu", at: "00001"),
    Case("HỘI KHUYẾN HỌC PHƯỜNG PHÚC XÁ", .baDinh, "khuyen-hoc", at: "00001"),
    Case("Hoi Khuyen hoc phuong Phuc Xa", .baDinh, "khuyen-hoc", at: "00001"),
    Case("hội khuyến học phường phúc xá", .baDinh, "khuyen-hoc", at: "00001"),
    Case("Hội Khuyến hcọ phường Phúc Xá", .baDinh, "khuyen-hoc", at: "00001", spelling),
    Case("Hội Nguời mù phường Phúc Xá", .baDinh, "nguoi-mu", at: "00001", spelling),
    Case("Hội Khuyếnhọc phườngPhúc Xá", .baDinh, "khuyen-hoc", at: "00001", space),
    Case("BCH Hội NCT P. Phúc Xá", .baDinh, "nguoi-cao-tuoi", at: "00001", abbreviation),
    Case("Hội NNCĐDC/Dioxin P. 5", .dongHa, "nan-nhan-da-cam", at: "19348", abbreviation),
    Case("HỘI NẠN NHÂN CHẤT ĐỘC DA CAM PHƯỜNG 5", .dongHa, "nan-nhan-da-cam", at: "19348"),
    Case("Hội CGC TP Đông Hà", .quangTri, "cuu-giao-chuc", at: "461", abbreviation),
    Case("Hội BTNKT&TMC quận Ba Đình", .haNoi, "bao-tro-nkt-tmc", at: "001", abbreviation),
    Case("Hội btnkt&tmc quận Ba Đình", .haNoi, "bao-tro-nkt-tmc", at: "001", abbreviation),
    Case("Hội BTNKT và TMC quận Ba Đình", .haNoi, "bao-tro-nkt-tmc", at: "001", abbreviation),
    Case("Hội BTNKT quận Ba Đình", .haNoi, "bao-tro-nguoi-khuyet-tat", at: "001", abbreviation),
    // A letter struck twice in an abbreviation.
    Case(
      "Hội CTNXPP huyện Mê Linh", .haNoi, "cuu-thanh-nien-xung-phong", at: "250",
      abbreviation.union(spelling)),
    Case(
      "Hội vhntt quận hà đông", .haNoi, "van-hoc-nghe-thuat", at: "268",
      abbreviation.union(spelling)),
    Case(
      "Hội Cựu TNNXP huyện Quốc Oai", .haNoi, "cuu-thanh-nien-xung-phong", at: "275",
      abbreviation.union(spelling)),
    // A letter left out, in another place, or struck twice behind a kind.
    Case(
      "Hội Cựu TXP huyện Mê Linh", .haNoi, "cuu-thanh-nien-xung-phong", at: "250",
      abbreviation.union(spelling)),
    Case(
      "Hội BNTKT&TMC quận Ba Đình", .haNoi, "bao-tro-nkt-tmc", at: "001",
      abbreviation.union(spelling)),
    Case(
      "Hội Bảo trợ NKKT-TMC quận Ba Đình", .haNoi, "bao-tro-nkt-tmc", at: "001",
      abbreviation.union(spelling)),
    Case(
      "Hội BTNKT&TMCC quận Ba Đình", .haNoi, "bao-tro-nkt-tmc", at: "001",
      abbreviation.union(spelling)),
    Case(
      "Hội NNCĐD quận Ba Đình", .haNoi, "nan-nhan-da-cam", at: "001",
      abbreviation.union(spelling)),
    // The place before the name.
    Case("Phường Phúc Xá - Hội Khuyến học", .baDinh, "khuyen-hoc", at: "00001", order),
    Case("12. Q. Ba Đình: Hội NM", .haNoi, "nguoi-mu", at: "001", abbreviation.union(order)),
    Case("Phường Phúc Xá Hội Khuyến học", .baDinh, "khuyen-hoc", at: "00001", order),
    Case("(Phường Phúc Xá) Hội Khuyến học", .baDinh, "khuyen-hoc", at: "00001", order),
    Case("Thành phố Đông Hà. Hội Luật gia", .quangTri, "luat-gia", at: "461", order),
    Case("PHUONG PHUC XA – HOI NGUOI MU", .baDinh, "nguoi-mu", at: "00001", order),
    Case(
      "P. 5, TP Đông Hà - CLB Thơ Sông Quê", .quangTri, "clb-tho", "sông quê", at: "19348",
      abbreviation.union(order)),
    Case(
      "Xã Mê Linh - huyện Mê Linh - Hội Khuyến hcọ", .haNoi, "khuyen-hoc", at: "09010",
      spelling.union(order)),
    Case("Phuwowngf Phucs Xas - Hooij Khuyeens hojc", .baDinh, "khuyen-hoc", at: "00001", order),
    // `Hội` left out.
    Case("KHUYẾN HỌC PHƯỜNG PHÚC XÁ", .baDinh, "khuyen-hoc", at: "00001", form),
    Case("Người Cao Tuổi, phường Phúc Xá", .baDinh, "nguoi-cao-tuoi", at: "00001", form),
    Case("Chữ Tập Đỏ phường Phúc Xá", .baDinh, "chu-thap-do", at: "00001", form.union(spelling)),
    Case("3. Chu thap do quan Ba Dinh", .haNoi, "chu-thap-do", at: "001", form),
    Case("Ngu7o72i mu2 phu7o72ng 5", .dongHa, "nguoi-mu", at: "19348", form),
    // Grown together behind a number.
    Case("15. CÂU LẠC BỘTHƠ SÔNG QUÊ PHƯỜNG 5", .dongHa, "clb-tho", "sông quê", at: "19348", space),
    Case("cau lac botho hoa nang quan Ba Dinh", .haNoi, "clb-tho", "hoa nang", at: "001", space),
    Case("Hội Phụ nữ NKT quận Ba Đình", .haNoi, "phu-nu-khuyet-tat", at: "001", abbreviation),
    Case("Hội XXYZZ quận Hà Đông", .haNoi, "", "hội xxyzz", at: "268"),
    Case("Hội KH phường 5", .dongHa, "khuyen-hoc", at: "19348", abbreviation),
    Case("Hội NM quận Ba Đình", .haNoi, "nguoi-mu", at: "001", abbreviation),
    Case("HH Du lịch quận Ba Đình", .haNoi, "du-lich", at: "001", abbreviation),
    Case("LH các hội VHNT", .quangTri, "lien-hiep-van-hoc-nghe-thuat", at: "45", abbreviation),
    Case("Hội Hỗ trợ GĐ liệt sĩ", .quangTri, "ho-tro-gia-dinh-liet-si", at: "45"),
    Case("LĐ Bóng bàn quận Ba Đình", .haNoi, "bong-ban", at: "001", abbreviation),
    Case("Hội Nạn nhân CĐ da cam/đi-ô-xin phường 5", .dongHa, "nan-nhan-da-cam", at: "19348"),
    Case(
      "Hội Bảo trợ nười tàn tật và trẻ mồ côi phường 5", .dongHa, "bao-tro-nkt-tmc", at: "19348",
      spelling),
    // Written without diacritics, though what its abbreviation stands for has some.
    Case("Hoi NCT Phuc Xa", .baDinh, "nguoi-cao-tuoi", at: "00001", abbreviation),
    // Typed with the keyboard's method off.
    Case("Hooij Nguwowif muf phuwowngf 5", .dongHa, "nguoi-mu", at: "19348"),
    Case("Caau lacj booj Thow Soong Quee", .dongHa, "clb-tho", "sông quê", at: "461"),
  ]

  static let noise: [Case] = [
    Case("1. Hội Người mù phường Phúc Xá", .baDinh, "nguoi-mu", at: "00001"),
    Case("12) Hội Người mù phường Phúc Xá", .baDinh, "nguoi-mu", at: "00001"),
    Case("II. Hội Người mù phường Phúc Xá", .baDinh, "nguoi-mu", at: "00001"),
    Case("a) Hội Người mù phường Phúc Xá", .baDinh, "nguoi-mu", at: "00001"),
    Case("Ban Chấp hành Hội Người mù quận Ba Đình", .haNoi, "nguoi-mu", at: "001"),
    Case("Ban đại diện Hội Người cao tuổi quận Ba Đình", .haNoi, "nguoi-cao-tuoi", at: "001"),
    Case("Văn phòng Hội Chữ thập đỏ thành phố Đông Hà", .quangTri, "chu-thap-do", at: "461"),
    Case("Trung ương Hội Chữ thập đỏ Việt Nam", .centre, "chu-thap-do", at: ""),
    Case("Hội Chữ thập đỏ TW", .centre, "chu-thap-do", at: "", abbreviation),
    Case(
      "Ban liên lạc Hội Đồng hương Quảng Trị tại Hà Nội", .haNoi, "dong-huong", "quảng trị",
      at: "01"),
    Case("Hội Khuyến học phường 5 (đã sáp nhập)", .dongHa, "khuyen-hoc", at: "19348"),
    // The kind once more.
    Case("Hội Khuyến học (KH) phường 5", .dongHa, "khuyen-hoc", at: "19348"),
    Case("Hội Chữ thập đỏ phường 5 (CTĐ)", .dongHa, "chu-thap-do", at: "19348", abbreviation),
    Case("Hội Chữ thập đỏ (HCTĐ)", .dongHa, "chu-thap-do", at: "461"),
  ]

  static let places: [Case] = [
    Case("Hội Người cao tuổi phường 1", .goVap, "nguoi-cao-tuoi", at: "26896"),
    Case("Hội Người cao tuổi phường 01", .goVap, "nguoi-cao-tuoi", at: "26896"),
    Case("Hội Người cao tuổi phường số 1", .goVap, "nguoi-cao-tuoi", at: "26896"),
    Case("Hoi Nguoi cao tuoi phuong so 01", .goVap, "nguoi-cao-tuoi", at: "26896"),
    Case("Hội Người cao tuổi P.11", .goVap, "nguoi-cao-tuoi", at: "26899", abbreviation),
    Case("Hội Người cao tuổi F12", .goVap, "nguoi-cao-tuoi", at: "26881", abbreviation),
    Case("Hội Người mù Phúc Xá", .baDinh, "nguoi-mu", at: "00001"),
    Case("Hội Người mù Phúc Xá - Ba Đình - Hà Nội", .haNoi, "nguoi-mu", at: "00001"),
    Case(
      "Hội Người mù phường Phúc Xá, quận Ba Đình, thành phố Hà Nội", .haNoi, "nguoi-mu",
      at: "00001"),
    Case("Hội Người mù thành phố", .haNoi, "nguoi-mu", at: "01"),
    Case("Hội Người mù thành phố", .dongHa, "nguoi-mu", at: "461"),
    Case("Hội Người mù tỉnh", .quangTri, "nguoi-mu", at: "45"),
    Case("Hội Người mù Việt Nam", .centre, "nguoi-mu", at: ""),
    Case("Hội Người mù Việt Nam phường Phúc Xá", .baDinh, "nguoi-mu", at: "00001"),
    Case("Hội Luật gia Việt Nam thành phố Đông Hà", .quangTri, "luat-gia", at: "461"),
    Case("Hội Hữu nghị Việt Nam - Lào", .quangTri, "huu-nghi-viet-lao", at: "45"),
    Case(
      "Hội Đồng hương Quảng Trị tại Hà Nội", .haNoi, "dong-huong", "quảng trị", at: "01"),
  ]

  static let properNames: [Case] = [
    Case(
      "CLB Thơ Hương Quê P. Phúc Xá", .baDinh, "clb-tho", "hương quê", at: "00001", abbreviation),
    Case(
      "CLBThơ Hương Quê P. Phúc Xá", .baDinh, "clb-tho", "hương quê", at: "00001",
      abbreviation.union(space)),
    Case(
      "CÂU LẠC BỘTHƠ SÔNG HỒNG PHƯỜNG PHÚC XÁ", .baDinh, "clb-tho", "sông hồng", at: "00001",
      space),
    Case("CLB Thơ Sông Quê P. Phúc Xá", .baDinh, "clb-tho", "sông quê", at: "00001", abbreviation),
    Case("Câu lạc bộ Thơ Hồn Thơ", .dongHa, "clb-tho", "hồn thơ", at: "461"),
    Case("HĐH Bình Định", .dongHa, "dong-huong", "bình định", at: "461", abbreviation),
    Case(
      "Quỹ Khuyến học mang tên Thái Phiên phường 5", .dongHa, "quy-khuyen-hoc", "thái phiên",
      at: "19348"),
    Case("Quỹ Khuyến học Lê Quang Quan", .dongHa, "quy-khuyen-hoc", "lê quang quan", at: "461"),
    Case(
      "CLB Thơ Hương Quế P. Phúc Xá", .baDinh, "clb-tho", "hương quế", at: "00001", abbreviation),
    Case("Câu lạc bộ Thơ số 3 phường Phúc Xá", .baDinh, "clb-tho", "số 3", at: "00001"),
    Case("Câu lạc bộ Thơ số 03 phường Phúc Xá", .baDinh, "clb-tho", "số 3", at: "00001"),
    Case("Câu lạc bộ Thơ thôn Trung II", .baDinh, "clb-tho", "thôn trung 2", at: "001"),
    Case("Câu lạc bộ Thơ tổ dân phố 2", .baDinh, "clb-tho", "tổ 2", at: "001"),
    Case("CÂU LẠC BỘ THƠ TDP 02", .baDinh, "clb-tho", "tổ 2", at: "001", abbreviation),
    Case("Câu lạc bộ Thơ số3 phường Phúc Xá", .baDinh, "clb-tho", "số 3", at: "00001", space),
    Case("CÂU LẠC BỘ THƠ SỐ03 PHƯỜNG PHÚC XÁ", .baDinh, "clb-tho", "số 3", at: "00001", space),
    Case("Cau lac bo Tho so3 phuong Phuc Xa", .baDinh, "clb-tho", "so 3", at: "00001", space),
    Case(
      "CLB Thơ B52 tổ1 phường Phúc Xá", .baDinh, "clb-tho", "b52 tổ 1", at: "00001",
      abbreviation.union(space)),
    Case("Câu lạc bộ Thơ Ho65i mu2", .dongHa, "clb-tho", "ho65i mu2", at: "461"),
    Case(
      "Câu lạc bộ Thơ Sông Quê phường Phúc Xá (mới kiện toàn)", .baDinh, "clb-tho", "sông quê",
      at: "00001"),
    // A word with other diacritics than the word it would be without them.
    Case("Câu lạc bộ Cầu lông Hoa Phượng", .dongHa, "clb-cau-long", "hoa phượng", at: "461"),
    Case("Câu lạc bộ Cầu lông HoaPhượng", .dongHa, "clb-cau-long", "hoaphượng", at: "461"),
    Case(
      "Câu lạc bộ Thơ Thị Huyền phường Phúc Xá", .baDinh, "clb-tho", "thị huyền", at: "00001"),
    Case("Câu lạc bộ Thơ Sông Quê của phường", .dongHa, "clb-tho", "sông quê", at: "461"),
    Case("Câu lạc bộ Thơ Sông Quê thành phó", .dongHa, "clb-tho", "sông quê", at: "461"),
    Case(
      "Hội Cựu học sinh Trường THPT Lê Lợi", .dongHa, "cuu-hoc-sinh",
      "trường trung học phổ thông lê lợi", at: "461", abbreviation),
    Case(
      "Hội Cựu học sinh TrườngTHPT Lê Lợi", .dongHa, "cuu-hoc-sinh",
      "trường trung học phổ thông lê lợi", at: "461", abbreviation.union(space)),
    Case(
      "Hội CHS Trường PTTH Lê Lợi", .dongHa, "cuu-hoc-sinh", "trường trung học phổ thông lê lợi",
      at: "461", abbreviation),
    Case(
      "Hội Cựu HS Trường THPT Lê Lợi", .dongHa, "cuu-hoc-sinh",
      "trường trung học phổ thông lê lợi", at: "461", abbreviation),
    Case("Hội Hữu nghị Việt Nam - Ý", .quangTri, "huu-nghi", "việt ý", at: "45"),
    Case("Hội Đồng ngũ tháng 2 năm 1975", .dongHa, "dong-ngu", "2 1975", at: "461"),
    Case("Hội Đồng ngũ T02/1975 phường 5", .dongHa, "dong-ngu", "2 1975", at: "19348"),
    Case("Hội Đồng ngũ tháng 12-1975", .dongHa, "dong-ngu", "12 1975", at: "461"),
    Case("Hội Đồng niên năm 1967", .dongHa, "dong-nien", "1967", at: "461"),
    Case("Câu lạc bộ Thơ Tháng 8", .dongHa, "clb-tho", "tháng 8", at: "461"),
    Case("Câu lạc bộ Thơ T13/1975", .dongHa, "clb-tho", "t13 1975", at: "461"),
    Case("Quỹ TT Hoa Sen phường 5", .dongHa, "quy-tu-thien", "hoa sen", at: "19348", abbreviation),
    Case(
      "Quỹ TT Nghĩa Tình quận Ba Đình", .haNoi, "quy-tu-thien", "nghĩa tình", at: "001",
      abbreviation),
    Case("Hội Những người nuôi ong phường 5", .dongHa, "nuoi-ong", at: "19348"),
    Case("Hội Những người cao tuổi", .dongHa, "nguoi-cao-tuoi", at: "461"),
    Case("Hội Các nhà báo thành phố", .dongHa, "nha-bao", at: "461"),
    Case(
      "Hội Những người cắt tóc", .dongHa, "", "hội những người cắt tóc", at: "461"),
    Case("Hoi Dong ho Pham", .dongHa, "dong-ho", "pham", at: "461"),
    Case("Hội họ Phạm phường 5", .dongHa, "dong-ho", "phạm", at: "19348"),
    Case(
      "Hội Liên hiệp Thanh niên Việt Nam (LHTN) phường 5", .dongHa, "lien-hiep-thanh-nien",
      at: "19348"),
    Case("Hội Ái hữu Thợ cắt tóc", .dongHa, "", "hội ái hữu thợ cắt tóc", at: "461"),
  ]

  @Test(
    "A name keeps its kind, place and proper name",
    arguments: spellings + cutWords + remarks + noise + places
  )
  func reads(_ item: Case) throws { try expect(item) }

  @Test("Clubs of one kind keep their proper names", arguments: properNames)
  func keepsProperNames(_ item: Case) throws { try expect(item) }

  private func expect(_ item: Case) throws {
    let row = CleanedRow([.name: item.name], profile(item.unit))
    let record = try #require(row.record)
    #expect(record.identity.kind == item.kind)
    #expect(record.identity.rest == item.rest)
    #expect(record.place.code == item.place)
    #expect(record.name == item.name)
    #expect(row.rules.filter { $0.hasPrefix("C-NAME") && !$0.contains(" ") } == item.repairs)
  }

  @Test("A name alone that was taken for Windows-1252 is read, with a finding")
  func mangled() throws {
    let row = CleanedRow([.name: "Há»™i NgÆ°á»\u{9D}i mÃ¹"])
    let record = try #require(row.record)
    #expect(record.name == "Hội Người mù" && record.identity.kind == "nguoi-mu")
    #expect(row.rules.contains("C-TEXT name"))
  }

  @Test("Names that differ in tones alone are equal only without them")
  func tonesTellApart() throws {
    let cells = ["CLB Thơ Hương Quê", "CLB Thơ Hương Quế"].map { [ReturnField.name: $0] }
    let records = try cells.map { try #require(CleanedRow($0).record) }
    #expect(records[0].identity.rest != records[1].identity.rest)
    #expect(records[0].identity.restFolded == records[1].identity.restFolded)
  }

  @Test(
    "Numbers of the proper name are kept, the ward's is part of the place",
    arguments: [
      ("CLB Thơ số 3 phường 5", "3"), ("CLB Thơ số 03 phường 5", "3"), ("CLB Thơ phường 5", ""),
      ("CLB Thơ khu phố 2 tổ 14 phường 5", "2 14"),
    ])
  func numbers(name: String, numbers: String) throws {
    let record = try #require(CleanedRow([.name: name], profile(.dongHa)).record)
    #expect(record.identity.numbers == numbers)
    #expect(record.place.commune == "19348")
  }

  @Test(
    "A short word with other tones is another word",
    arguments: ["CLB Thợ may", "CLB Thờ Mẫu", "Hội Cổ phiếu", "CLB Tốc độ"])
  func shortWords(name: String) throws {
    #expect(try #require(CleanedRow([.name: name]).record).identity.kind.isEmpty)
  }

  @Test(
    "Kinds that sound alike stay apart",
    arguments: [
      ("Hội Người mù", "nguoi-mu"), ("Hội Người khuyết tật", "nguoi-khuyet-tat"),
      ("Hội Bảo trợ người khuyết tật", "bao-tro-nguoi-khuyet-tat"),
      ("Hội Bảo trợ NKT", "bao-tro-nguoi-khuyet-tat"),
      ("Hội Bảo trợ NKT và TMC", "bao-tro-nkt-tmc"), ("Hội Khuyến học", "khuyen-hoc"),
      ("Quỹ Khuyến học", "quy-khuyen-hoc"), ("Hội Hóa học", "hoa-hoc"), ("Hội Khoa học", ""),
      ("Hội Khoa học Kinh tế", "khoa-hoc-kinh-te"), ("Hội Phụ nữ từ thiện", "phu-nu-tu-thien"),
      ("Hội Y học", "y-hoc"), ("Tổng hội Y học", "tong-hoi-y-hoc"), ("Hội Đông y", "dong-y"),
      ("Hội Nhà văn", "nha-van"), ("Hội Nhà báo", "nha-bao"), ("Hội Thư viện", "thu-vien"),
      ("Liên đoàn Bóng bàn", "bong-ban"), ("Câu lạc bộ Bóng bàn", "clb-bong-ban"),
      ("Hội Doanh nhân", "doanh-nhan"), ("Hội Doanh nhân trẻ", "doanh-nhan-tre"),
    ])
  func staysApart(name: String, kind: String) throws {
    for suffix in ["", " phường 5", " thành phố Đông Hà"] {
      let record = try #require(CleanedRow([.name: name + suffix], profile(.dongHa)).record)
      #expect(record.identity.kind == kind, "\(name)\(suffix)")
    }
  }
}
