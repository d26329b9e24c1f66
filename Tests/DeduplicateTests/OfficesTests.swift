import Testing

@testable import Deduplicate

@Suite struct OfficesTests {
  @Test(arguments: [(2, false), (3, true)])
  func `a phone and an address are an office's when three kinds have them`(
    kinds: Int, isOffice: Bool
  ) {
    let codes = ["clb-tho", "nguoi-mu", "khuyen-hoc"].prefix(kinds)
    let rows = codes.flatMap { code in
      (0..<2).map { line in
        Row(line: line + 1, kind: code, phone: "0905123456", address: "266 le duan").source
      }
    }
    let sources = SourceRecords(rows)
    var texts = RecordTexts(sources.texts, kinds: Models.configuration.kinds)
    var records = sources.rows.map { LinkageRecord($0, &texts) }
    Offices(records).mark(&records)
    #expect(records.allSatisfy { $0.isOfficePhone == isOffice })
    #expect(records.allSatisfy { ($0.address == 0) == isOffice })
  }
}
