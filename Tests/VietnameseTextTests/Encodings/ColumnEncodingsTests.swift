import Testing

@testable import VietnameseText

@Suite struct ColumnEncodingsTests {
  static let names = [
    "Hội Người mù", "Hội Khuyến học", "Hội Cựu giáo chức", "Hội Đông y", "Hội Chữ thập đỏ",
    "Câu lạc bộ Thơ", "Hội Làm vườn",
  ]
  static let persons = [
    "Trần Thị Hồng", "Lê Văn Bảy", "Nguyễn Đức Thắng", "Phạm Quốc Tuấn", "Tô Thanh Hà",
    "Vũ Bích Liên", "Đỗ Mạnh Cường",
  ]
  static let answers = ["Có", "Không", "Có", "Có", "Không", "", "Có"]
  static let old = EncodingScores.candidates.filter { $0 != .utf8 }

  @Test(arguments: old)
  func `some columns in another encoding are found, in either direction`(_ encoding: TextEncoding) {
    let columns = [Self.names, Self.persons, Self.answers]
    for chosen in [[true, false, false], [false, true, true], [true, true, false]] {
      let written = zip(columns, chosen).map { cells, isOld in
        cells.map { ReferenceEncoder.bytes($0, isOld ? encoding : .utf8) }
      }
      let decided = ColumnEncodings(written.map(evidence))
      for (column, cells) in written.enumerated() {
        for (cell, expected) in zip(cells, columns[column]) {
          var text: [UInt8] = []
          _ = decided.columns[column].encoding.decode(cell.span, to: &text)
          #expect(
            String(decoding: text, as: UTF8.self) == expected, "\(encoding) \(chosen) \(column)")
        }
      }
    }
  }

  @Test(arguments: [TextEncoding.tcvn3, .vniWindows, .viscii, .vps, .windows1258])
  func `a column with few words is read as the rest of the sheet`(_ encoding: TextEncoding) {
    let few = [ReferenceEncoder.bytes("không", encoding)]
    let plain = [Array("Phường 3".utf8), Array("Xã Ba Vì".utf8), Array("Huyện Ứng Hòa".utf8)]
    let old = Self.names.map { ReferenceEncoder.bytes($0, encoding) }
    let decided = ColumnEncodings([plain, old, few].map(evidence))
    #expect(decided.columns.map(\.encoding) == [.utf8, encoding, encoding])
  }

  @Test(arguments: old)
  func `headings typed later do not speak against the data below`(_ encoding: TextEncoding) {
    let headings = ["Phường, xã, thị trấn", "Địa chỉ trụ sở chính", "Người đứng đầu"]
    let cells = headings.map { Array($0.utf8) } + [ReferenceEncoder.bytes("Phường 2", encoding)]
    let names = evidence(Self.names.map { ReferenceEncoder.bytes($0, encoding) })
    let decided = ColumnEncodings([names, evidence(cells), EncodingEvidence()])
    #expect(decided.columns.map(\.encoding) == [encoding, encoding, encoding])
    #expect(decided.file.encoding == encoding)
  }

  @Test func `a sheet in UTF-8 is UTF-8 in every column`() {
    let columns = [Self.names, Self.persons, Self.answers, ["12", "", "x"], ["1\u{A0}204", "–"]]
    let decided = ColumnEncodings(columns.map { evidence($0.map { Array($0.utf8) }) })
    #expect(decided.columns.allSatisfy { $0.encoding == .utf8 && $0.isCertain })
    #expect(decided.file.encoding == .utf8)
  }

  @Test func `no columns are no trouble`() {
    let decided = ColumnEncodings([])
    #expect(decided.columns.isEmpty && decided.file.encoding == .utf8)
  }

  private func evidence(_ cells: [[UInt8]]) -> EncodingEvidence {
    var evidence = EncodingEvidence()
    for cell in cells { evidence.add(cell.span) }
    return evidence
  }
}
