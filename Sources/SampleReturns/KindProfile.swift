/// How common a kind is at one level, and how likely it is to be assigned tasks: invented weights
/// that give every commune its elderly, Red Cross and learning-promotion associations.
struct KindProfile: Sendable {
  var code: String
  /// Chance weight of standing at a place.
  var weight: Double
  /// Higher is assigned sooner; 0 is never assigned.
  var assignment: Double
  /// Usual number of members.
  var members: ClosedRange<Int>

  init(_ code: String, _ weight: Double, _ assignment: Double, _ members: ClosedRange<Int>) {
    self.code = code
    self.weight = weight
    self.assignment = assignment
    self.members = members
  }

  static let commune: [KindProfile] = [
    KindProfile("nguoi-cao-tuoi", 60, 1.0, 180...2400),
    KindProfile("chu-thap-do", 50, 0.95, 90...1300),
    KindProfile("khuyen-hoc", 50, 0.9, 120...2900),
    KindProfile("cuu-thanh-nien-xung-phong", 12, 0.5, 15...240),
    KindProfile("nan-nhan-da-cam", 9, 0.6, 12...160),
    KindProfile("cuu-giao-chuc", 9, 0.2, 12...190),
    KindProfile("nguoi-mu", 4, 0.6, 6...70),
    KindProfile("nguoi-khuyet-tat", 3.5, 0.1, 10...180),
    KindProfile("dong-y", 5, 0.45, 5...70),
    KindProfile("sinh-vat-canh", 3, 0, 12...140),
    KindProfile("lam-vuon", 2.2, 0, 15...220),
    KindProfile("luat-gia", 2, 0.1, 6...40),
    KindProfile("huu-tri", 2, 0, 20...300),
    KindProfile("truyen-thong-truong-son", 1.6, 0, 15...130),
    KindProfile("ho-tro-gia-dinh-liet-si", 0.6, 0, 10...90),
    KindProfile("tu-thien", 0.6, 0, 10...120),
    KindProfile("bao-tro-nkt-tmc", 0.7, 0.1, 10...80),
    KindProfile("lang-nghe", 0.6, 0, 20...400),
    KindProfile("tho-duong", 0.4, 0, 8...40),
    KindProfile("clb-tho", 3, 0, 10...70),
    KindProfile("clb-duong-sinh", 4, 0, 15...160),
    KindProfile("clb-cau-long", 2.4, 0, 10...80),
    KindProfile("clb-van-nghe", 2, 0, 10...60),
    KindProfile("clb-bong-chuyen", 1.6, 0, 12...60),
    KindProfile("clb-co-tuong", 1, 0, 8...45),
    KindProfile("clb-dan-vu", 1.2, 0, 15...90),
    KindProfile("clb-cheo", 0.6, 0, 10...40),
    KindProfile("clb-quan-ho", 0.4, 0, 10...40),
    KindProfile("clb-lien-the-he", 1.2, 0, 30...120),
    KindProfile("clb-bong-ban", 0.8, 0, 8...40),
    KindProfile("clb-yoga", 0.6, 0, 10...60),
    KindProfile("clb-sinh-vat-canh", 0.6, 0, 10...60),
    KindProfile("quy-khuyen-hoc", 1.1, 0, 0...0),
    KindProfile("quy-tu-thien", 0.4, 0, 0...0),
  ]

  static let district: [KindProfile] = [
    KindProfile("nguoi-cao-tuoi", 80, 0.95, 9000...62000),
    KindProfile("chu-thap-do", 80, 1.0, 4000...45000),
    KindProfile("khuyen-hoc", 70, 0.9, 9000...80000),
    KindProfile("cuu-thanh-nien-xung-phong", 40, 0.7, 300...4200),
    KindProfile("nan-nhan-da-cam", 40, 0.75, 200...2600),
    KindProfile("nguoi-mu", 40, 0.95, 60...420),
    KindProfile("cuu-giao-chuc", 25, 0.3, 500...3800),
    KindProfile("dong-y", 25, 0.6, 60...480),
    KindProfile("nguoi-khuyet-tat", 12, 0.1, 120...1500),
    KindProfile("luat-gia", 12, 0.35, 40...320),
    KindProfile("bao-tro-nkt-tmc", 8, 0.3, 60...900),
    KindProfile("doanh-nghiep", 10, 0, 60...700),
    KindProfile("sinh-vat-canh", 9, 0, 80...1200),
    KindProfile("lam-vuon", 6, 0, 120...2400),
    KindProfile("tu-yeu-nuoc", 4, 0, 20...200),
    KindProfile("truyen-thong-truong-son", 5, 0, 100...1600),
    KindProfile("huu-tri", 3, 0, 200...2600),
    KindProfile("doanh-nhan-tre", 2, 0, 30...200),
    KindProfile("nu-doanh-nhan", 2, 0, 20...150),
    KindProfile("van-hoc-nghe-thuat", 2.5, 0.1, 30...180),
    KindProfile("ke-hoach-hoa-gia-dinh", 2, 0, 60...500),
    KindProfile("thay-thuoc-tre", 0.8, 0, 25...120),
    KindProfile("clb-tho", 4, 0, 20...140),
    KindProfile("clb-duong-sinh", 3, 0, 30...260),
    KindProfile("clb-cau-long", 2.5, 0, 20...160),
    KindProfile("clb-quan-vot", 1.2, 0, 15...90),
    KindProfile("clb-nhiep-anh", 1, 0, 10...70),
    KindProfile("quy-khuyen-hoc", 3, 0, 0...0),
    KindProfile("quy-bao-tro-tre-em", 2, 0, 0...0),
    KindProfile("quy-tu-thien", 1, 0, 0...0),
  ]

  /// Kinds that stand assigned in a province or central city, 19 as in Hà Nội's figure.
  static let provinceAssigned = [
    "lien-hiep-khoa-hoc-ky-thuat", "lien-hiep-van-hoc-nghe-thuat", "lien-hiep-huu-nghi",
    "lien-minh-hop-tac-xa", "chu-thap-do", "nha-bao", "luat-gia", "nguoi-cao-tuoi", "dong-y",
    "cuu-thanh-nien-xung-phong", "nguoi-mu", "khuyen-hoc", "nan-nhan-da-cam", "bao-tro-nkt-tmc",
    "nha-van", "my-thuat", "kien-truc-su", "tong-hoi-y-hoc", "cham-cuu",
  ]

  /// Kinds that do not stand at province level: central bodies, names only one city knows, and general
  /// words that would be a second name of a body already there.
  static let notInProvince: Set<String> = [
    "thuong-mai-cong-nghiep", "lien-doan-luat-su", "huu-nghi", "van-hoc-nghe-thuat",
    "khoa-hoc-ky-thuat", "thai-phien", "phu-nu-tu-thien", "cuu-cong-an-nhan-dan", "cuu-hoc-sinh",
    "bao-tro-nguoi-khuyet-tat", "bao-tro-nkt-tmc-bnn", "y-hoc", "yeu-thich-o-to", "kieu-hoc",
    "dong-huong", "vhnt-dan-toc-thieu-so", "luat-su", "xuat-ban", "tho-duong", "co-tuong",
  ]

  /// Members of a body of a whole province.
  static let provinceMembers = 40...9000
}
