import Dispatch
import Register
import Testing
import Work

@testable import Ingest

/// A return looked at in parts, whoever does them and in whatever order, beside the same return looked
/// at as a whole.
@Suite struct RecordPartsTests {
  /// Begins with the last part, on several threads.
  static let backwards = Workers { count, work in
    DispatchQueue.concurrentPerform(iterations: count) { work(count - 1 - $0) }
  }

  private static let wide = "STT,Tên hội,Quận/Huyện,Xã/Phường,Điện thoại,Số hội viên,Ghi chú\n"
  private static let other = "STT,Tên hội,Địa chỉ,Quận/Huyện,Xã/Phường,Số hội viên,Đảng viên\n"

  static let texts: [(name: String, text: String)] = [
    ("nothing", ""),
    ("no header", "a,b\n1,2\n"),
    ("a header alone", wide),
    (
      "titles, groups, totals and signatures",
      "UBND QUẬN BA ĐÌNH,,,,,,\n6 tháng đầu năm 2023,,,,,,\n\n" + wide + "A,B,1,2,3,4,5\n"
        + "I,Cấp quận,,,,,\n1,Hội A,Ba Đình,Trúc Bạch,,5,\n2,Hội B,Ba Đình,,,6,x\n"
        + "Cộng,,,,,12,\nII,Cấp xã,,,,,\n3,Hội C,Ba Đình,Cống Vị,,7,\nCộng,,,,,7,\n"
        + "Tổng cộng,,,,,18,\n,,,,,,\nNgười lập,,Hà Nội ngày 5 tháng 7 năm 2023,,,,\n"
    ),
    (
      "rows that went wrong",
      wide + "1,Hội \"A\",Ba Đình,,,1,\n2,Hội B\n3,Hội C,Ba Đình,,,3,,,y\n4,\"Hội D\nE\",,,,4,\n"
        + "5,\"Hội \"\"F\"\"\",Ba Đình,,,5,\"a,b\"\n6,H\u{FFFD}i G,Ba Đình,Trúc Bạch,,6,\n"
        + "7,\"Hội H,Ba Đình,,,7,\nCộng,,,,,9,\n"
    ),
    (
      "headers again, other ones and back",
      wide + "1,Hội A,Ba Đình,,,5,\n" + wide + "2,Hội B,Ba Đình,,,6,\n" + other
        + "3,Hội C,Số 1,Ba Đình,,7,1\nCộng,,,,,7,2\n" + wide + "4,Hội D,Ba Đình,,,8,\n" + other
        + other + "5,Hội E,Số 2,Ba Đình,,9,1\nCộng,,,,,9,1\n"
    ),
    (
      "a letter that is not Vietnamese",
      wide + (1...40).map { "\($0),Hội Žlutý \($0),Ba Đình,Trúc Bạch,,\($0),\n" }.joined()
    ),
  ]

  /// The same text in other forms.
  static func forms(_ text: String) -> [[UInt8]] {
    let units = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    return [
      Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), [0xFF, 0xFE] + units,
      Array("sep=,\r\n".utf8) + Array(text.replacing("\n", with: "\r\n").utf8),
    ]
  }

  /// All there is to say of a return.
  static func description(_ result: IngestedReturn) -> [String] {
    let rows = result.rows
    return [
      "\(result.profile)", "\(result.moneyUnits.sorted { $0.key.rawValue < $1.key.rawValue })",
    ]
      + result.findings.map { "\($0)" }
      + (0..<rows.count).map { row in
        let cells = (0..<RawRows.width).map {
          String(decoding: rows.arena[rows.cell(row, $0)], as: UTF8.self)
        }
        return "\(rows.kinds[row]) \(rows.rules[row]) \(rows.positions[row]) \(cells)"
      }
  }

  static func read(_ bytes: [UInt8], _ parts: RecordParts) throws -> [String] {
    let configuration = try #require(PipelineFolder.configuration)
    let file = ReturnFile(path: "2023-H1/01/001.csv", bytes: bytes, sha256: "ab")
    let opened = try #require(ReturnArchive.open(file, configuration.limits).first)
    return description(Ingest.ingest(opened, configuration, parts))
  }

  @Test(arguments: texts)
  func `parts of any size give what the whole gives`(name: String, text: String) throws {
    for bytes in Self.forms(text) {
      let whole = try Self.read(bytes, RecordParts(.one, size: .max / 2))
      for size in [1, 2, 3, 5, 8] {
        let parts = try Self.read(bytes, RecordParts(Self.backwards, size: size))
        #expect(parts == whole, "\(name) in parts of \(size)")
      }
    }
  }

  /// A sheet in TCVN3 but for one column, which is Unicode.
  @Test func `parts of a return in an old encoding give what the whole gives`() throws {
    var bytes = Array("STT,Tên hội,Xã/Phường,Ghi chú\n".utf8)
    for row in 0..<60 {
      let name = ["Héi Ng\u{AD}êi mï", "Héi KhuyÕn häc", "Héi Ch÷ thËp ®á"][row % 3]
      bytes += Array("\(row),".utf8) + name.unicodeScalars.map { UInt8($0.value) }
      bytes += Array(",Phường Điện Biên,Đã đại hội\n".utf8)
      if row == 30 { bytes += [0x31, 0x2C, 0x22, 0xFF, 0x0A] }
    }
    let whole = try Self.read(bytes, RecordParts(.one, size: .max / 2))
    for size in [1, 7, 20, 61] {
      #expect(try Self.read(bytes, RecordParts(Self.backwards, size: size)) == whole)
    }
  }

  @Test(arguments: [
    "2023-H1/01-thanh-pho-ha-noi/00-thanh-pho-ha-noi.csv.gz",
    "2023-H2/01-thanh-pho-ha-noi/00-thanh-pho-ha-noi.csv.gz",
  ])
  func `parts of a sample return give what the whole gives`(path: String) throws {
    let bytes = PipelineFolder.bytes("SampleData/returns/\(path)")
    let whole = try Self.read(bytes, RecordParts(.one, size: .max / 2))
    #expect(whole.count > 100)
    for size in [1, 10, 64] {
      #expect(try Self.read(bytes, RecordParts(Self.backwards, size: size)) == whole)
    }
  }
}
