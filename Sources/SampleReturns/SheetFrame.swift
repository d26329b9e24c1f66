import Register

/// Everything of a return that is no row of a body: titles, header, group rows, totals, signatures.
struct SheetFrame {
  let plan: ReturnPlan
  let style: SheetStyle

  private var unit: ReportingUnit { plan.unit }

  /// A line with one text in its first cell, and blank cells behind it where the office pads them.
  private func line(_ text: String) -> [String] {
    let rest = style.padsTitles ? max(0, style.columns.count - 1) : 0
    return [text] + [String](repeating: "", count: rest)
  }

  /// A row with texts in some columns.
  private func row(_ texts: [ReturnField: String]) -> [String] {
    style.columns.map { $0.field.flatMap { texts[$0] } ?? "" }
  }

  /// Three to six title lines, some with a blank one behind them.
  func titles(_ random: inout SplitMix64) -> [SheetRecord] {
    let office = unit.place.unit.map { "UBND \($0.name)" } ?? "Ban Dân vận Trung ương"
    var texts = [office.uppercased()]
    if let province = unit.place.province, unit.place.district != nil, random.chance(0.2) {
      texts.insert("UBND \(province.name)".uppercased(), at: 0)
    }
    if random.chance(0.5) {
      texts.append(random.pick(["BAN DÂN VẬN", "PHÒNG NỘI VỤ", "VĂN PHÒNG"]))
    }
    texts.append(
      "DANH SÁCH HỘI QUẦN CHÚNG \(random.pick(["NĂM \(plan.period.year)", "TRÊN ĐỊA BÀN"]))")
    texts.append(plan.period.label)
    if random.chance(0.6) { texts.append("Đơn vị báo cáo: \(unit.title)") }
    if style.moneyInDong { texts.append("Đơn vị tính kinh phí: đồng") }
    if plan.version > 1 { texts.append("Báo cáo lần \(plan.version), thay báo cáo đã gửi") }
    var records = texts.prefix(6).map { SheetRecord.notData(line($0)) }
    if random.chance(0.4) { records.append(.header(line(""))) }
    return records
  }

  /// The header on one row or two, and the numbering row below it.
  func header() -> [SheetRecord] {
    let headers = style.columns.map {
      style.headersInCapitals ? $0.header.uppercased() : $0.header
    }
    var records: [SheetRecord] = []
    if style.hasTwoHeaderRows, let groups = headerGroups() {
      records.append(.header(zip(headers, groups).map { $1.isMember ? $1.title : $0 }))
      records.append(.header(zip(headers, groups).map { $1.isMember ? $0 : "" }))
    } else {
      records.append(.header(headers))
    }
    if let numbers = numberingRow() { records.append(.notData(numbers)) }
    return records
  }

  /// For each column, whether a heading stands above it; the title is written above the first.
  private func headerGroups() -> [(isMember: Bool, title: String)]? {
    let money: Set<ReturnField> = [.stateFunding, .ownFunding]
    guard style.has(.stateFunding) else { return nil }
    var isFirst = true
    return style.columns.map { column in
      guard let field = column.field, money.contains(field) else { return (false, "") }
      defer { isFirst = false }
      return (true, isFirst ? "Kinh phí" : "")
    }
  }

  private func numberingRow() -> [String]? {
    let numbers = 1...style.columns.count
    switch style.numbering {
    case .none: return nil
    case .bracketed: return numbers.map { "(\($0))" }
    case .bare: return numbers.map(String.init)
    case .letters: return numbers.map { $0 <= 2 ? ["A", "B"][$0 - 1] : String($0 - 2) }
    }
  }

  private static let roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"]

  /// `I. Cấp thành phố`, in one cell or with the number in its own column.
  func group(_ title: String, number: Int) -> SheetRecord {
    let numeral = number < Self.roman.count ? Self.roman[number] : String(number + 1)
    if style.has(.rowNumber), style.wording % 2 == 0 {
      return .notData(row([.rowNumber: numeral, .name: title]))
    }
    return .notData(line("\(numeral). \(title)"))
  }

  /// `Cộng` and the number of rows above it.
  func total(_ word: String, rows: Int, members: Int) -> SheetRecord {
    .notData(row([.name: word, .members: "\(members)", .notes: "\(rows) hội"]))
  }

  /// Place and date, job titles, and the names of two invented people.
  func signatures(_ random: inout SplitMix64) -> [SheetRecord] {
    let width = style.columns.count
    func pair(_ left: String, _ right: String) -> SheetRecord {
      var cells = [String](repeating: "", count: width)
      cells[min(1, width - 1)] = left
      cells[max(2, width - 3)] = right
      return .notData(cells)
    }
    let place = unit.place.unit?.bareName ?? "Hà Nội"
    let (day, month) =
      plan.period.half == 1 ? (20 + random.below(10), 6) : (10 + random.below(20), 12)
    let late = plan.version > 1 ? 1 : 0
    let date = "\(place), ngày \(day) tháng \(month) năm \(plan.period.year)"
    let resent = "\(place), ngày \(5 + random.below(9)) tháng \(month + 1) năm \(plan.period.year)"
    var records: [SheetRecord] = [pair("", late > 0 && month < 12 ? resent : date)]
    records.append(pair("NGƯỜI LẬP BIỂU", random.pick(["CHỦ TỊCH", "TRƯỞNG BAN", "TRƯỞNG PHÒNG"])))
    if random.chance(0.5) { records.append(pair("(Ký, ghi rõ họ tên)", "(Ký tên, đóng dấu)")) }
    if random.chance(0.7) {
      records.append(pair(PersonalNames.draw(&random), PersonalNames.draw(&random)))
    }
    return records
  }
}
