import CSV
import Compression
import Dispatch
import Register
import Testing
import Work

@testable import Ingest

/// Returns divided while they are inflated, beside the same returns inflated first.
@Suite struct TextAheadTests {
  /// Both threads at once.
  static let together = Workers { count, work in
    DispatchQueue.concurrentPerform(iterations: count) { work($0) }
  }
  /// The same thread does the one and then the other.
  static let inTurn = Workers { count, work in for index in 0..<count { work(index) } }
  /// Whoever divides comes before there is anything.
  static let tooEarly = Workers { count, work in
    for index in (0..<count).reversed() { work(index) }
  }

  /// A gzip file that stores its members as they are.
  static func gzip(_ members: [[UInt8]]) -> [UInt8] {
    members.flatMap { bytes in
      var file: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]
      var start = 0
      repeat {
        let end = min(start + 0xFFFF, bytes.count)
        let count = UInt16(end - start)
        file.append(end == bytes.count ? 1 : 0)
        for number in [count, ~count] { file += [UInt8(number & 0xFF), UInt8(number >> 8)] }
        file += bytes[start..<end]
        start = end
      } while start < bytes.count
      for number in [CRC32.of(bytes), UInt32(bytes.count)] {
        file += (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
      }
      return file
    }
  }

  /// A register of some 800 KB: quoted names with line ends, broken quotes here and there.
  static let register: [UInt8] = {
    var text =
      "UBND QUẬN BA ĐÌNH,,,,,,\nSTT,Tên hội,Quận/Huyện,Xã/Phường,Điện thoại,"
      + "Số hội viên,Ghi chú\n"
    for row in 1...8_000 {
      let name = row % 7 == 0 ? "\"Hội \"\"Thơ\"\"\r\nsố \(row)\"" : "Hội Khuyến học số \(row)"
      let note = row % 501 == 0 ? "\"lạc" : row % 3 == 0 ? "Đã đại hội nhiệm kỳ mới" : ""
      text += "\(row),\(name),Ba Đình,Phường Trúc Bạch,,\(row % 90),\(note)\r\n"
    }
    return Array(text.utf8)
  }()

  static func utf16(_ bytes: [UInt8]) -> [UInt8] {
    [0xFF, 0xFE]
      + String(decoding: bytes, as: UTF8.self).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  static let files: [(name: String, bytes: [UInt8], isDivided: Bool)] = [
    ("one member", gzip([register]), true),
    (
      "members cut anywhere", gzip([Array(register[..<70_001]), [], Array(register[70_001...])]),
      true
    ),
    ("a byte order mark", gzip([[0xEF, 0xBB, 0xBF] + register]), true),
    ("a declared delimiter", gzip([Array("sep=,\r\n".utf8) + register]), true),
    ("UTF-16", gzip([utf16(register)]), false),
    ("no header", gzip([Array(register[200_000...])]), false),
    ("little", gzip([Array("STT,Tên hội\n1,Hội A\n".utf8)]), false),
    ("nothing", gzip([[]]), false),
    ("cut", Array(gzip([register]).dropLast(9)), false),
    ("cut early", Array(gzip([register]).prefix(300)), false),
    ("a wrong check value", Array(gzip([register]).dropLast(6)) + [0, 0, 0, 0, 0, 0], false),
    ("rubbish behind", gzip([register]) + [1, 2, 3], false),
  ]

  static func opened(_ bytes: [UInt8], _ workers: Workers?) throws -> ReturnFile {
    let configuration = try #require(PipelineFolder.configuration)
    let file = ReturnFile(path: "2023-H1/01/001.csv.gz", bytes: bytes, sha256: "ab")
    let ahead = workers.map { TextAhead(configuration, $0, from: 0) }
    return try #require(ReturnArchive.open(file, configuration.limits, ahead).first)
  }

  @Test(arguments: files)
  func `the result is the same as of a text inflated first`(
    name: String, bytes: [UInt8], isDivided: Bool
  ) throws {
    let configuration = try #require(PipelineFolder.configuration)
    let file = try Self.opened(bytes, nil)
    let result = RecordPartsTests.description(Ingest.ingest(file, configuration))
    for workers in [Self.together, Self.inTurn, Self.tooEarly] {
      let ahead = try Self.opened(bytes, workers)
      #expect(ahead.bytes == file.bytes && ahead.refusal == file.refusal, "\(name)")
      #expect((ahead.divided != nil) == isDivided, "\(name)")
      #expect(RecordPartsTests.description(Ingest.ingest(ahead, configuration)) == result)
    }
  }

  @Test func `what was divided by other limits or another beginning is not used`() throws {
    var configuration = try #require(PipelineFolder.configuration)
    let file = try Self.opened(Self.gzip([Self.register]), Self.inTurn)
    #expect(file.divided != nil)
    configuration.limits.records.records = 100
    var plain = file
    plain.divided = nil
    let result = RecordPartsTests.description(Ingest.ingest(file, configuration))
    #expect(result == RecordPartsTests.description(Ingest.ingest(plain, configuration)))
    #expect(result[0].contains("F-TOO-LARGE"))
  }

  @Test func `one thread, and small files, do without`() throws {
    let configuration = try #require(PipelineFolder.configuration)
    #expect(!TextAhead(configuration, .one, from: 0).isWorthwhile(1 << 30))
    #expect(!TextAhead(configuration, Self.together).isWorthwhile(TextAhead.usual - 1))
    #expect(TextAhead(configuration, Self.together).isWorthwhile(TextAhead.usual))
  }
}
