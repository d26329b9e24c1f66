import Register

/// Which office reports which bodies, and which bodies are therefore reported more than once.
struct ReportingHabits {
  /// Share of the district bodies that the province reports too.
  var districtInProvince = 0.72
  /// Share of the commune bodies that the office above reports too.
  var communeAbove = 0.015
  /// Share of bodies that stand a second time in the same return.
  var twiceInReturn = 0.088
  /// Share of the whole province's bodies that a district reports too.
  var provinceInDistrict = 0.08

  /// The returns of a province: its own, then one for each district that sends one; the bodies stand
  /// in the order of their units.
  ///
  /// - Parameter districts: Those that send a return; bodies of others stand in the province's own.
  func plans(
    province: Unit, districts: [Unit], bodies: [Body], period: ReportingPeriod,
    random: inout SplitMix64
  ) -> [ReturnPlan] {
    let senders = Set(districts.map(\.code))
    var own: [Mention] = []
    var byDistrict: [String: [Mention]] = [:]
    for body in bodies {
      guard let district = body.place.district, senders.contains(district.code) else {
        own.append(Mention(body: body, role: .first))
        if !districts.isEmpty, random.chance(provinceInDistrict) {
          let host = random.pick(districts).code
          byDistrict[host, default: []].append(Mention(body: body, role: .again))
        }
        continue
      }
      byDistrict[district.code, default: []].append(Mention(body: body, role: .first))
      let share = body.scopeLevel == .district ? districtInProvince : communeAbove
      if random.chance(share) { own.append(Mention(body: body, role: .again)) }
    }
    let provinceUnit = ReportingUnit(code: "00", place: BodyPlace(province: province))
    let provincePlan = ReturnPlan(
      unit: provinceUnit, period: period, mentions: withRepeats(own, &random))
    return [provincePlan]
      + districts.map { district in
        ReturnPlan(
          unit: ReportingUnit(
            code: district.code, place: BodyPlace(province: province, district: district)),
          period: period,
          mentions: withRepeats(byDistrict[district.code] ?? [], &random))
      }
  }

  /// One return of a city and one for each of its communes (Đông Hà reports ward by ward).
  func plansByCommune(
    city: BodyPlace, communes: [Unit], bodies: [Body], period: ReportingPeriod,
    random: inout SplitMix64
  ) -> [ReturnPlan] {
    var own: [Mention] = []
    var byCommune: [String: [Mention]] = [:]
    for body in bodies {
      guard let commune = body.place.commune else {
        own.append(Mention(body: body, role: .first))
        continue
      }
      byCommune[commune.code, default: []].append(Mention(body: body, role: .first))
      if random.chance(0.3) { own.append(Mention(body: body, role: .again)) }
    }
    let cityUnit = ReportingUnit(code: city.code, place: city)
    return [ReturnPlan(unit: cityUnit, period: period, mentions: withRepeats(own, &random))]
      + communes.map { commune in
        let place = BodyPlace(
          province: city.province, district: city.district, commune: commune)
        return ReturnPlan(
          unit: ReportingUnit(code: commune.code, place: place), period: period,
          mentions: withRepeats(byCommune[commune.code] ?? [], &random))
      }
  }

  /// The mentions with some bodies named twice: a few places further down, or at the end by their
  /// own office.
  func withRepeats(_ mentions: [Mention], _ random: inout SplitMix64) -> [Mention] {
    var list: [Mention] = []
    var held: [Mention] = []
    var ownOffice: [Mention] = []
    for mention in mentions {
      list.append(mention)
      if let late = held.popLast(), random.chance(0.6) { list.append(late) }
      guard mention.role == .first, random.chance(twiceInReturn) else { continue }
      if random.chance(0.3) {
        ownOffice.append(Mention(body: mention.body, role: .ownOffice))
      } else {
        held.append(Mention(body: mention.body, role: .again))
      }
    }
    return list + held + ownOffice
  }
}
