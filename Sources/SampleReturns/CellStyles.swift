import Register

/// Writes single values the way one office writes them.
struct CellStyles {
  let style: SheetStyle
  let rates: DirtRates

  /// A count of people or posts; nil is nothing known.
  func count(_ number: Int?, _ random: inout SplitMix64) -> String {
    guard let number else { return random.pick(["", "", "-", "chưa thống kê"]) }
    if random.chance(rates.oddNumber) { return odd(number, &random) }
    return grouped(number, style.numbers)
  }

  private func odd(_ number: Int, _ random: inout SplitMix64) -> String {
    guard number >= 1000 else { return number < 10 ? "0\(number)" : " \(number)" }
    switch random.below(3) {
    case 0 where number % 10_000 == 0: return "\(number / 10_000) vạn"
    case 1 where number % 100 == 0: return "khoảng \(grouped(number, .dots))"
    default: return grouped(number, random.pick([.dots, .blanks, .plain]))
    }
  }

  private func grouped(_ number: Int, _ numbers: SheetStyle.NumberStyle) -> String {
    let digits = String(number)
    guard numbers != .plain, digits.utf8.count > 3 else { return digits }
    var text = ""
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.utf8.count - position) % 3 == 0 {
        text += numbers == .dots ? "." : "\u{A0}"
      }
      text.append(digit)
    }
    return text
  }

  /// Million đồng, in the unit of the return.
  func money(_ million: Int, _ random: inout SplitMix64) -> String {
    guard million > 0 else { return random.pick(["", "0", "không"]) }
    if style.moneyInDong { return grouped(million * 1_000_000, style.numbers) }
    if random.chance(rates.oddNumber) {
      if million >= 1000, million % 10 == 0 {
        let fraction = String(1000 + million % 1000).dropFirst().dropLast()
        return "\(million / 1000),\(fraction) tỷ đồng"
      }
      return "\(million) triệu đồng"
    }
    return grouped(million, style.numbers)
  }

  /// A date, in the form of the return or now and then another.
  func date(_ date: PartialDate, _ random: inout SplitMix64) -> String {
    guard random.chance(rates.oddDate) else { return text(date, style.dates) }
    switch random.below(4) {
    case 0: return String(date.year)
    case 1: return "tháng \(date.month) năm \(date.year)"
    case 2: return text(date, .dots)
    default: return text(date, .dashes)
    }
  }

  private func text(_ date: PartialDate, _ style: SheetStyle.DateStyle) -> String {
    switch style {
    case .slashes: "\(date.day)/\(date.month)/\(date.year)"
    case .padded: "\(twoDigits(date.day))/\(twoDigits(date.month))/\(date.year)"
    case .dashes: "\(date.day)-\(date.month)-\(date.year)"
    case .dots: "\(date.day).\(date.month).\(date.year)"
    case .yearOnly: String(date.year)
    case .serial: String(Self.serial(date))
    }
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  /// Excel's day number in the 1900 system: 1 March 1900 is 61.
  private static func serial(_ date: PartialDate) -> Int {
    let year = date.month <= 2 ? date.year - 1 : date.year
    let month = (date.month + 9) % 12
    let daysBefore = 365 * year + year / 4 - year / 100 + year / 400
    let march1900 = 365 * 1900 + 1900 / 4 - 1900 / 100 + 1900 / 400
    return daysBefore + (153 * month + 2) / 5 + date.day - 1 - march1900 + 61
  }

  /// A founding decision, with or without its date.
  func decision(_ decision: Decision, _ random: inout SplitMix64) -> String {
    let number = "\(decision.number)/\(decision.symbol)"
    switch style.wording % 4 {
    case 0: return number
    case 1: return "\(number) ngày \(text(decision.date, .slashes))"
    case 2: return "Số \(number)"
    default: return "QĐ số \(number), \(text(decision.date, .padded))"
    }
  }

  /// The scope level.
  ///
  /// A bare "Thành phố" is written only where the reader can tell which one it is.
  func level(of body: Body, _ random: inout SplitMix64) -> String {
    let unit = body.place.unit
    let isCityInCity = unit?.level == .district && body.place.province?.typeWord == unit?.typeWord
    let unitWord = isCityInCity ? "Huyện" : unit?.typeWord ?? ""
    let wordings: [String] =
      switch body.scopeLevel {
      case .national: ["Toàn quốc", "Cấp Trung ương", "Trung ương", "Cả nước"]
      case .province:
        unitWord == "Tỉnh" ? ["Cấp tỉnh", "Tỉnh"] : ["Cấp thành phố", "Thành phố", "Cấp tỉnh"]
      case .district:
        ["Cấp huyện", unitWord, "Cấp \(unitWord.lowercased())", "quận, huyện, thị xã"]
      case .commune:
        ["Cấp xã", "Phường/xã", "xã, phường, thị trấn", unitWord, "Cấp \(unitWord.lowercased())"]
      }
    return wordings[style.wording % wordings.count]
  }

  /// The type, in full or as offices shorten it.
  func type(_ type: AssociationType) -> String {
    let short = style.wording % 3 == 0
    return switch type {
    case .politicalSocial: short ? "CT-XH" : "Hội chính trị - xã hội"
    case .politicalSocialProfessional: short ? "CT-XH-NN" : "Hội chính trị - xã hội - nghề nghiệp"
    case .socialHumanitarian:
      short ? "XH, NĐ, TT" : "Hội xã hội, nhân đạo, từ thiện"
    case .socialProfessional: short ? "XH-NN" : "Hội xã hội - nghề nghiệp"
    case .economic: short ? "Kinh tế" : "Hiệp hội kinh tế"
    case .fund: short ? "Quỹ" : "Quỹ xã hội, nhân đạo"
    case .other, .unknown: ""
    }
  }

  /// Yes or no in the words of the return; no is often nothing at all.
  func flag(_ value: Bool) -> String {
    let yes = ["Có", "x", "1", "X", "có"][style.wording % 5]
    let no = ["Không", "", "0", "", ""][style.wording % 5]
    return value ? yes : no
  }

  /// The party organisation.
  func party(_ organisation: PartyOrganisation, _ random: inout SplitMix64) -> String {
    switch organisation {
    case .none: ["Không", "", "Chưa có"][style.wording % 3]
    case .cell: style.wording == 0 ? "Có" : "Chi bộ"
    case .baseCell: "Chi bộ cơ sở"
    case .committee: random.pick(["Đảng bộ cơ sở", "Đảng bộ"])
    case .unspecified: "Có"
    }
  }

  /// A term of office.
  func term(_ term: Term) -> String {
    switch style.wording % 4 {
    case 0: "\(term.from)-\(term.to)"
    case 1: "\(term.from) - \(term.to)"
    case 2: "NK \(term.from)–\(term.to)"
    default: "\(term.from)/\(term.to)"
    }
  }

  /// How far a directed merger is.
  func merger(_ status: MergerStatus) -> String {
    switch status {
    case .none: ""
    case .notYet: ["Chưa sáp nhập", "Chưa", "Chưa thực hiện"][style.wording % 3]
    case .inProgress: ["Đang thực hiện", "Đang sáp nhập"][style.wording % 2]
    case .done: ["Đã sáp nhập", "Đã thực hiện", "Đã hoàn thành"][style.wording % 3]
    }
  }

  /// The reporting period.
  func period(_ period: ReportingPeriod) -> String {
    switch style.wording % 3 {
    case 0: period.label
    case 1: "Kỳ \(period.half == 1 ? "I" : "II")/\(period.year)"
    default: period.description
    }
  }

  /// A unit in a place cell.
  func place(_ unit: Unit, _ random: inout SplitMix64) -> String {
    var text = unit.name
    switch style.wording % 4 {
    case 0 where !unit.needsTypeWord && !unit.isNumbered: text = unit.bareName
    case 1 where random.chance(0.5): text = NameStyles.short(unit, &random)
    default: break
    }
    return style.tonesOnSecondVowel ? VietnameseLetters.newStyleTones(text) : text
  }
}
