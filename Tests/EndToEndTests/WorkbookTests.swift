import Foundation
import Testing

/// The workbook shows the figures of the tables.
@Suite struct WorkbookTests {
  @Test func `Every sheet has the figures of its table`() throws {
    let output = try Runs.sample()
    let workbook = try Workbook(output.file("so-hoi.xlsx"))
    for id in Columns.expected.keys.sorted() {
      let table = try output.table("tables/\(id).csv")
      try expect(try workbook.tidyRows(of: id), show: table.rows, of: table, id)
    }
    #expect(workbook.formulas == 0)
  }

  @Test func `A table too long for its sheet leaves out the communes and says so`() throws {
    let project = try Project()
    try project.replace("rows_per_sheet: 10000", with: "rows_per_sheet: 100", in: "pipeline.yaml")
    let output = Output(url: try Scratch.folder())
    try #require(try project.run(input: Returns.dongHa(), output: output.url).outcome().status == 0)
    let workbook = try Workbook(output.file("so-hoi.xlsx"))
    var shortened: [String] = []
    for id in Columns.expected.keys.sorted() {
      let table = try output.table("tables/\(id).csv")
      var rows = table.rows
      if rows.count > 100, let level = table.columns.firstIndex(of: "locality_level") {
        rows.removeAll { $0[level] == "commune" }
        shortened.append(id)
        let note = "Số liệu từng xã, phường, thị trấn: tệp tables/\(id).csv."
        #expect(try #require(workbook.sheets[id]).joined().contains(.text(note)))
      }
      try expect(try workbook.tidyRows(of: id), show: rows, of: table, id)
    }
    #expect(shortened.contains("B02"))
  }

  @Test(arguments: ["type", "associations", "phạm vi"])
  func `A column that cannot be laid across is a mistake in tables.yaml`(column: String) throws {
    let project = try Project()
    try project.replace("across: scope_level", with: "across: \(column)", in: "tables.yaml")
    let output = Output(url: try Scratch.folder())
    let outcome = try project.run(input: Returns.dongHa(), output: output.url).outcome()
    #expect(outcome.status == 78)
    #expect(outcome.errors.contains("TABLE-ACROSS") && outcome.errors.contains("B02"))
  }

  /// Numbers are equal, and every code is printed as one word of its own.
  private func expect(
    _ printed: [[Workbook.Cell]], show rows: [[String]], of table: Table, _ id: String
  ) throws {
    try #require(printed.count == rows.count, "\(id)")
    var words = table.columns.map { _ in [String: Workbook.Cell]() }
    for (cells, row) in zip(printed, rows) {
      try #require(cells.count >= row.count, "\(id)")
      for (column, text) in row.enumerated() {
        if case .number(let number) = cells[column] {
          #expect(number == Double(text), "\(id) \(row)")
        } else {
          #expect(words[column][text, default: cells[column]] == cells[column], "\(id) \(row)")
          words[column][text] = cells[column]
        }
      }
    }
    for (column, words) in words.enumerated() {
      #expect(words[""] ?? .empty == .empty, "\(id).\(table.columns[column])")
      for (code, word) in words where table.columns[column].hasSuffix("code") && code != "total" {
        #expect(word == .text(code), "\(id).\(table.columns[column])")
      }
      let different = Set(words.values.map { "\($0)" })
      #expect(different.count == words.count, "\(id).\(table.columns[column])")
    }
  }
}
