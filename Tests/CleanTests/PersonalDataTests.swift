import Clean
import Register
import Testing

/// Nothing that can name a person leaves cleaning but the two keys that linking needs.
@Suite struct PersonalDataTests {
  /// A person and a phone number for each field in which people may stand.
  private static let canaries: [ReturnField: (person: String, phone: String)] = [
    .chairperson: ("Trần Canari Một", "0911000001"), .phone: ("Trần Canari Hai", "0911000002"),
    .address: ("Trần Canari Ba", "0911000003"), .notes: ("Trần Canari Bốn", "0911000004"),
    .recommendation: ("Trần Canari Năm", "0911000005"),
  ]
  private static let other = "Người lập: Trần Canari Sáu 0911000006"

  /// Rows that raise as many findings as can be, with a canary in every personal cell.
  private static let rows: [Cells] = {
    let bad: Cells = [
      .scopeLevel: "cấp cao", .type: "thể thao", .assigned: "có lẽ", .foundedOn: "31/02/2023",
      .members: "nhiều", .staffQuota: "-5", .stateFunding: "50%", .term: "dài hạn",
      .congressYear: "sắp tới", .commune: "Phường Không Có", .recommendationAgency: "Ai đó",
    ]
    let names = ["Hội Ngừơi mù P. Phúc Xá", "Chi hội 3", "12", "", "Hội Người mù 0911000007"]
    return names.map { name in
      var cells = bad
      cells[.name] = name
      for (field, canary) in canaries { cells[field] = "\(canary.person) \(canary.phone)" }
      return cells
    }
  }()

  private let result = Clean.clean(
    rawRows(rows, other: other), profile(), PipelineTables.configuration)

  private func canary(in text: String) -> Bool {
    let lower = text.lowercased()
    return lower.contains("canari") || lower.contains("09110000")
  }

  @Test("No finding shows a person or a phone number")
  func findings() {
    #expect(result.findings.count > 25)
    for finding in result.findings {
      #expect(!canary(in: finding.value), "\(finding.rule.code) \(finding.column)")
    }
  }

  @Test("No record holds them, but for the keys of chairperson and phone")
  func records() throws {
    var kept = 0
    for outcome in result.outcomes {
      guard case .record(var record) = outcome else { continue }
      kept += 1
      #expect(canary(in: record.chairperson))
      #expect(record.phone == "0911000002")
      (record.chairperson, record.phone) = ("", "")
      #expect(!canary(in: String(reflecting: record)))
    }
    #expect(kept == 2)
  }

  @Test("No reason of an end shows them")
  func reasons() {
    for case .ended(_, let reason) in result.outcomes { #expect(!canary(in: reason)) }
  }
}
