import Compression
import Testing

@Suite struct ContentKindTests {
  @Test(
    arguments: [
      (.gzip, [0x1F, 0x8B, 8]), (.plain, [0x1F, 0x8B, 7]), (.plain, []), (.plain, [0x1F]),
      (.xz, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]), (.zstd, [0x28, 0xB5, 0x2F, 0xFD]),
      (.zstd, [0x5A, 0x2A, 0x4D, 0x18]), (.sevenZip, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
      (.oldOffice, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0]),
      (.picture, [0xFF, 0xD8, 0xFF, 0xE0]),
    ] as [(ContentKind, [UInt8])])
  func `a kind is known by its first bytes`(kind: ContentKind, bytes: [UInt8]) {
    #expect(ContentKind(of: bytes) == kind)
  }

  @Test(
    arguments: [
      (.plain, "STT,Tên hội\r\n"), (.plain, "PK,mã số"), (.plain, "BZh là tên hội"),
      (.bzip2, "BZh91AY&SY"), (.pdf, "%PDF-1.7"), (.rar, "Rar!\u{1A}\u{7}\u{1}"),
      (.tar, String(repeating: "a", count: 257) + "ustar\u{0}00"),
      (.zip, "PK\u{5}\u{6}"),
    ] as [(ContentKind, String)])
  func `a text that looks like one is none`(kind: ContentKind, text: String) {
    #expect(ContentKind(of: Array(text.utf8)) == kind)
  }

  @Test(
    arguments: [
      (.workbook, ["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml"]),
      (.workbook, ["docProps/app.xml", "docProps/core.xml", "xl/theme/theme1.xml"]),
      (.officeDocument, ["[Content_Types].xml", "word/document.xml"]),
      (.openDocument, ["mimetype", "content.xml"]),
      (.zip, ["xl/hội.csv", "word/hội.csv"]),
      (.zip, ["mimetype.csv"]),
    ] as [(ContentKind, [String])])
  func `office documents are told from archives`(kind: ContentKind, names: [String]) {
    #expect(ContentKind(of: ZipFile(names: names).bytes) == kind)
  }

  @Test func `an office document is told by its directory when its start does not show it`() {
    var zip = ZipFile(names: ["a.bin", "[Content_Types].xml", "xl/workbook.xml"])
    zip.members[0] = ZipFile.Member("a.bin", [UInt8](repeating: 7, count: 9000), method: 0)
    #expect(ContentKind(of: zip.bytes) == .zip)
    #expect(
      Opened.error(zip.bytes) == CompressionError(.unsupportedKind, offset: 0, kind: .workbook))
  }

  @Test func `a kind that is no table and no container is refused by name`() {
    for kind in ContentKind.allCases where kind.isReadable {
      #expect(kind.isContainer || kind == .plain)
    }
    let old = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 100)
    #expect(Opened.error(old) == CompressionError(.unsupportedKind, offset: 0, kind: .oldOffice))
  }
}
