import Publish
import Register
import Testing

/// Which provinces have reported.
@Suite struct CompletenessFileTests {
  @Test func `A province has a line with its units that are missing`() throws {
    let period = try #require(ReportingPeriod(year: 2023, half: 2))
    let due = try #require(CalendarDay(year: 2024, month: 1, day: 15))
    let missing = ["002", "00001"].map {
      MissingReturn(
        period: period, partition: "01", unit: $0, name: "", due: due, lateness: .error)
    }
    let counts = [
      PeriodCompleteness(
        period: period, partition: "01", name: "Tỉnh A", expected: 5, missing: missing),
      PeriodCompleteness(
        period: period, partition: "TW", name: "Trung ương", expected: 1, missing: []),
    ]
    #expect(
      lines(CompletenessFile.bytes(counts)) == [
        "period,province_code,province,expected,received,missing,complete,missing_units",
        "2023-H2,01,Tỉnh A,5,3,2,no,002 00001",
        "2023-H2,TW,Trung ương,1,1,0,yes,",
      ])
  }
}
