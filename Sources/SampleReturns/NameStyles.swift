import Register

/// The ways offices write the name of one body.
enum NameStyles {
  /// Spellings in use beside the code list's label, each still naming exactly this kind.
  private static let otherLabels: [String: [String]] = [
    "nguoi-cao-tuoi": ["Hội NCT", "Hội NCT", "Hội người cao tuổi"],
    "chu-thap-do": ["Hội CTĐ", "Hội CTĐ", "Hội chữ thập đỏ"],
    "khuyen-hoc": ["Hội KH", "Hội khuyến học"],
    "cuu-thanh-nien-xung-phong": ["Hội Cựu TNXP", "Hội CTNXP", "Hội cựu thanh niên xung phong"],
    "nan-nhan-da-cam": [
      "Hội NNCĐDC", "Hội NNCĐDC/Dioxin", "Hội Nạn nhân chất độc da cam",
      "Hội nạn nhân chất độc da cam/đi-ô-xin", "Hội Nạn nhân CĐDC/dioxin",
    ],
    "cuu-giao-chuc": ["Hội CGC", "Hội cựu giáo chức"],
    "nguoi-khuyet-tat": ["Hội NKT", "Hội người khuyết tật"],
    "bao-tro-nkt-tmc": [
      "Hội Bảo trợ NKT và TMC", "Hội BTNKT&TMC", "Hội Bảo trợ NKT-TMC",
      "Hội Bảo trợ người khuyết tật và trẻ em mồ côi",
    ],
    "sinh-vat-canh": ["Hội SVC"],
    "truyen-thong-truong-son": ["Hội Truyền thống Trường Sơn"],
    "doanh-nghiep": ["Hội Doanh nghiệp", "Hiệp hội DN"],
    "doanh-nghiep-nho-va-vua": ["Hiệp hội DNNVV", "Hiệp hội DN nhỏ và vừa"],
    "van-hoc-nghe-thuat": ["Hội VHNT", "Hội Văn học - Nghệ thuật"],
    "lien-hiep-khoa-hoc-ky-thuat": [
      "Liên hiệp các Hội KH&KT", "Liên hiệp các hội khoa học kỹ thuật", "LHHKHKT",
    ],
    "lien-hiep-van-hoc-nghe-thuat": ["Liên hiệp các Hội VHNT", "Hội Liên hiệp VHNT"],
    "lien-minh-hop-tac-xa": ["Liên minh HTX", "Liên minh các hợp tác xã"],
    "ke-hoach-hoa-gia-dinh": ["Hội KHHGĐ"],
    "lam-vuon": ["Hội Làm vườn (VAC)"],
    "khoa-hoc-lich-su": ["Hội KHLS"],
    "ho-tro-gia-dinh-liet-si": ["Hội Hỗ trợ gia đình liệt sỹ"],
  ]

  /// What a spelling of a name leaves for the other cells to say.
  struct Spelling {
    var text: String
    /// Whether the name says where the body works.
    var statesPlace: Bool
    /// Whether letters are wrong or lost: then the evidence in the other cells stays whole.
    var isDamaged: Bool
  }

  /// The name as this row writes it.
  ///
  /// `statesPlace` says whether the place belongs into it.
  static func spelling(
    of body: Body, statesPlace: Bool, style: SheetStyle, rates: DirtRates,
    random: inout SplitMix64
  ) -> Spelling {
    var core = label(of: body.kind, rates, &random)
    if let properName = body.properName { core += " \(properName)" }
    if random.chance(rates.otherISpelling) { core = VietnameseLetters.otherISpelling(core) }
    let whole = random.fraction()
    var isDamaged = true
    switch whole {
    case ..<rates.typingError: core = damaged(core, body, &random)
    case ..<(rates.typingError + rates.lookAlike): core = Dirt.lookAlike(core, &random)
    case ..<(rates.typingError + rates.lookAlike + rates.lostBlank):
      core = Dirt.replacingBlank(core, with: "", &random)
    default: isDamaged = false
    }
    var text = core
    if statesPlace { text += " \(phrase(for: body, style: style, random: &random))" }
    if !isDamaged, random.chance(rates.lostDiacritics), !(body.place.unit?.needsTypeWord ?? false) {
      text = VietnameseLetters.withoutDiacritics(text)
      isDamaged = true
    }
    text = cased(text, style, rates, &random)
    return Spelling(
      text: blanks(text, style, rates, &random), statesPlace: statesPlace, isDamaged: isDamaged)
  }

  /// A typing error outside the proper name, which is all that tells one club from the next.
  private static func damaged(_ core: String, _ body: Body, _ random: inout SplitMix64) -> String {
    guard let properName = body.properName else { return Dirt.typingError(core, &random) }
    let label = String(core.dropLast(properName.count + 1))
    return "\(Dirt.typingError(label, &random)) \(properName)"
  }

  private static func label(
    of kind: Kind, _ rates: DirtRates, _ random: inout SplitMix64
  ) -> String {
    guard random.chance(rates.abbreviation * (kind.isClub ? 3 : 1)) else { return kind.label }
    if kind.isClub { return "CLB" + kind.label.dropFirst("Câu lạc bộ".count) }
    return otherLabels[kind.code].map { random.pick($0) } ?? kind.label
  }

  private static let shortTypeWords = [
    "Phường": ["P. ", "P.", "P "], "Xã": ["X. ", "X."], "Thị trấn": ["TT ", "TT. "],
    "Quận": ["Q. ", "Q."], "Huyện": ["H. ", "H."], "Thị xã": ["TX ", "TX. "],
    "Thành phố": ["TP ", "TP. ", "Tp "], "Tỉnh": ["tỉnh "],
  ]

  /// Where the body works, as the end of its name; the type word always stays in some form.
  private static func phrase(
    for body: Body, style: SheetStyle, random: inout SplitMix64
  ) -> String {
    guard let unit = body.place.unit else { return "Việt Nam" }
    var phrase = unit.phrase
    if random.chance(style.shortPlaces) { phrase = short(unit, &random) }
    if body.scopeLevel == .commune, let district = body.place.district, random.chance(0.06) {
      phrase += "\(random.pick([", ", " - ", " "]))\(district.phrase)"
    }
    return phrase
  }

  /// `P. Hàng Bạc`, `P.1`, `TX Sơn Tây`.
  static func short(_ unit: Unit, _ random: inout SplitMix64) -> String {
    let words = shortTypeWords[unit.typeWord] ?? ["\(unit.typeWord) "]
    return random.pick(words) + unit.bareName
  }

  private static func cased(
    _ text: String, _ style: SheetStyle, _ rates: DirtRates, _ random: inout SplitMix64
  ) -> String {
    if style.namesInCapitals || random.chance(rates.upperCase) { return text.uppercased() }
    guard random.chance(rates.lowerCase) else { return text }
    return text.prefix(1) + text.dropFirst().lowercased()
  }

  private static func blanks(
    _ text: String, _ style: SheetStyle, _ rates: DirtRates, _ random: inout SplitMix64
  ) -> String {
    var text = text
    if style.tonesOnSecondVowel || random.chance(rates.toneOnSecondVowel) {
      text = VietnameseLetters.newStyleTones(text)
    }
    if random.chance(rates.doubledBlank) { text = Dirt.doubledBlank(text, &random) }
    if random.chance(rates.nonBreakingBlank) {
      text = Dirt.replacingBlank(text, with: "\u{A0}", &random)
    }
    if random.chance(rates.zeroWidth) { text = Dirt.zeroWidth(text, &random) }
    if random.chance(rates.eth) { text = Dirt.eth(text) }
    if random.chance(rates.lineBreak) { text = Dirt.replacingBlank(text, with: "\n", &random) }
    return text
  }
}
