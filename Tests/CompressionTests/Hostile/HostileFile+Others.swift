import CLzma
import Compression

extension HostileFile {
  private static let rows = GzipMember.rows
  private static let zeros = [UInt8](repeating: 0, count: 16 << 20)

  static let otherFiles: [HostileFile] = [
    HostileFile("xz: 16 MiB of zeros", .ratioTooHigh) { XzFile.of(zeros) },
    HostileFile("xz: a thousand streams of a mebibyte of zeros", .ratioTooHigh) {
      let stream = XzFile.of([UInt8](repeating: 0, count: 1 << 20))
      return [[UInt8]](repeating: stream, count: 1000).flatMap { $0 }
    },
    HostileFile("xz: dictionary of 1.5 GiB", .windowTooLarge) {
      XzFile.of(rows, dictionaryCode: 37)
    },
    HostileFile("xz: dictionary of 4 GiB", .windowTooLarge) { XzFile.of(rows, dictionaryCode: 40) },
    HostileFile("xz: no check value", .unchecked) { XzFile.of(rows, check: LZMA_CHECK_NONE) },
    HostileFile("xz: five million empty streams", .ratioTooLow) {
      let stream = XzFile.of([])
      return ByteStore.repeated(stream, 5_000_000, from: stream)
    },
    HostileFile("xz: in xz", .nestedContainer) { XzFile.of(XzFile.of(rows)) },
    HostileFile("zstd: 16 MiB of zeros", .ratioTooHigh) { ZstdFile.of(zeros) },
    HostileFile("zstd: 32,768:1, 128 KiB in four bytes", .ratioTooHigh) {
      // A frame with a window of 2 MiB and blocks of one repeated byte.
      ByteStore.repeated(
        [0x02, 0x00, 0x10, 0x41], 10_000, from: [0x28, 0xB5, 0x2F, 0xFD, 0x04, 0x58])
    },
    HostileFile("zstd: window of 2 GiB", .windowTooLarge) {
      [0x28, 0xB5, 0x2F, 0xFD, 0x04, 0xA8] + [UInt8](repeating: 1, count: 100)
    },
    HostileFile("zstd: window of 3.75 TiB", .windowTooLarge) {
      [0x28, 0xB5, 0x2F, 0xFD, 0x04, 0xFF] + [UInt8](repeating: 1, count: 100)
    },
    HostileFile("zstd: says 2^62 bytes", .windowTooLarge) {
      [0x28, 0xB5, 0x2F, 0xFD, 0xE4] + [0, 0, 0, 0, 0, 0, 0, 0x40, 1, 0, 0, 0, 0, 0, 0]
    },
    HostileFile("zstd: no check value", .unchecked) { ZstdFile.of(rows, hasChecksum: false) },
    HostileFile("zstd: a gibibyte of skippable frames", .ratioTooLow) {
      ByteStore.repeated(
        [0x50, 0x2A, 0x4D, 0x18, 0, 0, 0, 0], 1 << 27, from: ZstdFile.of(rows))
    },
    HostileFile("zstd: one skippable frame of 1.5 GiB", .ratioTooLow) {
      ByteStore.sparse(1_610_612_736, from: [0x50, 0x2A, 0x4D, 0x18, 0, 0, 0, 0x60])
    },
    HostileFile("zstd: needs a dictionary", .corrupt) {
      [0x28, 0xB5, 0x2F, 0xFD, 0x07, 0x58, 1, 2, 3, 4] + [UInt8](repeating: 1, count: 100)
    },
    HostileFile("zstd: in zstd", .nestedContainer) { ZstdFile.of(ZstdFile.of(rows)) },
    HostileFile("plain: sparse file of a tebibyte", .fileTooLarge) {
      ByteStore.sparse(1 << 40, from: rows)
    },
    HostileFile("tar.gz", .nestedContainer) {
      GzipMember.of([UInt8](repeating: 0x61, count: 257) + Array("ustar\0".utf8) + rows)
    },
    HostileFile("rar", .unsupportedKind) { Array("Rar!\u{1A}\u{7}\u{1}\0".utf8) + rows },
    HostileFile("7z", .unsupportedKind) { [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C] + rows },
    HostileFile("pdf", .unsupportedKind) { Array("%PDF-1.7\n".utf8) + rows },
    HostileFile("xlsx", .unsupportedKind) {
      ZipFile(names: ["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml"]).bytes
    },
  ]
}
