import Foundation
import Testing

/// Names that a spreadsheet would run as formulas come out as text.
@Suite struct FormulaTests {
  /// Names that begin like a formula; some are taken, some rejected.
  static let names = [
    "=1+1 Hội Người mù", "+1+cmd|' /C calc'!A0 Hội Y học", "@SUM(1+1) Hội Luật gia",
    "-2+3 Hội Nhà văn", "=1+1", "+1+1", "-1+1", "@1", "=A1",
  ]

  @Test func `Nothing in the workbook or in the files for Excel is a formula`() throws {
    let input = try Scratch.folder()
    let header = ["Tên hội", "Phạm vi hoạt động", "Giao nhiệm vụ"]
    let rows = Self.names.map { [$0, "Toàn quốc", "x"] }
    try Scratch.write(Returns.csv([header] + rows), to: input.appending(path: "2023-H1/TW/TW.csv"))
    let output = Output(url: try Scratch.folder())
    #expect(try Command.run(input: input, output: output.url).outcome().status == 0)

    let workbook = try Workbook(output.file("so-hoi.xlsx"))
    #expect(workbook.formulas == 0)
    #expect(workbook.parts.keys.allSatisfy { !$0.contains("externalLink") })
    let printed = try workbook.rows(of: "B11").map { $0[1] }
    let rejects = try Table(output.file("rejects/2023-H1/TW/TW.csv.csv"))
    for cell in rejects.rows.joined() {
      let isLive = cell.first.map { "=+-@\t\r".contains($0) } ?? false
      #expect(!isLive, "\(cell)")
    }
    // Both ways out are taken, and every name takes one as plain text.
    #expect(!printed.isEmpty && !rejects.rows.isEmpty)
    for name in Self.names {
      let isRejected = rejects["Giá trị (value)"].contains("'" + name)
      #expect(printed.contains(.text(name)) != isRejected, "\(name)")
    }
  }

  @Test func `Names of files and headings of columns are no formulas either`() throws {
    let input = try Scratch.folder()
    let rows = [["Tên hội", "=1+1", "@SUM(A1)"], ["Hội Người mù", "x", "y"]]
    try Scratch.write(Returns.csv(rows), to: input.appending(path: "=cmd/2023-H1-TW/TW.csv"))
    let output = Output(url: try Scratch.folder())
    #expect(try Command.run(input: input, output: output.url).outcome().status == 0)
    for path in ["quality/returns.csv", "quality/findings.csv", "register/ledger.csv"] {
      let cells = try output.table(path).rows.joined()
      #expect(!cells.isEmpty)
      for cell in cells {
        #expect(!(cell.first.map { "=+-@\t\r".contains($0) } ?? false), "\(cell)")
      }
    }
  }
}
