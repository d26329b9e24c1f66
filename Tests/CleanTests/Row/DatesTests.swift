import Clean
import Register
import Testing

/// Founding dates, terms and congress years.
@Suite struct DatesTests {
  @Test(
    "Founding dates are read as far as they are known",
    arguments: [
      ("22/9/2003", "2003-09-22"), ("22-9-2003", "2003-09-22"), ("24.8.2002", "2002-08-24"),
      ("tháng 7 năm 2022", "2022-07"), ("2009", "2009"), ("45191", "2023-09-22"),
      ("31/12/2023", "2023-12-31"), ("2023", "2023"),
    ])
  func founded(cell: String, date: String) throws {
    let row = CleanedRow([.name: "Hội Người mù", .foundedOn: cell])
    #expect(try #require(row.record).foundedOn?.description == date)
  }

  @Test("A return of the 1904 system counts its serials from there")
  func serialFrom1904() throws {
    var configuration = PipelineTables.configuration
    configuration.returnsFrom1904 = [profile().path]
    let cells: Cells = [.name: "Hội Người mù", .foundedOn: "43729"]
    let row = CleanedRow(cells, configuration: configuration)
    #expect(try #require(row.record).foundedOn?.description == "2023-09-22")
  }

  @Test(
    "Dates nobody can rely on are left out, with a finding",
    arguments: [
      ("31/02/2023", "C-DATE"), ("thế kỷ trước", "C-DATE"), ("01/01/2024", "C-DATE-FUTURE"),
      ("2024", "C-DATE-FUTURE"), ("chưa rõ", "C-MISSING"),
    ])
  func notFounded(cell: String, rule: String) throws {
    let row = CleanedRow([.name: "Hội Người mù", .foundedOn: cell])
    #expect(try #require(row.record).foundedOn == nil)
    #expect(row.rules.contains("\(rule) founded_on"))
  }

  @Test(
    "Dates in another form are read, with a finding", arguments: ["9/22/2003", "22/9/03", "45191"])
  func repaired(cell: String) throws {
    let row = CleanedRow([.name: "Hội Người mù", .foundedOn: cell])
    #expect(try #require(row.record).foundedOn?.month == 9)
    #expect(row.rules.contains("C-DATE-FORM founded_on"))
  }

  @Test("A blank date is missing only where the return reports dates")
  func blank() {
    let name: Cells = [.name: "Hội Người mù"]
    #expect(!CleanedRow(name).rules.contains("C-MISSING founded_on"))
    let beside: Cells = [.name: "Hội Luật gia", .foundedOn: "2009"]
    #expect(CleanedRow(name, beside: [beside]).rules.contains("C-MISSING founded_on"))
  }

  @Test(
    "Terms are two years",
    arguments: [
      ("2020-2025", "2020-2025"), ("2020 - 2025", "2020-2025"), ("2020–2025", "2020-2025"),
      ("2020/2025", "2020-2025"), ("Nhiệm kỳ 2020 - 2025", "2020-2025"),
    ])
  func term(cell: String, term: String) throws {
    let row = CleanedRow([.name: "Hội Người mù", .term: cell])
    #expect(try #require(row.record).term?.code == term)
  }

  @Test("What is no term is a finding", arguments: ["2025-2020", "dài hạn", "2020"])
  func notTerm(cell: String) throws {
    let row = CleanedRow([.name: "Hội Người mù", .term: cell])
    #expect(try #require(row.record).term == nil)
    #expect(row.rules.contains("C-DATE term"))
  }

  @Test(
    "Of several congress years the next one due counts",
    arguments: [
      ("2025", "2023-H2", 2025), ("2025, 2026", "2023-H2", 2025), ("2022, 2025", "2023-H2", 2025),
      ("2020, 2021", "2023-H2", 2021), ("2023", "2023-H1", 2023), ("15/10/2025", "2023-H2", 2025),
      ("quý II năm 2024", "2023-H2", 2024),
    ])
  func congress(cell: String, period: String, year: Int) throws {
    let cells: Cells = [.name: "Hội Người mù", .congressYear: cell]
    let row = CleanedRow(cells, profile(period: period))
    #expect(try #require(row.record).congressYear == year)
  }

  @Test("What is no congress year is a finding")
  func notCongress() throws {
    let row = CleanedRow([.name: "Hội Người mù", .congressYear: "sắp tới"])
    #expect(try #require(row.record).congressYear == nil)
    #expect(row.rules.contains("C-DATE congress_year"))
  }
}
