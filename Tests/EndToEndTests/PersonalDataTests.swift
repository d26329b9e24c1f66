import Foundation
import Testing

/// A thousand invented people stand everywhere in a return; none of them comes out.
@Suite struct PersonalDataTests {
  private static let header = [
    "STT", "Tên hội", "Phạm vi hoạt động", "Xã/Phường", "Ngày thành lập", "Trụ sở", "Điện thoại",
    "Chủ tịch hội", "Số hội viên", "Kiến nghị", "Cơ quan giải quyết", "Ghi chú", "Người nhập liệu",
  ]

  @Test func `No name and no phone number of a person leaves the stages`() throws {
    let input = try Returns.dongHa()
    let path = "2023-H1/\(Returns.provinceFolder)/19348-phuong-5"
    try FileManager.default.removeItem(at: input.appending(path: "\(path).csv.gz"))
    try Scratch.write(Self.plantedReturn(), to: input.appending(path: "\(path).csv"))
    let output = Output(url: try Scratch.folder())
    let outcome = try Command.run(input: input, output: output.url).outcome()
    #expect(outcome.status == 0)

    // All are there to leak: the stages hold them.
    let raw = try String(contentsOf: output.stage("1-ingest/rows/\(path).csv.csv"), encoding: .utf8)
    #expect(Canary.traces(in: raw).count == 2 * Canary.all.count)
    #expect(Canary.traces(in: outcome.output + outcome.errors).isEmpty)
    for (path, bytes) in try Output.files(below: output.url) where !path.hasPrefix("stages/") {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(Canary.traces(in: path + text).isEmpty, "\(path)")
    }
    let workbook = try Workbook(output.file("so-hoi.xlsx"))
    for (part, text) in workbook.parts { #expect(Canary.traces(in: text).isEmpty, "\(part)") }
    // The associations themselves are public: two rows of three are of one.
    let register = try output.table("register/2023-H1/45.csv")
    #expect(register["name"].count { $0.contains("Thơ Hương") } > 250)
  }

  /// A return with people in its titles, its rows and its signatures.
  private static func plantedReturn() -> [UInt8] {
    var people = Canary.all[...]
    func next() -> Canary { people.popFirst() ?? Canary.all[0] }
    func both(_ person: Canary) -> String { "\(person.name), ĐT \(person.phone)" }
    var rows = [
      ["UBND PHƯỜNG 5"], ["Người lập: \(both(next()))"], header,
      ["", "I. Các hội cấp phường (phụ trách: \(both(next())))"],
    ]
    let tail = [
      ["", "NGƯỜI LẬP BIỂU", "", "", "", "CHỦ TỊCH"], ["", both(next()), "", "", "", both(next())],
      ["Ghi chú: liên hệ \(both(next()))"],
    ]
    var number = 0
    while people.count >= 2 {
      rows.append(row(number, people.removeFirst(), people.removeFirst()))
      number += 1
    }
    while let person = people.popFirst() { rows.append(["", "Tổng cộng", both(person)]) }
    return Returns.csv(rows + tail)
  }

  /// One row with two people; where they stand goes round.
  private static func row(_ number: Int, _ first: Canary, _ second: Canary) -> [String] {
    var cells = header.map { _ in "" }
    cells[0] = String(number + 1)
    // Every letter pair is a proper name of its own.
    let letters = Array("ABCDEGHIKLMNOPQRSTUVX")
    let club = "\(letters[number / 21 % 21])\(letters[number % 21])".capitalized
    cells[1] = "Câu lạc bộ Thơ Hương \(club)"
    cells[2] = "Cấp xã"
    cells[3] = "Phường 5"
    cells[8] = "25"
    let form = Canary.phoneForms[number / 9 % Canary.phoneForms.count]
    let text = "\(first.name) \(form(first.phone))"
    cells[7] = second.name
    cells[6] = form(second.phone)
    switch number % 9 {
    case 0: cells[5] = "Nhà \(text)"
    case 1: cells[11] = "Liên hệ \(text)"
    case 2: cells[9] = "Đề nghị cấp kinh phí cho \(text)"
    case 3: cells[12] = text
    case 4: cells.append(text)
    case 5:
      cells[1] += " (ĐT: \(form(first.phone)))"
      cells[11] = first.name
    case 6:
      cells[1] += " - \(form(first.phone))"
      cells[12] = first.name
    case 7:
      // No name but a phone number: the row is rejected, its finding must not show it.
      cells[1] = form(first.phone)
      cells[9] = first.name
    default:
      cells[1] = "Chi hội \(cells[1]) \(form(first.phone))"
      cells[10] = first.name
    }
    return cells
  }
}
