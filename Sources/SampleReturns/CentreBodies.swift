import Register

/// The bodies of the whole country.
///
/// Names are real, every other fact about them is invented.
/// The 30 assigned ones are those of Quy định 118-QĐ/TW of 22 August 2023. Which of them have a
/// party organisation or a đảng đoàn is drawn; only the numbers are published.
struct CentreBodies {
  let kinds: KindCatalogue

  static let assigned = [
    "lien-hiep-khoa-hoc-ky-thuat", "lien-hiep-van-hoc-nghe-thuat", "lien-hiep-huu-nghi",
    "thuong-mai-cong-nghiep", "lien-minh-hop-tac-xa", "chu-thap-do", "nha-bao", "nha-van",
    "luat-gia", "lien-doan-luat-su", "nguoi-cao-tuoi", "dong-y", "kien-truc-su",
    "cuu-thanh-nien-xung-phong", "my-thuat", "nhiep-anh", "tong-hoi-y-hoc", "am-nhac",
    "nghe-si-san-khau", "khoa-hoc-lich-su", "van-nghe-dan-gian", "nguoi-mu", "dien-anh",
    "nghe-si-mua", "vhnt-dan-toc-thieu-so", "bao-tro-nkt-tmc", "khuyen-hoc",
    "cuu-tro-tre-em-tan-tat", "xuat-ban", "nan-nhan-da-cam",
  ]

  /// Reported by the centre too, without being assigned.
  static let others = [
    "sinh-vien", "cuu-giao-chuc", "lam-vuon", "sinh-vat-canh", "ke-hoach-hoa-gia-dinh", "cham-cuu",
    "dieu-duong", "doanh-nghiep-nho-va-vua", "du-lich", "bao-ve-nguoi-tieu-dung",
    "ho-tro-gia-dinh-liet-si", "truyen-thong-truong-son", "khoa-hoc-kinh-te", "tim-mach",
  ]

  func bodies(seed: UInt64) throws -> [Body] {
    var factory = BodyFactory(prefix: "TW", random: SplitMix64(seed: seed, stream: "facts TW"))
    var random = SplitMix64(seed: seed, stream: "bodies TW")
    var bodies = try (Self.assigned + Self.others).map { code in
      factory.body(
        try kinds.kind(code), level: .national, at: BodyPlace(), members: 800...900_000,
        founded: 1946...2015)
    }
    for position in 0..<ControlTotals.centreAssigned { factory.assign(&bodies[position]) }
    giveParty(to: &bodies, &random)
    return bodies
  }

  /// Party organisations in 27 of the 30 with the published number of members, and in a few others.
  private func giveParty(to bodies: inout [Body], _ random: inout SplitMix64) {
    let positions = Array(0..<ControlTotals.centreAssigned)
    let holders = random.sample(positions, ControlTotals.centreWithPartyOrganisation)
    var left = ControlTotals.centrePartyMembers
    for (done, position) in holders.enumerated() {
      let others = holders.count - done - 1
      let mean = left / (others + 1)
      let members = others == 0 ? left : random.within(mean / 2...mean * 3 / 2)
      left -= members
      bodies[position].partyMembers = members
      bodies[position].partyOrganisation =
        members > 100 ? .committee : members > 30 ? .baseCell : .cell
    }
    for position in random.sample(holders, ControlTotals.centreWithPartyCaucus) {
      bodies[position].hasPartyCaucus = true
    }
    for position in random.sample(Array(positions.count..<bodies.count), 3) {
      bodies[position].partyOrganisation = .cell
      bodies[position].partyMembers = random.within(4...22)
    }
  }
}
