import Compression
import SeededRandom
import Testing

@Suite struct ContainerReaderTests {
  static let rows = GzipMember.rows

  @Test(arguments: [
    (kind: ContentKind.plain, bytes: rows),
    (kind: .gzip, bytes: GzipMember.of(rows)),
    (kind: .xz, bytes: XzFile.of(rows)),
    (kind: .zstd, bytes: ZstdFile.of(rows)),
  ])
  func `one file in a stream comes back whole and nameless`(kind: ContentKind, bytes: [UInt8])
    throws
  {
    for room in [1, 7, 4096, 1 << 20] {
      let opened = try Opened(ByteStore(bytes), room: room)
      #expect(opened.kind == kind)
      #expect(opened.members == [Opened.Member(content: Self.rows)])
      #expect(opened.notes == [])
    }
  }

  @Test(arguments: [GzipMember.of([]), XzFile.of([]), ZstdFile.of([]), []])
  func `an empty file is one empty member`(bytes: [UInt8]) throws {
    #expect(try Opened(bytes).members == [Opened.Member(content: [])])
  }

  @Test(
    arguments: [
      { GzipMember.of($0) }, { XzFile.of($0) }, { ZstdFile.of($0) },
    ] as [@Sendable ([UInt8]) -> [UInt8]])
  func `streams in a row are one file, and zeros behind them are padding`(
    pack: @Sendable ([UInt8]) -> [UInt8]
  ) throws {
    let bytes = pack(Self.rows) + pack([]) + pack(Self.rows)
    let padded = try Opened(bytes + [UInt8](repeating: 0, count: 513))
    #expect(padded.members == [Opened.Member(content: Self.rows + Self.rows)])
    #expect(padded.notes == [ContainerNote(code: .zeroPadding, count: 513)])
    #expect(Opened.error(bytes + Array("\r\n".utf8)) != nil)
    #expect(Opened.error(bytes + [0, 0, 1]) == CompressionError(.corrupt, offset: bytes.count + 2))
  }

  @Test func `content longer than a block comes back byte for byte`() throws {
    var random = SplitMix64(seed: 8)
    let content = (0..<1_500_000).map { _ in UInt8(truncatingIfNeeded: random.next()) & 0x3F }
    let zip = ZipFile([ZipFile.Member("a.csv", content)])
    for bytes in [XzFile.of(content), ZstdFile.of(content), GzipMember.of(content), zip.bytes] {
      for inflater in Inflater.available {
        let member = try Opened(bytes, inflater: inflater).members.first
        #expect(member?.content == content)
      }
    }
  }

  @Test func `a member that was not read is skipped`() throws {
    var reader = try ContainerReader(ByteStore(ZipFile(names: ["a.csv", "b.csv"]).bytes))
    #expect(try reader.next()?.name == "a.csv")
    let second = try reader.next()
    #expect(second?.name == "b.csv")
    #expect(second?.size == Self.rows.count)
    #expect(try reader.readToEnd() == Self.rows)
    #expect(try reader.next() == nil)
    #expect(try reader.next() == nil)
  }

  @Test(
    arguments: [
      ("x.csv.gz", GzipMember.of(rows), .nestedContainer, .gzip),
      ("x.csv", ZipFile(names: ["a.csv"]).bytes, .nestedContainer, .zip),
      ("x.csv", Array("%PDF-1.4".utf8), .unsupportedKind, .pdf),
      (
        "x.xlsx", ZipFile(names: ["[Content_Types].xml", "xl/a"]).bytes, .unsupportedKind, .workbook
      ),
    ] as [(String, [UInt8], CompressionError.Code, ContentKind)])
  func `a container in a container is refused, the members beside it are not`(
    name: String, content: [UInt8], code: CompressionError.Code, kind: ContentKind
  ) throws {
    let good = ZipFile.Member("good.csv", Self.rows)
    let zip = ZipFile([good, ZipFile.Member(name, content), ZipFile.Member("last.csv", [])])
    let error = CompressionError(code, offset: 0, member: name, kind: kind)
    #expect(
      try Opened(zip.bytes).members == [
        Opened.Member(name: "good.csv", content: Self.rows),
        Opened.Member(name: name, error: error),
        Opened.Member(name: "last.csv", content: []),
      ])
    for pack in [GzipMember.of(content), XzFile.of(content), ZstdFile.of(content)] {
      #expect(Opened.error(pack) == CompressionError(code, offset: 0, kind: kind))
    }
  }

  @Test func `a file that cannot be read to its end is not a short one`() {
    for bytes in [Self.rows, GzipMember.of(Self.rows), ZipFile(names: ["a.csv"]).bytes] {
      let failing = ByteStore(count: bytes.count) { _, _ in -1 }
      #expect(Opened.error(failing)?.code == .unreadable)
      let shrunk = ByteStore(count: bytes.count + 10) { offset, buffer in
        let part = bytes.dropFirst(offset).prefix(buffer.count)
        buffer.copyBytes(from: part)
        return part.count
      }
      #expect(Opened.error(shrunk)?.code == .unreadable)
    }
  }
}
