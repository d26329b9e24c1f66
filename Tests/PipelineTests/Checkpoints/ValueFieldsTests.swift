import CSV
import Register
import Testing

@testable import Pipeline

/// Values written without strings against their descriptions.
@Suite struct ValueFieldsTests {
  @Test func `a date is written as its description`() {
    for year in [-5, 0, 7, 1900, 2023, 9999, 12_345] {
      for month in [0, 1, 9, 12, 100] {
        for day in [-1, 0, 1, 31, 100] {
          let date = PartialDate(year: year, month: month, day: day)
          #expect(written { $0.field(date) } == date.description)
        }
      }
    }
    #expect(written { $0.field(nil as PartialDate?) } == "")
  }

  @Test(arguments: [-1, 0, 999, 1000, 2020, 9999, 10_000, .max])
  func `a term is written as its code`(year: Int) {
    let term = Term(from: 2000, to: year)
    #expect(written { $0.field(term) } == term.code)
    #expect(written { $0.field(Term(from: year, to: 2025)) } == "\(year)-2025")
  }

  @Test func `a period and a flag are written as their codes`() throws {
    for year in [1945, 2023, 2100] {
      for half in 1...2 {
        let period = try #require(ReportingPeriod(year: year, half: half))
        #expect(written { $0.field(period) } == period.description)
      }
    }
    #expect(written { $0.field(true) } == "yes")
    #expect(written { $0.field(false) } == "no")
    #expect(written { $0.field(nil as Bool?) } == "")
  }

  /// What a field is written as between two others.
  private func written(_ write: (inout CSVWriter) -> Void) -> String {
    var writer = CSVWriter()
    writer.emptyField()
    write(&writer)
    writer.emptyField()
    writer.endRow()
    return String(decoding: writer.bytes.dropFirst().dropLast(2), as: UTF8.self)
  }
}
