import Ingest
import Register
import Testing

/// Sums that a sheet states against the rows they stand under.
@Suite struct TotalCheckTests {
  private static let header = "STT,Tên hội,Xã/Phường,Số hội viên,Kinh phí NSNN cấp\n"

  static let agreeing = [
    "1,Hội A,x,10,\n2,Hội B,y,20,\n,Tổng cộng,,30,\n",
    // A subtotal for each heading, then the whole.
    "I,Cấp huyện,,,\n1,Hội A,x,10,\n,Cộng,,10,\nII,Cấp xã,,,\n2,Hội B,y,20,\n,Cộng,,20,\n"
      + ",Tổng cộng,,30,\n",
    // Grouped digits, decimals, cells that say nothing.
    "1,Hội A,x,1.200,\"1,5\"\n2,Hội B,y,-,\"0,5\"\n,Tổng cộng,,1.200,2\n",
    // A total that says nothing about the column.
    "1,Hội A,x,10,\n,Tổng cộng,,,\n",
    // What is no exact number cannot be judged.
    "1,Hội A,x,gần 10,\n2,Hội B,y,20,\n,Tổng cộng,,31,\n",
    "1,Hội A,x,10,\n2,\"Hội B,y,20,\n,Tổng cộng,,31,\n",
    "1,Hội A,x,10,\n2,Hội B,y,20,1,thừa\n,Tổng cộng,,10,\n",
  ]

  @Test(arguments: agreeing)
  func `a sum of the rows above raises nothing`(rows: String) throws {
    #expect(try !ingested(Self.header + rows).rules.contains("R-TOTAL"))
  }

  static let disagreeing = [
    ("1,Hội A,x,10,\n2,Hội B,y,20,\n,Tổng cộng,,31,\n", ["members"]),
    ("1,Hội A,x,10,5\n2,Hội B,y,20,6\n,Tổng cộng,,29,12\n", ["members", "state_funding"]),
    ("1,Hội A,x,,\n,Tổng cộng,,7,\n", ["members"]),
  ]

  @Test(arguments: disagreeing)
  func `another figure is a finding at the total`(rows: String, columns: [String]) throws {
    let result = try ingested(Self.header + rows)
    let findings = result.findings.filter { $0.rule == .totalMismatch }
    #expect(findings.map(\.column) == columns)
    let line = Self.header.split(separator: "\n").count + rows.split(separator: "\n").count
    #expect(findings.allSatisfy { $0.position.line == line })
  }

  @Test func `without any total nothing is summed or found`() throws {
    #expect(try ingested(Self.header + "1,Hội A,x,10,\n").rules.isEmpty)
  }
}
