import Publish
import Register
import Testing

/// How good each return is.
@Suite struct QualityFilesTests {
  private static let place = SourcePosition(line: 2, byte: 9)

  @Test func `A return has one line with its ends`() throws {
    var profile = ReturnProfile(path: "2023-H1/45/461.csv", sha256: "ab", fileBytes: 10)
    profile.period = ReportingPeriod(year: 2023, half: 1)
    profile.unit = Place(province: "45", district: "461")
    profile.version = 2
    profile.date = PartialDate(year: 2023, month: 6, day: 24)
    profile.container = "gzip"
    profile.letters = ReadEncoding(
      code: "tcvn3", score: 987, runnerUp: "viscii", runnerUpScore: 1000, columns: "notes=utf-8")
    profile.drift = ColumnDrift(missing: [.phone, .term], surplus: 1, isReordered: true)
    profile.delimiter = ";"
    profile.headerLine = 4
    profile.columns = 9
    profile.mappedColumns = 8
    profile.textBytes = 20
    profile.records = 2
    let ledger = ReturnLedger(
      profile: profile,
      entries: [
        LedgerEntry(line: 5, disposition: .outOfScope),
        LedgerEntry(line: 6, disposition: .rejected),
      ])
    let standing = ReturnStanding(
      isExpected: true, due: CalendarDay(year: 2023, month: 6, day: 23), isLate: true)
    let text = lines(
      QualityFiles.returns(
        [ReturnEnds(ledger)], findings: [profile.path: 3],
        standings: [profile.path: standing]))
    #expect(text.count == 2)
    #expect(text[0].hasPrefix("source_file,status,reason,period,reporting_unit,"))
    #expect(
      text[0].hasSuffix(
        "records,accepted,duplicate,superseded,out_of_scope,not_data,rejected,findings,"
          + "expected,due,lateness"))
    #expect(
      text[1]
        == "2023-H1/45/461.csv,current,,2023-H1,461,2,2023-06-24,ab,10,20,gzip,tcvn3,0.987,"
        + "viscii,1.000,notes=utf-8,;,4,9,8,phone term,1,yes,2,0,0,0,1,0,1,3,yes,2023-06-23,late"
    )
  }

  @Test func `A return that is missing has a line without a file`() throws {
    let due = try #require(CalendarDay(year: 2024, month: 1, day: 15))
    let missing = MissingReturn(
      period: try #require(ReportingPeriod(year: 2023, half: 2)), partition: "01", unit: "004",
      name: "Quận Long Biên", due: due, lateness: .warning)
    let text = lines(QualityFiles.returns([], findings: [:], missing: [missing]))
    #expect(text.count == 2)
    let names = text[0].split(separator: ",", omittingEmptySubsequences: false)
    let cells = text[1].split(separator: ",", omittingEmptySubsequences: false)
    #expect(cells.count == names.count)
    let filled = zip(names, cells).filter { !$1.isEmpty }.map { "\($0)=\($1)" }
    #expect(
      filled == [
        "status=missing", "reason=F-MISSING", "period=2023-H2", "reporting_unit=004",
        "expected=yes", "due=2024-01-15", "lateness=warning",
      ])
  }

  @Test func `A rejected return says why`() {
    var profile = ReturnProfile(path: "a.csv", sha256: "", fileBytes: 0)
    profile.status = .rejected
    profile.reason = EditRule.emptyFile.code
    let text = lines(
      QualityFiles.returns(
        [ReturnEnds(ReturnLedger(profile: profile, entries: []))], findings: [:]))
    #expect(text[1].hasPrefix("a.csv,rejected,F-EMPTY,,,1,,"))
    #expect(text[1].hasSuffix(",0,0,0,0,0,0,0,0,,,"))
  }

  @Test func `Findings are counted by rule and column, without values`() {
    let findings = [
      Finding(.itemMissing, at: Self.place, field: .members, value: "x"),
      Finding(.itemMissing, at: Self.place, field: .foundedOn, value: "y"),
      Finding(.itemMissing, at: Self.place, field: .members, value: "z"),
      Finding(.emptyFile, at: Self.place, field: nil),
    ]
    let counts = FindingCount.sorted(
      findings.map {
        FindingCount(path: "a.csv", rule: $0.rule, column: $0.column, count: 1)
      })
    #expect(counts.map(\.rule.code) == ["F-EMPTY", "C-MISSING", "C-MISSING"])
    #expect(counts.map(\.column) == ["", "founded_on", "members"])
    #expect(counts.map(\.count) == [1, 1, 2])
    let text = lines(QualityFiles.findings(counts))
    #expect(text[0] == "source_file,rule,severity,column,findings,message,remedy")
    #expect(text[3] == "a.csv,C-MISSING,query,members,2,Mục chưa báo cáo.,Bổ sung số liệu.")
  }
}
