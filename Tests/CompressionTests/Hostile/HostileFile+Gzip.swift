import Compression
import SeededRandom

extension HostileFile {
  private static let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
  private static let rows = GzipMember.rows

  /// A stored block of no bytes, a block of a fixed and one of its own code that hold only their end.
  private static let emptyBlocks: [(name: String, bytes: [UInt8])] = [
    ("stored", [0, 0, 0, 0xFF, 0xFF]),
    ("fixed", [0x02, 0x08, 0x20, 0x80, 0x00, 0x02, 0x08, 0x20, 0x80, 0x00]),
    ("dynamic", BitWriter.emptyDynamicBlocks),
  ]

  static let gzipFiles: [HostileFile] =
    emptyBlocks.map { block in
      HostileFile("gzip: 500 MB of empty \(block.name) blocks", .ratioTooLow) {
        ByteStore.repeated(block.bytes, 500_000_000 / block.bytes.count, from: header)
      }
    } + [
      HostileFile("gzip: 1 GiB of zeros, 1032:1", .ratioTooHigh) {
        header + Deflate.zeros(repetitions: 64)
      },
      HostileFile(
        "gzip: 1 GiB of zeros, ratio allowed", .tooLarge,
        limit: InflationLimit(bytes: 512 << 20, ratio: 2000)
      ) {
        header + Deflate.zeros(repetitions: 64)
      },
      HostileFile("gzip: a thousand members of a mebibyte of zeros", .ratioTooHigh) {
        let member = GzipMember.of([UInt8](repeating: 0, count: 1 << 20), level: 9)
        return [[UInt8]](repeating: member, count: 1000).flatMap { $0 }
      },
      HostileFile("gzip: five million empty members", .ratioTooLow) {
        let member = GzipMember.of([])
        return ByteStore.repeated(member, 5_000_000, from: member)
      },
      HostileFile("gzip: length of 4 GiB", .corrupt) {
        GzipMember.of(rows).dropLast(4) + [0xFF, 0xFF, 0xFF, 0xFF]
      },
      HostileFile("gzip: length of nothing", .corrupt) {
        GzipMember.of(rows).dropLast(4) + [0, 0, 0, 0]
      },
      HostileFile("gzip: wrong CRC", .corrupt) {
        GzipMember.of(rows).dropLast(8) + [1, 2, 3, 4] + GzipMember.of(rows).suffix(4)
      },
      HostileFile("gzip: name without an end", .ratioTooLow) {
        ByteStore.repeated([0x41], 1 << 30, from: [0x1F, 0x8B, 8, 8, 0, 0, 0, 0, 0, 3])
      },
      HostileFile("gzip: extra fields before every byte", .ratioTooLow) {
        var member: [UInt8] = [0x1F, 0x8B, 8, 4, 0, 0, 0, 0, 0, 3, 0xFF, 0xFF]
        member += [UInt8](repeating: 0x41, count: 65_535) + GzipMember.of([0x41]).dropFirst(10)
        return ByteStore.repeated(member, 2000, from: member)
      },
      HostileFile("gzip: sparse file of a tebibyte", .fileTooLarge) {
        ByteStore.sparse(1 << 40, from: GzipMember.of(rows))
      },
      HostileFile("gzip: a gibibyte of zeros, then one byte", .corrupt) {
        ByteStore.sparse(1 << 30, from: GzipMember.of(rows), to: [1])
      },
      HostileFile("gzip: in gzip", .nestedContainer) { GzipMember.of(GzipMember.of(rows)) },
      HostileFile("gzip: ten times in itself", .nestedContainer) {
        (0..<10).reduce(rows) { content, _ in GzipMember.of(content) }
      },
      HostileFile("gzip: bomb in gzip", .nestedContainer) {
        GzipMember.of(header + Deflate.zeros(repetitions: 64))
      },
      HostileFile("gzip: zip in gzip", .nestedContainer) {
        GzipMember.of(ZipFile(names: ["a.csv"]).bytes)
      },
      HostileFile("gzip: old Excel in gzip", .unsupportedKind) {
        GzipMember.of([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + rows)
      },
      HostileFile("gzip: distance before the start", .corrupt) {
        // A fixed block: a match of length 3 at distance 1, with nothing before it.
        header + [0x03, 0x02, 0, 0, 0, 0, 0, 0, 0, 0, 0]
      },
      HostileFile("gzip: block of the reserved kind", .corrupt) {
        header + [0x07] + [UInt8](repeating: 0, count: 100)
      },
      HostileFile("gzip: random bytes for a stream", .corrupt) {
        var random = SplitMix64(seed: 77)
        return header + [0x04]
          + (0..<5_000_000).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      },
    ]
}
