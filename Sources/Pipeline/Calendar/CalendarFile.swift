import Geography
import Register

/// `calendar.yaml`: who has to report by when.
struct CalendarFile {
  private let path: String
  private let units: AdministrativeUnits

  /// Reads the file.
  ///
  /// - Parameter units: The units that it may name.
  /// - Throws: ``RunError`` with file, line and column when something in it cannot be meant.
  static func read(_ path: String, _ units: AdministrativeUnits) throws(RunError)
    -> ReportingCalendar
  {
    try CalendarFile(path: path, units: units).calendar()
  }

  private func calendar() throws(RunError) -> ReportingCalendar {
    let top = try ConfigurationNode.read(
      path, keys: ["deadlines", "extended", "warn_days", "error_days", "expected"])
    var calendar = ReportingCalendar()
    let deadlines = try top.node("deadlines", keys: ["H1", "H2"])
    for half in 1...2 { calendar.deadlines[half] = try deadline("H\(half)", deadlines) }
    for (period, day) in try top.dictionary("extended") {
      guard let period = ReportingPeriod(code: period), let day = CalendarDay(iso: day) else {
        throw top.wrong("extended", "'extended' là kỳ và ngày: 2023-H2: 2024-02-29.")
      }
      calendar.extensions[period] = day
    }
    if top.has("warn_days") { calendar.warnDays = try top.integer("warn_days", in: 1...3650) }
    if top.has("error_days") {
      calendar.errorDays = try top.integer("error_days", in: calendar.warnDays...3650)
    }
    let keys = ["units", "level", "within", "except", "from", "until"]
    for node in try top.nodes("expected", keys: keys) { calendar.rules.append(try rule(node)) }
    return calendar
  }

  private func deadline(_ key: String, _ node: ConfigurationNode) throws(RunError)
    -> ReportingCalendar.Deadline
  {
    let text = try node.text(key)
    // A year without a leap day: a last day must be there every year.
    guard let day = CalendarDay(iso: "2023-\(text)") else {
      throw node.wrong(key, "'\(key)' là tháng và ngày, có trong mọi năm: \"07-15\".")
    }
    return ReportingCalendar.Deadline(month: day.date.month, day: day.date.day)
  }

  private func rule(_ node: ConfigurationNode) throws(RunError) -> ExpectedUnits {
    let from = try period("from", node)
    var rule = ExpectedUnits(from: from)
    if node.has("until") { rule.until = try period("until", node) }
    if let until = rule.until, until < from {
      throw node.wrong("until", "'until' đứng trước 'from'.")
    }
    rule.codes = try codes("units", node)
    rule.within = try codes("within", node)
    rule.except = Set(try codes("except", node))
    if node.has("level") {
      let levels = AdministrativeLevel.allCases.map(\.code)
      rule.level = AdministrativeLevel(code: try node.text("level", choices: levels))
      try check(rule, node)
    } else if !node.has("units") {
      throw node.wrong("from", "Mục này phải có 'units' (mã đơn vị) hoặc 'level' (cấp).")
    } else if node.has("within") || node.has("except") {
      throw node.wrong("units", "'within' và 'except' chỉ dùng cùng 'level'.")
    }
    return rule
  }

  /// Units can only be meant within one of a wider level.
  private func check(_ rule: ExpectedUnits, _ node: ConfigurationNode) throws(RunError) {
    for code in rule.within {
      guard let outer = ExpectedUnit.level(of: code), let level = rule.level, outer < level else {
        throw node.wrong(
          "within", "Không có đơn vị cấp '\(rule.level?.code ?? "")' trong '\(code)'.")
      }
    }
  }

  private func period(_ key: String, _ node: ConfigurationNode) throws(RunError)
    -> ReportingPeriod
  {
    guard let period = ReportingPeriod(code: try node.text(key)) else {
      throw node.wrong(key, "'\(key)' là kỳ báo cáo, dạng 2023-H1.")
    }
    return period
  }

  /// Codes that some unit has.
  private func codes(_ key: String, _ node: ConfigurationNode) throws(RunError) -> [String] {
    let codes = try node.texts(key)
    for code in codes where ExpectedUnit(code, in: units) == nil {
      throw node.wrong(
        key, "Không có đơn vị mã '\(code)': TW, hoặc 2, 3, 5 chữ số, trong dấu nháy.")
    }
    return codes
  }
}
