import Compression
import Testing

/// Workbooks are opened like any other archive, and nothing else is opened as one.
@Suite struct WorkbookPartsTests {
  private static let content = Array("<sheetData/>".utf8)

  private static func workbook() -> ZipFile {
    var zip = ZipFile(names: ["[Content_Types].xml"])
    zip.members.append(.init("xl/workbook.xml", content))
    zip.members.append(.init("xl/media/image1.png", [1, 2, 3], method: 0))
    return zip
  }

  private static func read(_ bytes: [UInt8], limit: InflationLimit = InflationLimit()) throws
    -> [String: [UInt8]]
  {
    try WorkbookParts.read(ByteStore(bytes), limit: limit) { $0.hasSuffix("workbook.xml") }
  }

  @Test func `The parts asked for come with their content, the others are passed over`() throws {
    #expect(try Self.read(Self.workbook().bytes) == ["xl/workbook.xml": Self.content])
  }

  @Test func `A part whose check value is wrong is refused`() throws {
    var zip = Self.workbook()
    zip.members[1].crc ^= 1
    #expect(throws: CompressionError.self) { try Self.read(zip.bytes) }
  }

  @Test func `Every part is put to a test, until one fails it`() throws {
    let store = ByteStore(Self.workbook().bytes)
    var names: [String] = []
    let isAll = try WorkbookParts.areAll(store, limit: InflationLimit()) { name, content in
      names.append(name)
      return name != "xl/workbook.xml" || content == Self.content
    }
    #expect(isAll && names == ["[Content_Types].xml", "xl/workbook.xml", "xl/media/image1.png"])
    var seen = 0
    let isNone = try WorkbookParts.areAll(store, limit: InflationLimit()) { _, _ in
      seen += 1
      return false
    }
    #expect(!isNone && seen == 1)
    var zip = Self.workbook()
    zip.members[1].crc ^= 1
    let damaged = ByteStore(zip.bytes)
    #expect(throws: CompressionError.self) {
      try WorkbookParts.areAll(damaged, limit: InflationLimit()) { _, _ in true }
    }
  }

  @Test func `An archive that is no workbook is refused, and so is a text`() throws {
    let archive = ZipFile(names: ["a.csv"]).bytes
    let error = try #require(throws: CompressionError.self) { try Self.read(archive) }
    #expect(error.code == .unsupportedKind)
    #expect(throws: CompressionError.self) { try Self.read(Array("a,b\n1,2\n".utf8)) }
    #expect(throws: CompressionError.self) { try Self.read([]) }
  }

  @Test func `A workbook beyond the limits is refused`() throws {
    let bytes = Self.workbook().bytes
    #expect(throws: CompressionError.self) {
      try Self.read(bytes, limit: InflationLimit(compressed: bytes.count - 1))
    }
    #expect(throws: CompressionError.self) {
      try Self.read(bytes, limit: InflationLimit(members: 2))
    }
  }
}
