import Register

/// Rows of a return that are no associations of the register, and rows nobody can use.
struct StrayRows {
  let unit: ReportingUnit
  let style: SheetStyle

  /// A sub-unit, a founding committee, a socio-political organisation or a council.
  func outOfScope(communes: [Unit], _ random: inout SplitMix64) -> SheetRecord {
    let unit = communes.isEmpty ? self.unit.place.unit : random.pick(communes)
    let phrase = unit?.phrase ?? "Việt Nam"
    var names = [
      "Hội Cựu chiến binh \(phrase)", "Hội CCB \(phrase)", "Hội Nông dân \(phrase)",
      "Hội Liên hiệp Phụ nữ \(phrase)", "Đoàn TNCS Hồ Chí Minh \(phrase)", "Ủy ban MTTQ \(phrase)",
    ]
    if unit != nil {
      names += [
        "Hội đồng nhân dân \(phrase)", "Ban vận động thành lập Hội Người khuyết tật \(phrase)",
        "Ban vận động thành lập Hội Làm vườn \(phrase)",
      ]
    }
    if unit?.level == .commune {
      let hamlet = "\(random.pick(["thôn", "tổ dân phố", "khu"])) \(random.within(1...12))"
      names += [
        "Chi hội Khuyến học \(hamlet) \(phrase)", "Chi hội Người cao tuổi \(hamlet) \(phrase)",
        "Phân hội Đông y \(phrase)", "Tổ Chữ thập đỏ \(hamlet) \(phrase)",
        "Công đoàn cơ sở \(phrase)",
      ]
    }
    let name = random.pick(names)
    return SheetRecord(
      cells: cells(named: name, at: unit, &random), expected: .outOfScope, body: nil)
  }

  /// A row without a name, or with a name of digits or points only.
  func unusable(communes: [Unit], _ random: inout SplitMix64) -> SheetRecord {
    let unit = communes.isEmpty ? self.unit.place.unit : random.pick(communes)
    let name = random.pick(["", "", "…", "12", "???"])
    return SheetRecord(
      cells: cells(named: name, at: unit, &random), expected: .rejected, body: nil)
  }

  /// A copy of a good row whose address was cut by its own commas: filled cells past the last column.
  func overfull(_ row: [String], _ random: inout SplitMix64) -> SheetRecord {
    SheetRecord(
      cells: row + ["ngõ \(random.within(2...90))", "khu \(random.within(1...9))"],
      expected: .rejected, body: nil)
  }

  private func cells(named name: String, at place: Unit?, _ random: inout SplitMix64) -> [String] {
    let number = random.within(20...90)
    let chair = PersonalNames.draw(&random)
    let decision = "\(random.within(11...4990))/QĐ-UBND"
    return style.columns.map { column in
      switch column.field {
      case .rowNumber: String(number)
      case .name: name
      case .commune where place?.level == .commune, .area: place?.name ?? ""
      case .district where place?.level == .district: place?.name ?? ""
      case .chairperson: chair
      case .foundingDecision: decision
      case .members: String(number * 3)
      default: ""
      }
    }
  }
}
