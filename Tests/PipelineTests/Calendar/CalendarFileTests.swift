import Foundation
import Register
import Testing

@testable import Pipeline

/// `calendar.yaml`, right and wrong.
@Suite struct CalendarFileTests {
  private static let deadlines = "deadlines: {H1: \"07-15\", H2: 01-15}\n"

  private static func read(_ text: String) throws -> ReportingCalendar {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "calendar.yaml")
    return try CalendarFile.read(
      folder.path("calendar.yaml"), try #require(AttendanceTests.units))
  }

  @Test func `It says who reports by when`() throws {
    let calendar = try Self.read(
      Self.deadlines + """
        extended: {2023-H2: 2024-02-29}
        warn_days: 2
        error_days: 9
        expected:
          - units: [TW, 01, "001"]
            from: 2023-H1
          - level: commune
            within: [002]
            except: ["00002"]
            from: 2023-H1
            until: 2023-H2
        """)
    #expect(calendar.deadlines[1]?.month == 7 && calendar.deadlines[1]?.day == 15)
    #expect(calendar.deadlines[2]?.month == 1 && calendar.deadlines[2]?.day == 15)
    #expect(calendar.extensions.map { "\($0.key) \($0.value)" } == ["2023-H2 2024-02-29"])
    #expect(calendar.warnDays == 2 && calendar.errorDays == 9)
    #expect(calendar.rules.map(\.codes) == [["TW", "01", "001"], []])
    #expect(calendar.rules.map(\.level) == [nil, .commune])
    #expect(calendar.rules.map(\.within) == [[], ["002"]])
    #expect(calendar.rules.map(\.except) == [[], ["00002"]])
    #expect(calendar.rules.map { $0.until?.description } == [nil, "2023-H2"])
  }

  @Test func `Days and units may be left out`() throws {
    let calendar = try Self.read(Self.deadlines)
    #expect(calendar.warnDays == 1 && calendar.errorDays == nil && calendar.rules.isEmpty)
  }

  /// A file, and what the error must say of it.
  static let faults: [(String, String)] = [
    ("warn_days: 1\n", "Thiếu khoá 'deadlines'"),
    ("deadlines: {H1: \"07-15\"}\n", "Thiếu khoá 'H2'"),
    ("deadlines: {H1: \"02-29\", H2: \"01-15\"}\n", "'H1' là tháng và ngày"),
    ("deadlines: {H1: 15/7, H2: \"01-15\"}\n", "'H1' là tháng và ngày"),
    (deadlines + "extended: {2023-H3: 2024-02-29}\n", "'extended' là kỳ và ngày"),
    (deadlines + "extended: {2023-H2: 2023-02-29}\n", "'extended' là kỳ và ngày"),
    (deadlines + "warn_days: 0\n", "từ 1 đến 3650"),
    (deadlines + "warn_days: 5\nerror_days: 4\n", "từ 5 đến 3650"),
    (deadlines + "error_day: 4\n", "Có phải là 'error_days'?"),
    (deadlines + "expected:\n  - units: [TW]\n", "Thiếu khoá 'from'"),
    (deadlines + "expected:\n  - {units: [TW], from: 2023}\n", "dạng 2023-H1"),
    (
      deadlines + "expected:\n  - {units: [TW], from: 2023-H2, until: 2023-H1}\n",
      "'until' đứng trước 'from'"
    ),
    (deadlines + "expected:\n  - {units: [\"099\"], from: 2023-H1}\n", "mã '099'"),
    (deadlines + "expected:\n  - {units: [1], from: 2023-H1}\n", "mã '1'"),
    (deadlines + "expected:\n  - {from: 2023-H1}\n", "'units' (mã đơn vị) hoặc 'level'"),
    (
      deadlines + "expected:\n  - {level: districts, from: 2023-H1}\n",
      "Có phải là 'district'?"
    ),
    (
      deadlines + "expected:\n  - {level: district, within: [\"001\"], from: 2023-H1}\n",
      "cấp 'district' trong '001'"
    ),
    (
      deadlines + "expected:\n  - {units: [TW], except: [TW], from: 2023-H1}\n",
      "chỉ dùng cùng 'level'"
    ),
  ]

  @Test(arguments: faults)
  func `What cannot be meant is refused with its place`(text: String, hint: String) throws {
    let error = try #require(throws: RunError.self) { try Self.read(text) }
    #expect(error.status == .configuration)
    #expect(error.place.contains("calendar.yaml"))
    #expect((error.message + error.remedy).contains(hint), "\(error)")
  }

  @Test func `The repository's own calendar expects the units of the sample`() throws {
    var options = RunOptions(
      project: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path)
    options.asOf = "2026-01-01"
    let configuration = try PipelineConfiguration.read("\(options.tables)/pipeline.yaml")
    let dated = try #require(try DatedCalendar.read(options, configuration))
    let missing = dated.attendance([]).missing
    #expect(missing.count == 84)
    #expect(Set(missing.map(\.period.description)) == ["2023-H1", "2023-H2"])
    #expect(Set(missing.map(\.lateness)) == [.warning])
  }
}
