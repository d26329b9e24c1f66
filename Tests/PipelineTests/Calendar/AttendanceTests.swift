import Geography
import Publish
import Register
import Testing

@testable import Pipeline

/// Who has reported, compared with who should have.
@Suite struct AttendanceTests {
  static let units: AdministrativeUnits? = try? AdministrativeUnits(rows: [
    ["province", "01", "Tỉnh A", "tinh", "", "2020-01-01", ""],
    ["district", "001", "Huyện A1", "huyen", "01", "2020-01-01", ""],
    ["district", "002", "Huyện A2", "huyen", "01", "2020-01-01", ""],
    ["district", "003", "Huyện A3", "huyen", "01", "2023-10-01", ""],
    ["commune", "00001", "Xã A1a", "xa", "001", "2020-01-01", ""],
    ["commune", "00002", "Xã A2a", "xa", "002", "2020-01-01", ""],
    ["province", "02", "Tỉnh B", "tinh", "", "2020-01-01", ""],
    ["district", "004", "Huyện B1", "huyen", "02", "2020-01-01", ""],
  ])

  private static func calendar(_ rules: (inout ReportingCalendar) -> Void) -> ReportingCalendar {
    var calendar = ReportingCalendarTests.calendar
    rules(&calendar)
    return calendar
  }

  private static func profile(
    _ period: String, _ unit: Place, _ status: ReturnStatus = .current, _ date: PartialDate? = nil
  ) -> ReturnProfile {
    var profile = ReturnProfile(
      path: "\(period)/\(unit.code)-\(status).csv", sha256: "", fileBytes: 0)
    profile.period = ReportingPeriod(code: period)
    profile.unit = unit
    profile.isCentre = unit == Place()
    profile.status = status
    profile.date = date
    return profile
  }

  private static func attendance(
    _ profiles: [ReturnProfile], _ rules: [ExpectedUnits], on day: String
  ) throws -> Attendance {
    Attendance(
      profiles, calendar { $0.rules = rules }, try #require(units),
      on: try ReportingCalendarTests.day(day))
  }

  private static func rule(
    _ codes: [String] = [], level: AdministrativeLevel? = nil, within: [String] = [],
    except: Set<String> = []
  ) throws -> ExpectedUnits {
    ExpectedUnits(
      codes: codes, level: level, within: within, except: except,
      from: try ReportingCalendarTests.period("2023-H1"))
  }

  @Test(
    arguments: [
      (["TW", "002"], nil, [], [], ["TW", "002"]), ([], "district", ["01"], [], ["001", "002"]),
      ([], "district", [], [], ["001", "002", "004"]), ([], "province", [], ["02"], ["01"]),
      ([], "commune", ["01"], [], ["00001", "00002"]), ([], "commune", ["002"], [], ["00002"]),
      (["01"], "district", ["01", "02"], ["001"], ["01", "002", "004"]),
    ] as [([String], String?, [String], Set<String>, Set<String>)])
  func `Units are named, or all of a level that exist on the last day of the period`(
    codes: [String], level: String?, within: [String], except: Set<String>, expected: Set<String>
  ) throws {
    let rule = try Self.rule(
      codes, level: level.flatMap { AdministrativeLevel(code: $0) }, within: within,
      except: except)
    let found = rule.units(
      try ReportingCalendarTests.period("2023-H1"), of: try #require(Self.units))
    #expect(Set(found.map(\.code)) == expected)
  }

  @Test func `Who has no return in use is missing, each in its province`() throws {
    let a = Place(province: "01", district: "001")
    let attendance = try Self.attendance(
      [
        Self.profile("2023-H2", a), Self.profile("2023-H2", a, .superseded),
        Self.profile("2023-H2", Place(province: "02", district: "004"), .rejected),
        Self.profile("2023-H2", Place(), .held),
      ], [try Self.rule(["TW"], level: .district), try Self.rule(["001", "TW"])],
      on: "2024-01-25")
    let counts = attendance.completeness.filter { $0.period.half == 2 }
    #expect(counts.map(\.partition) == ["01", "02", "TW"])
    #expect(counts.map(\.expected) == [3, 1, 1])
    #expect(counts.map(\.received) == [1, 0, 0])
    #expect(counts.map { $0.missing.map(\.unit) } == [["002", "003"], ["004"], ["TW"]])
    #expect(Set(counts.flatMap(\.missing).map(\.lateness)) == [.warning])
  }

  @Test func `A period counts when somebody reports for it, or when it is late`() throws {
    let rules = [try Self.rule(["001", "002"])]
    let early = [Self.profile("2023-H1", Place(province: "01", district: "001"))]
    func periods(_ profiles: [ReturnProfile], _ day: String) throws -> [String] {
      try Self.attendance(profiles, rules, on: day).completeness.map(\.period.description)
    }
    #expect(try periods([], "2023-07-16") == [])
    #expect(try periods(early, "2023-05-01") == ["2023-H1"])
    #expect(try periods([], "2023-07-18") == ["2023-H1"])
    #expect(try periods([Self.profile("2022-H2", Place())], "2023-07-16") == [])
  }

  @Test(arguments: [
    ("2023-07-01", "2023-07-17", true), ("2023-07-17", "2023-07-18", false),
    ("2023-07-18", "2023-07-24", true), ("2023-07-24", "2023-07-25", false),
    ("2023-07-25", "2024-01-22", true),
  ])
  func `Only a day on which somebody gets later changes what a release depends on`(
    day: String, next: String, isSame: Bool
  ) throws {
    let profiles = [Self.profile("2023-H1", Place(province: "01", district: "001"))]
    let rules = [try Self.rule(["001", "002"])]
    let cues = try [day, next].map { try Self.attendance(profiles, rules, on: $0).cues }
    #expect(!cues[0].isEmpty)
    #expect((cues[0] == cues[1]) == isSame)
  }

  @Test func `A return stands to the calendar by its own date`() throws {
    let date = PartialDate(year: 2023, month: 7, day: 16)
    let early = PartialDate(year: 2023, month: 7, day: 15)
    let profiles = [
      Self.profile("2023-H1", Place(province: "01", district: "001"), .current, date),
      Self.profile("2023-H1", Place(province: "01", district: "001"), .superseded, early),
      Self.profile("2023-H1", Place(province: "01", district: "002")),
      Self.profile("2023-H1", Place(province: "02", district: "004")),
      Self.profile("2022-H1", Place(province: "01", district: "001")),
    ]
    let attendance = try Self.attendance(
      profiles, [try Self.rule(["001", "002"])], on: "2023-07-01")
    let standings = profiles.map { attendance.standings[$0.path] }
    #expect(standings.map { $0?.isExpected } == [true, true, true, false, nil])
    #expect(standings.map { $0?.isLate } == [true, false, nil, nil, nil])
    #expect(attendance.unexpected(profiles) == [profiles[3].path])
  }

  @Test(
    arguments: [
      ("002", ["VN", "01", "002", "00002"], ["001", "00001", "02", "TW"]),
      ("00001", ["VN", "01", "001", "00001"], ["002", "00002", "02"]),
      ("01", ["VN", "01", "001", "002", "00001", "00002"], ["02", "004", "TW"]),
      ("TW", ["VN", "TW"], ["01", "02"]),
    ] as [(String, [String], [String])])
  func `A missing return leaves its place, those around it and those in it incomplete`(
    unit: String, incomplete: [String], whole: [String]
  ) throws {
    let attendance = try Self.attendance([], [try Self.rule([unit])], on: "2023-07-20")
    let places = attendance.incompletePlaces(try #require(Self.units))
    let codes = try #require(places.codes["2023-H1"])
    #expect(codes.isSuperset(of: incomplete))
    #expect(codes.isDisjoint(with: whole))
    #expect(places.notes.count == 1)
    #expect(places.notes[0].contains("thiếu 1/1 đơn vị"))
  }

  @Test func `Late returns are told by period, a few by name`() throws {
    let attendance = try Self.attendance(
      [], [try Self.rule(["TW", "01"], level: .district), try Self.rule(level: .commune)],
      on: "2023-07-25")
    let text = attendance.text([])
    #expect(text.hasPrefix("lỗi[RETURN-OVERDUE]: 2023-H1: 7 đơn vị quá hạn, hạn 2023-07-15: "))
    #expect(text.contains("… và 2 đơn vị nữa\n"))
    #expect(attendance.count(.error) == 7)
    #expect(try Self.attendance([], [try Self.rule(["TW"])], on: "2023-07-17").text([]).isEmpty)
  }
}
