import Register

/// Invents bodies: gives a kind at a place its decision, people, members and money.
struct BodyFactory {
  private var random: SplitMix64
  /// Beginning of every id: the province code, or `TW`.
  private let prefix: String
  private var count = 0
  /// Numbers a unit has given in a year, so that no two bodies share a decision.
  private var usedNumbers: Set<String> = []

  init(prefix: String, random: SplitMix64) {
    self.prefix = prefix
    self.random = random
  }

  /// A body founded in those years and months; `members` is the usual range of its kind.
  mutating func body(
    _ kind: Kind, properName: String? = nil, level: ScopeLevel, at place: BodyPlace,
    members: ClosedRange<Int>, founded years: ClosedRange<Int> = 1990...2022,
    months: ClosedRange<Int> = 1...12, hasNamesake: Bool = false
  ) -> Body {
    count += 1
    let founded = PartialDate(
      year: random.within(years), month: random.within(months), day: random.within(1...28))
    // A body that must be told from its namesakes always has its decision at hand.
    let hasDecision = properName != nil || hasNamesake || random.chance(0.94)
    let decision = hasDecision ? self.decision(on: founded, by: place) : nil
    let term = self.term(after: founded.year)
    return Body(
      id: "\(prefix)-\(padded(count))", kind: kind, properName: properName, scopeLevel: level,
      place: place, decision: decision, foundedOn: founded, localNumber: count, assigned: false,
      address: address(at: place), phone: random.chance(0.85) ? phone() : nil,
      chairperson: PersonalNames.draw(&random),
      members: kind.isFund || random.chance(0.03) ? nil : random.within(members),
      organisationalMembers: kind.type == .economic ? random.within(8...240) : nil,
      partyOrganisation: .none, partyMembers: 0, hasPartyCaucus: false, staffQuota: 0,
      stateFunding: 0, ownFunding: ownFunding(level), term: term, congressYear: term?.to,
      mergerStatus: .none, mergedInto: nil, recommendation: recommendation(level))
  }

  /// Marks a body as assigned: such bodies have a staff quota, state money and often a party cell.
  mutating func assign(_ body: inout Body) {
    body.assigned = true
    switch body.scopeLevel {
    case .national:
      body.staffQuota = random.within(8...60)
      body.stateFunding = random.within(1800...42000)
    case .province:
      body.staffQuota = random.within(4...24)
      body.stateFunding = random.within(450...6200)
    case .district:
      body.staffQuota = random.within(1...4)
      body.stateFunding = random.within(60...780)
    case .commune:
      body.stateFunding = random.within(5...60)
    }
    let chance = body.scopeLevel == .commune ? 0.01 : 0.35
    guard body.scopeLevel != .national, random.chance(chance) else { return }
    body.partyOrganisation = random.pick([.cell, .cell, .baseCell])
    body.partyMembers = random.within(3...28)
  }

  private func padded(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 5 - digits.utf8.count)) + digits
  }

  private mutating func decision(on date: PartialDate, by place: BodyPlace) -> Decision {
    let symbol =
      switch place.unit?.level {
      case nil: random.pick(["QĐ-BNV", "QĐ-TTg"])
      case .province: date.year < 2004 ? "QĐ-UB" : "QĐ-UBND"
      default: random.chance(0.8) ? "QĐ-UBND" : "QĐ-CT"
      }
    let office = place.district?.code ?? place.code
    while true {
      let number = random.within(11...4990)
      let key = "\(office)/\(number)/\(date.year)"
      if usedNumbers.insert(key).inserted {
        return Decision(number: number, symbol: symbol, date: date)
      }
    }
  }

  private mutating func term(after founded: Int) -> Term? {
    guard random.chance(0.93) else { return nil }
    let from = random.within(max(founded, 2017)...max(founded, 2022))
    return Term(from: from, to: from + 5)
  }

  /// Streets and halls without a name, so that no real house is meant.
  private mutating func address(at place: BodyPlace) -> String {
    let unit = place.unit.map { ", \($0.phrase)" } ?? ", Hà Nội"
    switch random.below(4) {
    case 0: return "Trụ sở UBND\(unit.dropFirst())"
    case 1:
      return "Nhà văn hóa \(random.pick(["thôn", "tổ", "khu"])) \(random.within(1...14))\(unit)"
    case 2: return "Số \(random.within(1...98)), ngõ \(random.within(2...320))\(unit)"
    default: return "Số \(random.within(1...240)) đường trục chính\(unit)"
    }
  }

  /// Numbers no operator gives out: mobile prefix 06, or a subscriber number that begins with 1.
  private mutating func phone() -> String {
    let digits = String(random.within(1_000_000...9_999_999))
    return random.chance(0.75) ? "06\(random.below(10))\(digits)" : "0241\(digits)"
  }

  private mutating func ownFunding(_ level: ScopeLevel) -> Int {
    switch level {
    case .national: random.within(200...30000)
    case .province: random.within(40...4200)
    case .district: random.within(10...480)
    case .commune: random.within(1...60)
    }
  }

  private static let requests = [
    "Bố trí trụ sở làm việc", "Bổ sung biên chế", "Hướng dẫn chế độ thù lao",
    "Tăng kinh phí hỗ trợ hoạt động hằng năm", "Hướng dẫn việc sáp nhập hội",
    "Sớm ban hành quy chế phối hợp", "Giao nhiệm vụ kèm kinh phí",
  ]
  private static let agencies = [
    "Sở Nội vụ", "Sở Tài chính", "Ban Dân vận", "Ủy ban nhân dân thành phố", "Bộ Nội vụ",
  ]

  private mutating func recommendation(_ level: ScopeLevel) -> Recommendation? {
    guard random.chance(level == .commune ? 0.03 : 0.12) else { return nil }
    return Recommendation(
      text: random.pick(Self.requests), agency: random.pick(Self.agencies))
  }
}
