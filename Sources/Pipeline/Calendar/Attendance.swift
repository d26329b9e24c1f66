import Geography
import Register

/// Who has reported, compared with who should have, on a day.
///
/// A period counts when there is a return of it, and from its first late day on. So a day that changes
/// nobody's lateness changes nothing here.
struct Attendance: Sendable {
  /// For each period and partition that should report, in this order.
  private(set) var completeness: [PeriodCompleteness] = []
  /// How each return stands to the calendar, by path; none where nobody is expected for its period.
  private(set) var standings: [String: ReturnStanding] = [:]

  /// Nobody is expected.
  init() {}

  /// Compares.
  ///
  /// - Parameters:
  ///   - profiles: All returns, with the status that the others leave them.
  ///   - units: The administrative units that the calendar speaks of.
  /// - Complexity: O(returns + units expected × periods).
  init(
    _ profiles: [ReturnProfile], _ calendar: ReportingCalendar, _ units: AdministrativeUnits,
    on day: CalendarDay
  ) {
    var received: [ReportingPeriod: Set<String>] = [:]
    for profile in profiles where profile.status == .current && profile.hasUnit {
      guard let period = profile.period, calendar.covers(period) else { continue }
      received[period, default: []].insert(profile.unitCode)
    }
    var expected: [ReportingPeriod: Set<String>] = [:]
    for period in Set(received.keys).union(calendar.late(on: day)).sorted() {
      let all = Set(calendar.rules.flatMap { $0.units(period, of: units) })
      expected[period] = Set(all.map(\.code))
      completeness += PeriodCompleteness.all(
        period, all, received[period] ?? [], due: calendar.due(period),
        calendar.lateness(period, on: day), in: units)
    }
    for profile in profiles where profile.hasUnit {
      guard let period = profile.period, let all = expected[period] else { continue }
      let due = all.contains(profile.unitCode) ? calendar.due(period) : nil
      let sent = profile.date.flatMap { CalendarDay($0) }
      standings[profile.path] = ReturnStanding(
        isExpected: due != nil, due: due,
        isLate: due.flatMap { due in sent.map { $0 > due } })
    }
  }

  /// The returns that are missing, by period, partition and code.
  var missing: [MissingReturn] { completeness.flatMap(\.missing) }

  /// How many are missing that are overdue by so much or more.
  func count(_ lateness: Lateness) -> Int { missing.count { $0.lateness >= lateness } }

  /// Paths of the returns of units that nobody expected one of, in use, sorted.
  func unexpected(_ profiles: [ReturnProfile]) -> [String] {
    profiles.filter { $0.status == .current && standings[$0.path]?.isExpected == false }
      .map(\.path).sorted()
  }

  /// What a release depends on, a cue for each period: `29/31, error 2 (9f86d081)`.
  var cues: [Cue] {
    Dictionary(grouping: completeness, by: \.period).sorted { $0.key < $1.key }
      .map { period, parts in
        let missing = parts.flatMap(\.missing)
        let expected = parts.reduce(0) { $0 + $1.expected }
        let late = missing.first.map { ", \($0.lateness.label) \(missing.count)" } ?? ""
        let digest = Checksum.sha256(Array(parts.map(\.text).joined().utf8)).prefix(8)
        return Cue(
          name: "đơn vị đã gửi \(period)",
          value: "\(expected - missing.count)/\(expected)\(late) (\(digest))")
      }
  }
}

extension PeriodCompleteness {
  /// The counts of a period, one for each partition.
  fileprivate static func all(
    _ period: ReportingPeriod, _ expected: Set<ExpectedUnit>, _ received: Set<String>,
    due: CalendarDay, _ lateness: Lateness, in units: AdministrativeUnits
  ) -> [PeriodCompleteness] {
    let partitions = Dictionary(grouping: expected, by: \.partition)
    return partitions.sorted { $0.key < $1.key }.map { partition, expected in
      let missing = expected.filter { !received.contains($0.code) }.sorted { $0.code < $1.code }
      return PeriodCompleteness(
        period: period, partition: partition,
        name: ExpectedUnit(partition, in: units)?.name ?? partition, expected: expected.count,
        missing: missing.map {
          MissingReturn(
            period: period, partition: partition, unit: $0.code, name: $0.name, due: due,
            lateness: lateness)
        })
    }
  }

  /// One line that differs whenever the counts do.
  fileprivate var text: String {
    let units = missing.map { "\($0.unit) \($0.name) \($0.due) \($0.lateness.rawValue)" }
    return "\(period) \(partition) \(name) \(expected): \(units.joined(separator: "; "))\n"
  }
}

extension Lateness {
  /// For people.
  var label: String {
    switch self {
    case .awaited: "đang chờ"
    case .warning: "chậm"
    case .error: "quá hạn"
    }
  }
}
